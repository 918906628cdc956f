use std::marker::PhantomData;

use super::relation_type;

/// The relation `R` to every `T` that a row of a third collection `L` links to us:
/// `#[belongs_to_many(T, through = L)]`.
///
/// A `T` that several rows link to us is there once for each of them.
#[allow(clippy::type_complexity, reason = "three parameters, like the type itself")]
pub struct BelongsToMany<R, T, L>(PhantomData<fn() -> (R, T, L)>);

relation_type!(BelongsToMany<R, T, L>: ToMany);
