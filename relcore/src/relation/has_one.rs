use std::marker::PhantomData;

use super::relation;

/// The relation `R` to the one `T` whose unique foreign key refers to us: `#[has_one(T)]`.
///
/// Following it gives an `Option<T>`.
pub struct HasOne<R, T>(PhantomData<fn() -> (R, T)>);

relation!(HasOne: ToOne);
