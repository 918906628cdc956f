//! Keys by type: which values a relation is followed by.

use core::any::TypeId;

use super::Nullable;
use super::lists::Number;
use crate::key::{After, Here, Key, PrimaryColumns};
use crate::load::integer;
use crate::{Collection, Column};

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

/// A key of the collection `C` as a tuple of places.
pub trait KeyParts<C>: 'static {
    /// The types of the values, none of them an `Option`.
    type Values: Key;

    /// The values in a record, or `None` if one of them is null.
    fn values(record: &C) -> Option<<Self::Values as Key>::Refs<'_>>;
}

/// A key that is not known, because of a mistake: the derive writes an array whose length is the error.
/// That it holds keeps the compiler from repeating the mistake wherever the relation is used.
impl<C, const N: usize> KeyParts<C> for [(); N] {
    type Values = ();

    fn values(_: &C) -> Option<()> {
        None
    }
}

macro_rules! key_parts {
    ($($part:ident),+) => {
        impl<C: Collection, $($part: 'static),+> KeyParts<C> for ($($part,)+)
        where
            $(C::KeyFields: FieldAt<$part>,)+
        {
            type Values = ($(<C::KeyFields as FieldAt<$part>>::Value,)+);

            fn values(record: &C) -> Option<<Self::Values as Key>::Refs<'_>> {
                Some(($(<C::KeyFields as FieldAt<$part>>::value(record.key_fields())?,)+))
            }
        }
    };
}

key_parts!(A);
key_parts!(A, B);
key_parts!(A, B, D);
key_parts!(A, B, D, E);
key_parts!(A, B, D, E, F);
key_parts!(A, B, D, E, F, G);
key_parts!(A, B, D, E, F, G, H);
key_parts!(A, B, D, E, F, G, H, I);

/// The key at this place among all of the collection `C`, on a [`Number`]: 0 is the primary key. The derive writes it for
/// the others.
pub trait KeyOf<C> {
    /// The places of its fields among the key fields.
    type Parts: KeyParts<C>;
}

impl<C: Collection> KeyOf<C> for Number<0>
where
    C::PrimaryKey: PrimaryColumns<C, Parts: KeyParts<C>>,
{
    type Parts = <C::PrimaryKey as PrimaryColumns<C>>::Parts;
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

/// The columns of a key as a list: `(first, (second, ()))`.
pub trait ColumnList: Copy {
    type First;
    type Rest: ColumnList;

    fn first(self) -> Self::First;
    fn rest(self) -> Self::Rest;
}

impl<C, T, R: ColumnList> ColumnList for (Column<C, T>, R) {
    type First = Column<C, T>;
    type Rest = R;

    fn first(self) -> Column<C, T> {
        self.0
    }

    fn rest(self) -> R {
        self.1
    }
}

/// Past the end there is a column that fits any other: that the lengths differ is said elsewhere.
impl ColumnList for () {
    type First = Column<NoColumn, NoColumn>;
    type Rest = ();

    fn first(self) -> Self::First {
        super::column(0)
    }

    fn rest(self) {}
}

/// The type of a column that is not there.
pub enum NoColumn {}
