//! Keys that a driver can send, by the fields that they are made of: so that an error points at the field.

use super::{BindKey, PrimaryColumns};
use crate::__private::{FieldAt, KeyParts};
use crate::Collection;
use crate::driver::{Driver, ToParameter};

/// A collection of which the driver `D` can send the value of one field, that at the place `P` among those that are
/// part of a key; derived for every driver that has the field's type.
pub trait SendsKeyField<D: Driver, P>: Collection<KeyFields: FieldAt<P, Value: ToParameter<D>>> {}

/// A collection whose primary key the driver `D` can send, because it can send each of its fields.
pub trait SendsPrimaryKey<D: Driver>: Collection<PrimaryKey: BindKey<D>> {}

impl<D: Driver, C: Collection> SendsPrimaryKey<D> for C where
    C::PrimaryKey: PrimaryColumns<C, Parts: SendsParts<D, C> + KeyParts<C, Values = C::PrimaryKey>>
{
}

/// A key of `C`, as a tuple of places.
#[doc(hidden)]
pub trait SendsParts<D: Driver, C>: KeyParts<C, Values: BindKey<D>> {}

/// Not known, because of a mistake.
impl<D: Driver, C, const N: usize> SendsParts<D, C> for [(); N] {}

macro_rules! sends_parts {
    ($($part:ident),+) => {
        impl<D: Driver, C, $($part: 'static),+> SendsParts<D, C> for ($($part,)+)
        where
            $(C: SendsKeyField<D, $part>,)+
        {
        }
    };
}

sends_parts!(A);
sends_parts!(A, B);
sends_parts!(A, B, E);
sends_parts!(A, B, E, F);
sends_parts!(A, B, E, F, G);
sends_parts!(A, B, E, F, G, H);
sends_parts!(A, B, E, F, G, H, I);
sends_parts!(A, B, E, F, G, H, I, J);
