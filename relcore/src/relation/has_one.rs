use std::marker::PhantomData;

use super::relation_type;

/// The relation `R` to the one `T` whose unique foreign key refers to us: `#[has_one(T)]`.
///
/// Following it gives an `Option<T>`.
pub struct HasOne<R, T>(PhantomData<fn() -> (R, T)>);

relation_type!(HasOne<R, T>: ToOne);
