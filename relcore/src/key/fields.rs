//! The fields of a collection that are part of a key, by their types.

use core::any::TypeId;

use super::number::integer;
use super::{After, Here, Nullable};

/// The fields that are part of a key of a collection, of each its type and whether that is an `Option`:
/// `(i64, Required, (Option<String>, Optional, ()))`.
pub trait KeyFields: 'static {
    /// The same fields, borrowed from a record.
    type Refs<'a>;

    /// The type of the one at this place; the first ones are the primary key.
    fn type_at(place: usize) -> Option<TypeId>;
    /// The whole number in the field at this place, if it has one.
    fn integer(refs: Self::Refs<'_>, place: usize) -> Option<i64>;
}

impl KeyFields for () {
    type Refs<'a> = ();

    fn type_at(_: usize) -> Option<TypeId> {
        None
    }

    fn integer((): Self::Refs<'_>, _: usize) -> Option<i64> {
        None
    }
}

impl<F: 'static, N: 'static, R: KeyFields> KeyFields for (F, N, R) {
    type Refs<'a> = (&'a F, R::Refs<'a>);

    #[inline]
    fn type_at(place: usize) -> Option<TypeId> {
        if place == 0 { Some(TypeId::of::<F>()) } else { R::type_at(place - 1) }
    }

    #[inline]
    fn integer(refs: Self::Refs<'_>, place: usize) -> Option<i64> {
        if place == 0 { integer(refs.0) } else { R::integer(refs.1, place - 1) }
    }
}

/// The key field at a place.
pub trait FieldAt<P>: KeyFields {
    /// The type of its value, which is no `Option`.
    type Value: 'static;

    /// The value, or `None` if it is null.
    fn value(refs: Self::Refs<'_>) -> Option<&Self::Value>;
}

impl<F: 'static, N: Present<F> + 'static, R: KeyFields> FieldAt<Here> for (F, N, R) {
    type Value = N::Value;

    fn value(refs: Self::Refs<'_>) -> Option<&N::Value> {
        N::present(refs.0)
    }
}

impl<F: 'static, N: 'static, R: FieldAt<P>, P> FieldAt<After<P>> for (F, N, R) {
    type Value = R::Value;

    fn value(refs: Self::Refs<'_>) -> Option<&R::Value> {
        R::value(refs.1)
    }
}

/// The value in a field of type `F`, of `Nullable<{ whether F is an Option }>`.
pub trait Present<F> {
    type Value: 'static;

    fn present(field: &F) -> Option<&Self::Value>;
}

impl<F: 'static> Present<F> for Nullable<false> {
    type Value = F;

    fn present(field: &F) -> Option<&F> {
        Some(field)
    }
}

impl<T: 'static> Present<Option<T>> for Nullable<true> {
    type Value = T;

    fn present(field: &Option<T>) -> Option<&T> {
        field.as_ref()
    }
}
