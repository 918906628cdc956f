//! Keys that a driver can send, by the fields that they are made of: so that an error points at the field.

use super::{BindKey, Driver, ToParameter};
use crate::Collection;
use crate::key::{FieldAt, Key, KeyParts, PrimaryColumns};

/// A collection of which the driver `D` can send the value of one field, that at the place `P` among those that are
/// part of a key; derived for every driver that has the field's type.
pub trait SendsKeyField<D: Driver, P>: Collection<KeyFields: FieldAt<P, Value: ToParameter<D>>> {}

/// A collection whose primary key the driver `D` can send, because it can send each of its fields.
pub trait SendsPrimaryKey<D: Driver>: Collection {
    /// The values as they are sent.
    #[doc(hidden)]
    type Sent: BindKey<D>;

    #[doc(hidden)]
    fn sent(key: &Self::PrimaryKey) -> <Self::Sent as Key>::Refs<'_>;
}

impl<D: Driver, C: Collection> SendsPrimaryKey<D> for C
where
    C::PrimaryKey: PrimaryColumns<C, Parts: SendsParts<D, C>>,
    C::PrimaryKey: SentKey<Sent<C>>,
{
    type Sent = Sent<C>;

    fn sent(key: &C::PrimaryKey) -> <Sent<C> as Key>::Refs<'_> {
        key.as_sent()
    }
}

type Sent<C> = <<<C as Collection>::PrimaryKey as PrimaryColumns<C>>::Parts as KeyParts<C>>::Values;

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

/// The values of a key, as they are sent.
#[doc(hidden)]
pub trait SentKey<S: Key>: Key {
    fn as_sent(&self) -> S::Refs<'_>;
}

macro_rules! sent_key {
    ($($part:ident $sent:ident $index:tt),+) => {
        impl<$($part: SentAs<$sent> + 'static, $sent: 'static),+> SentKey<($($sent,)+)> for ($($part,)+) {
            fn as_sent(&self) -> ($(&$sent,)+) {
                ($(self.$index.sent_as(),)+)
            }
        }
    };
}

sent_key!(A Z 0);
sent_key!(A Z 0, B Y 1);
sent_key!(A Z 0, B Y 1, C X 2);
sent_key!(A Z 0, B Y 1, C X 2, E W 3);
sent_key!(A Z 0, B Y 1, C X 2, E W 3, F V 4);
sent_key!(A Z 0, B Y 1, C X 2, E W 3, F V 4, G U 5);
sent_key!(A Z 0, B Y 1, C X 2, E W 3, F V 4, G U 5, H T 6);
sent_key!(A Z 0, B Y 1, C X 2, E W 3, F V 4, G U 5, H T 6, I S 7);

sends_parts!(A);
sends_parts!(A, B);
sends_parts!(A, B, E);
sends_parts!(A, B, E, F);
sends_parts!(A, B, E, F, G);
sends_parts!(A, B, E, F, G, H);
sends_parts!(A, B, E, F, G, H, I);
sends_parts!(A, B, E, F, G, H, I, J);

/// A value of a key, as it is sent.
pub trait SentAs<S> {
    fn sent_as(&self) -> &S;
}

impl<T> SentAs<T> for T {
    fn sent_as(&self) -> &T {
        self
    }
}
