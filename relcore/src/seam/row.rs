use super::Driver;
use crate::error::ReadError;

/// A collection that the driver `D` can read. The derive implements it for every driver that can read all fields.
pub trait FromRow<D: Driver>: Sized {
    /// Reads the fields from the columns that start at `start`, in the order of the struct.
    ///
    /// # Errors
    ///
    /// The first column that does not fit.
    fn from_row(row: &D::Row<'_>, start: usize) -> Result<Self, ColumnError<D::Error>>;
}

/// Nothing is read.
impl<D: Driver> FromRow<D> for () {
    #[inline]
    fn from_row(_: &D::Row<'_>, _: usize) -> Result<Self, ColumnError<D::Error>> {
        Ok(())
    }
}

/// The error at one field.
#[derive(Debug)]
pub struct ColumnError<E> {
    /// The field's place in the struct, from 0.
    pub position: usize,
    /// What is wrong with the value.
    pub error: ReadError<E>,
}
