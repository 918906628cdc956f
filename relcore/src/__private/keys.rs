//! Keys by type: which values a relation is followed by, and whether two ends agree.

use super::Nullable;
use crate::Column;
use crate::key::Key;

/// A key of the collection `C`: of a `KeyNumber`, one that identifies its rows; of the type that
/// stands for a `belongs_to`, its foreign key.
pub trait KeyOf<C>: 'static {
    /// The types of the values, none of them an `Option`.
    type Values: Key;

    /// The values in a record, or `None` if one of them is null.
    fn values(record: &C) -> Option<<Self::Values as Key>::Refs<'_>>;
}

/// The key at this place in `Collection::KEYS`: 0 is the primary key.
pub enum KeyNumber<const N: usize> {}

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
pub trait Keys: Copy {
    type First;
    type Rest: Keys;

    fn first(self) -> Self::First;
    fn rest(self) -> Self::Rest;
}

impl<C, T, R: Keys> Keys for (Column<C, T>, R) {
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
impl Keys for () {
    type First = Column<NoColumn, NoColumn>;
    type Rest = ();

    fn first(self) -> Self::First {
        Column { position: 0, of: core::marker::PhantomData }
    }

    fn rest(self) {}
}

/// The type of a column that is not there.
pub enum NoColumn {}
