//! Keys that a driver can send, by the fields that they are made of: so that an error points at the field.

use super::{After, BindKey, Here};
use crate::__private::{FieldAt, KeyOf, KeyParts, Number, NumberedKey};
use crate::Collection;
use crate::driver::{Driver, ToParameter};

/// A collection of which the driver `D` can send the value of one field, that at the place `P` among those that are
/// part of a key; derived for every driver that has the field's type.
pub trait SendsKeyField<D: Driver, P>: Collection<KeyFields: FieldAt<P, Value: ToParameter<D>>> {}

/// A collection whose primary key the driver `D` can send, because it can send each of its fields.
pub trait SendsPrimaryKey<D: Driver>: Collection<PrimaryKey: BindKey<D>> {}

impl<D: Driver, C: Collection<PrimaryKey: SendsValues<D, C>>> SendsPrimaryKey<D> for C {}

/// The primary key of `C`, as a tuple of values.
#[doc(hidden)]
pub trait SendsValues<D: Driver, C>: BindKey<D> {}

/// A key of `C`, as a tuple of places.
#[doc(hidden)]
pub trait SendsParts<D: Driver, C>: KeyParts<C, Values: BindKey<D>> {}

/// Not known, because of a mistake.
impl<D: Driver, C, const N: usize> SendsParts<D, C> for [(); N] {}

/// The key of `C` that has this number.
#[doc(hidden)]
pub trait SendsKeyOf<D: Driver, C>: KeyOf<C, Values: BindKey<D>> {}

impl<D: Driver, C: SendsPrimaryKey<D>> SendsKeyOf<D, C> for Number<0> {}

macro_rules! sends {
    ($($part:ident $place:ty),+) => {
        impl<D: Driver, C, $($part: 'static),+> SendsParts<D, C> for ($($part,)+)
        where
            $(C: SendsKeyField<D, $part>,)+
        {
        }

        impl<D: Driver, C, $($part: 'static),+> SendsValues<D, C> for ($($part,)+)
        where
            $(C: SendsKeyField<D, $place, KeyFields: FieldAt<$place, Value = $part>>,)+
        {
        }
    };
}

type Second = After<Here>;
type Third = After<Second>;
type Fourth = After<Third>;
type Fifth = After<Fourth>;
type Sixth = After<Fifth>;
type Seventh = After<Sixth>;
type Eighth = After<Seventh>;

sends!(A Here);
sends!(A Here, B Second);
sends!(A Here, B Second, E Third);
sends!(A Here, B Second, E Third, F Fourth);
sends!(A Here, B Second, E Third, F Fourth, G Fifth);
sends!(A Here, B Second, E Third, F Fourth, G Fifth, H Sixth);
sends!(A Here, B Second, E Third, F Fourth, G Fifth, H Sixth, I Seventh);
sends!(A Here, B Second, E Third, F Fourth, G Fifth, H Sixth, I Seventh, J Eighth);

macro_rules! sends_key_of {
    ($($number:literal),+) => {$(
        impl<D: Driver, C: NumberedKey<$number, Parts: SendsParts<D, C>>> SendsKeyOf<D, C> for Number<$number> {}
    )+};
}

sends_key_of!(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
