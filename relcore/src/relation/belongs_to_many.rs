use std::marker::PhantomData;

use super::relation;

/// The relation `R` to every `T` that a row of a third collection links to us:
/// `#[belongs_to_many(T, through = L)]`.
///
/// A `T` that several rows link to us is there once for each of them.
pub struct BelongsToMany<R, T>(PhantomData<fn() -> (R, T)>);

relation!(BelongsToMany: ToMany);
