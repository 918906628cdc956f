//! Values of keys that are sent as another type.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use ref_cast::RefCast;

use super::{ConvertsKeyField, Via};
use crate::error::ReadError;
use crate::key::Present;
use crate::seam::SentAs;

/// The value of a key field that is sent as an `F`, as the collection `C` does for the field at the place `P`.
#[derive(RefCast)]
#[repr(transparent)]
pub struct Converted<T, F, C, P> {
    value: T,
    column: PhantomData<fn() -> F>,
    field: PhantomData<fn() -> (C, P)>,
}

impl<T, F, C: ConvertsKeyField<P, T, F>, P> Converted<T, F, C, P> {
    /// The value that is made of what was read.
    ///
    /// # Errors
    ///
    /// That of `TryFrom`.
    pub fn made<E>(column: F) -> Result<Self, ReadError<E>> {
        Ok(Self { value: C::made(column)?, column: PhantomData, field: PhantomData })
    }

    /// The value as it is sent.
    pub fn sent(&self) -> F {
        C::sent(&self.value)
    }
}

impl<T: PartialEq, F, C, P> PartialEq for Converted<T, F, C, P> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq, F, C, P> Eq for Converted<T, F, C, P> {}

impl<T: Hash, F, C, P> Hash for Converted<T, F, C, P> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl<T, F, C, P> fmt::Debug for Converted<T, F, C, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Converted")
    }
}

impl<N: Present<T>, T, F: 'static, C: 'static, P: 'static> Present<T> for Via<N, F, C, P> {
    type Value = Converted<N::Value, F, C, P>;

    fn present(field: &T) -> Option<&Self::Value> {
        N::present(field).map(Converted::ref_cast)
    }
}

impl<T, F, C, P> SentAs<Converted<T, F, C, P>> for T {
    fn sent_as(&self) -> &Converted<T, F, C, P> {
        Converted::ref_cast(self)
    }
}
