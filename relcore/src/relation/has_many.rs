use std::marker::PhantomData;

use super::relation_type;

/// The relation `R` to every `T` whose foreign key refers to us: `#[has_many(T)]`.
pub struct HasMany<R, T>(PhantomData<fn() -> (R, T)>);

relation_type!(HasMany<R, T>: ToMany);
