//! Reading the fields of a record as one tuple: that is far cheaper to compile than a call a field.

use super::{ColumnError, Driver, FromColumn};
use crate::declared::limits::TUPLE;

/// Reads a record: its fields as the tuple `T`, of which `build` makes it. The generated
/// [`FromRow`](super::FromRow) is one call of this.
///
/// # Errors
///
/// The first column that does not fit.
#[inline]
pub fn read<D: Driver, T: FromFields<D>, C>(
    row: &D::Row<'_>,
    start: usize,
    build: impl FnOnce(T) -> C,
) -> Result<C, ColumnError<D::Error>> {
    T::read(row, start, 0).map(build)
}

/// The same where a field has to be converted.
///
/// # Errors
///
/// The first column that does not fit, or that of `build`.
#[inline]
pub fn try_read<D: Driver, T: FromFields<D>, C>(
    row: &D::Row<'_>,
    start: usize,
    build: impl FnOnce(T) -> Result<C, ColumnError<D::Error>>,
) -> Result<C, ColumnError<D::Error>> {
    T::read(row, start, 0).and_then(build)
}

/// Fields that the driver `D` can read: a tuple of up to sixteen, or [`Wide`].
pub trait FromFields<D: Driver>: Sized {
    /// Reads the fields of a record that begins at the column `start`; the first is its field `position`.
    ///
    /// # Errors
    ///
    /// The first column that does not fit.
    fn read(row: &D::Row<'_>, start: usize, position: usize) -> Result<Self, ColumnError<D::Error>>;
}

/// Sixteen fields `T`, and those behind them.
pub struct Wide<T, R>(pub T, pub R);

impl<D: Driver, T: FromFields<D>, R: FromFields<D>> FromFields<D> for Wide<T, R> {
    #[inline]
    fn read(row: &D::Row<'_>, start: usize, position: usize) -> Result<Self, ColumnError<D::Error>> {
        Ok(Self(T::read(row, start, position)?, R::read(row, start, position + TUPLE)?))
    }
}

/// Reads one field.
#[inline]
fn field<D: Driver, T: FromColumn<D>>(
    row: &D::Row<'_>,
    start: usize,
    position: usize,
) -> Result<T, ColumnError<D::Error>> {
    T::from_column(row, start + position).map_err(|error| ColumnError { position, error })
}

macro_rules! fields {
    ($($field:ident $offset:literal),*) => {
        impl<D: Driver, $($field: FromColumn<D>),*> FromFields<D> for ($($field,)*) {
            #[inline]
            fn read(row: &D::Row<'_>, start: usize, position: usize) -> Result<Self, ColumnError<D::Error>> {
                Ok(($(field::<D, $field>(row, start, position + $offset)?,)*))
            }
        }
    };
}

/// The tuple of all of these, and all that are shorter.
macro_rules! all_fields {
    ([$($done:tt)*]) => { fields!($($done)*); };
    ([] $field:ident $offset:literal $(, $($rest:tt)*)?) => {
        all_fields!([$field $offset] $($($rest)*)?);
    };
    ([$($done:tt)+] $field:ident $offset:literal $(, $($rest:tt)*)?) => {
        fields!($($done)+);
        all_fields!([$($done)+, $field $offset] $($($rest)*)?);
    };
}

all_fields!([] A 0, B 1, C 2, E 3, F 4, G 5, H 6, I 7, J 8, K 9, L 10, M 11, N 12, O 13, P 14, Q 15);
