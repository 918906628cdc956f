use super::Driver;
use crate::error::ReadError;

/// A type that the driver `D` can read from a column.
///
/// Each driver implements this trait for every type that its library can read.
#[diagnostic::on_unimplemented(
    message = "`{D}` cannot read a column into `{Self}`, the type of a field",
    note = "give `{Self}` the driver's own trait for that: rusqlite's or tokio-postgres's `FromSql`, sqlx's `Decode` and `Type`",
    note = "a type of another crate is read by `#[collection(try_from = …)]`, one that is kept as JSON by `#[collection(json)]`",
    note = "a function over any driver asks for `FromRow<X::Driver>` of each collection that it reads"
)]
pub trait FromColumn<D: Driver>: Sized {
    /// Reads the value at `index`, from 0.
    ///
    /// # Errors
    ///
    /// The library's, or that of a conversion, where the value does not fit.
    fn from_column(row: &D::Row<'_>, index: usize) -> Result<Self, ReadError<D::Error>>;
}

/// A type that the driver `D` can send as an argument.
///
/// Each driver implements this trait for every type that its library can write.
#[diagnostic::on_unimplemented(
    message = "`{D}` cannot send a `{Self}`, the type of a key",
    note = "give `{Self}` the driver's own trait for that: rusqlite's or tokio-postgres's `ToSql`, sqlx's `Encode` and `Type`"
)]
pub trait ToParameter<D: Driver>: Sized {
    /// Adds the value to the arguments.
    ///
    /// # Errors
    ///
    /// The library's, where it can't be encoded.
    fn add_to<'a>(&'a self, arguments: &mut D::Arguments<'a>) -> Result<(), D::Error>;

    /// Adds nulls of this type, one for each place of a list that has no key. A null is equal to nothing, so it finds no row.
    ///
    /// # Errors
    ///
    /// The library's.
    fn add_nulls_to(places: usize, arguments: &mut D::Arguments<'_>) -> Result<(), D::Error>;

    /// The value as text, as the driver sends it. Two values that are equal in Rust may be sent differently; then relcore asks for
    /// both. Errors show this text.
    fn sent(&self) -> Option<String>;

    /// The SQL type to cast a value to in a list of keys, such as `DATETIME(6)`. `None` where the database knows the type from the
    /// value and the column.
    fn list_type() -> Option<&'static str> {
        None
    }
}
