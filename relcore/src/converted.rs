//! Fields whose column has another type than the field: `try_from`, `json`.

mod json;
#[cfg(feature = "ref-cast")]
mod key;

use std::error::Error;
use std::marker::PhantomData;

use crate::error::ReadError;
use crate::key::Nullable;
#[cfg(not(feature = "ref-cast"))]
use crate::key::Present;
use crate::seam::ColumnError;

pub use json::{JsonText, ReadsJson};
#[cfg(feature = "ref-cast")]
pub use key::Converted;

/// What is read from the column of a field that is made of an `F`: an `Option` of it where the field is one.
pub trait ColumnOf<F> {
    /// An `F`, or an `Option` of one.
    type Column;
}

impl<F> ColumnOf<F> for Nullable<false> {
    type Column = F;
}

impl<F> ColumnOf<F> for Nullable<true> {
    type Column = Option<F>;
}

/// A field of the type `T`, made of an `F`; on `Nullable`, which says whether the field is an `Option`.
#[diagnostic::on_unimplemented(
    message = "`{T}` cannot be made from `{F}`, the type of the column",
    label = "`{T}` is no `TryFrom<{F}>`",
    note = "`try_from` needs `impl TryFrom<{F}>` for the field's type, or for the type in its `Option`",
    note = "the `Error` of that is an error that is `Send` and `Sync`, or a text"
)]
pub trait Converts<T, F>: ColumnOf<F> {
    /// The value.
    ///
    /// # Errors
    ///
    /// That of `TryFrom`.
    fn made<E>(column: Self::Column) -> Result<T, ReadError<E>>;

    /// The value of the field at this place.
    ///
    /// # Errors
    ///
    /// As [`made`](Self::made).
    fn converted<E>(column: Self::Column, position: usize) -> Result<T, ColumnError<E>> {
        Self::made(column).map_err(|error| ColumnError { position, error })
    }
}

#[diagnostic::do_not_recommend]
impl<T, F> Converts<T, F> for Nullable<false>
where
    T: TryFrom<F, Error: Into<Box<dyn Error + Send + Sync>>>,
{
    fn made<E>(column: F) -> Result<T, ReadError<E>> {
        T::try_from(column).map_err(|error| ReadError::Conversion(error.into()))
    }
}

#[diagnostic::do_not_recommend]
impl<T, F> Converts<Option<T>, F> for Nullable<true>
where
    T: TryFrom<F, Error: Into<Box<dyn Error + Send + Sync>>>,
{
    fn made<E>(column: Option<F>) -> Result<Option<T>, ReadError<E>> {
        column.map(<Nullable<false> as Converts<T, F>>::made).transpose()
    }
}

/// A value of a key that can be sent as an `F`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be sent as `{F}`, the type of the column",
    label = "`{Self}` is no `Clone` and `Into<{F}>`",
    note = "a key that `try_from` reads is sent by `Into`: write `impl From<{Self}> for {F}`, and derive `Clone` for `{Self}`"
)]
pub trait SentByInto<F> {
    /// The value as it is sent.
    fn sent(&self) -> F;
}

#[diagnostic::do_not_recommend]
impl<T: Clone + Into<F>, F> SentByInto<F> for T {
    fn sent(&self) -> F {
        self.clone().into()
    }
}

/// `Sent::<T, F>::sent` is the inherent function where a `T` can be made from an `F`. Elsewhere it is the function of `NotMade`, which asks
/// for nothing: a `T` that cannot be made is one error already.
pub struct Sent<T, F>(PhantomData<(T, F)>);

impl<T: TryFrom<F, Error: Into<Box<dyn Error + Send + Sync>>>, F> Sent<T, F> {
    /// The value as it is sent.
    pub fn sent(value: &T) -> F
    where
        T: SentByInto<F>,
    {
        value.sent()
    }
}

/// The function of every other type; must be in scope where it is asked.
pub trait NotMade<T, F> {
    /// Never called: the program does not compile.
    fn sent(_: &T) -> F {
        unreachable!("this type cannot be made from its column's")
    }
}

impl<T, F> NotMade<T, F> for Sent<T, F> {}

/// A collection whose key field at the place `P` has values of the type `T` and a column of the type `F`. The derive writes both
/// functions, so that a missing conversion is one error, at the field.
pub trait ConvertsKeyField<P, T, F> {
    /// The value as it is sent.
    fn sent(value: &T) -> F;

    /// The value that is made of what was read.
    ///
    /// # Errors
    ///
    /// That of `TryFrom`.
    fn made<E>(column: F) -> Result<T, ReadError<E>>;
}

/// How the value is found in a field of a key, as `N` does, where it is a `Converted`.
pub struct Via<N, F, C, P>(PhantomData<(N, F, C, P)>);

/// Without the feature of a library no value is sent.
#[cfg(not(feature = "ref-cast"))]
impl<N: Present<T>, T, F: 'static, C: 'static, P: 'static> Present<T> for Via<N, F, C, P> {
    type Value = N::Value;

    fn present(field: &T) -> Option<&Self::Value> {
        N::present(field)
    }
}
