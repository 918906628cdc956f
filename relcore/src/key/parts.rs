//! Keys as places among the key fields: which values a relation is followed by.

use super::{FieldAt, Key, PrimaryColumns};
use crate::Collection;
use crate::declared::number::Number;

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
