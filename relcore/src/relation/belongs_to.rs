use std::marker::PhantomData;

use super::relation_type;

/// The relation `R` to the one `T` that the foreign key here refers to: `#[belongs_to(T)]`.
///
/// Following it gives a `T`; where the foreign key is an `Option`, an `Option<T>`.
pub struct BelongsTo<R, T>(PhantomData<fn() -> (R, T)>);

relation_type!(BelongsTo<R, T>: ToOne);
