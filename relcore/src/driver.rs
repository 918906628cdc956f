//! What runs statements: connections, and the drivers behind them.
//!
//! You use this module for [`Prepared`], [`Unprepared`], and for the bounds of a generic function, such as [`FromRow`].
//!
//! A driver is a small loop around a [`Machine`]. The loop runs the statement that the machine asks for, feeds the rows to the
//! machine, and returns the machine's output. The driver owns the loop, so a driver can be sync or async: see
//! [`Connection::Output`].
//!
//! [`Driver`] and [`Machine`] are not stable yet. You can implement a driver of your own, but a minor version may change these traits.

use crate::load::Machine;
use crate::sql::Dialect;

mod fields;
#[cfg(any(feature = "tokio-postgres", feature = "sqlx-postgres"))]
mod postgres;
#[cfg(feature = "rusqlite")]
mod rusqlite;
#[cfg(any(
    feature = "rusqlite",
    feature = "tokio-postgres",
    feature = "sqlx-sqlite",
    feature = "sqlx-postgres",
    feature = "sqlx-mysql"
))]
mod shown;
#[cfg(any(feature = "sqlx-sqlite", feature = "sqlx-postgres", feature = "sqlx-mysql"))]
mod sqlx;
#[cfg(feature = "tokio-postgres")]
mod tokio_postgres;
mod unknown;

#[doc(hidden)]
pub use self::fields::{FromFields, Wide, read, try_read};
#[cfg(feature = "rusqlite")]
pub use self::rusqlite::Rusqlite;
#[cfg(feature = "sqlx-mysql")]
pub use self::sqlx::SqlxMySql;
#[cfg(feature = "sqlx-postgres")]
pub use self::sqlx::SqlxPostgres;
#[cfg(feature = "sqlx-sqlite")]
pub use self::sqlx::SqlxSqlite;
#[cfg(feature = "tokio-postgres")]
pub use self::tokio_postgres::{Prepared, PreparedTransaction, TokioPostgres};

/// A database library: its rows, its arguments, its errors and its SQL.
///
/// Not stable yet: a minor version may change this trait.
pub trait Driver: Sized + 'static {
    /// A row of a result.
    type Row<'r>;
    /// The arguments of one statement, in the order of their placeholders.
    type Arguments<'a>: Default;
    /// The library's error.
    type Error: std::error::Error + Send + Sync + 'static;

    /// How this database writes identifiers and placeholders.
    const DIALECT: Dialect;

    /// Whether the text of the library's errors says little, and their [`source`](std::error::Error::source) says what is wrong.
    const IS_SAID_BY_SOURCE: bool = false;

    /// Reads many pairs of whole numbers from one text. `None` where the database is not faster so than with a row for each pair.
    const READ_PAIRS: Option<ReadPairs<Self>> = None;

    /// The integer at `index`: the answer of `COUNT`.
    ///
    /// # Errors
    ///
    /// The library's, where the value is no integer.
    fn integer(row: &Self::Row<'_>, index: usize) -> Result<i64, Self::Error>;

    /// The truth value at `index`: the answer of `EXISTS`.
    ///
    /// # Errors
    ///
    /// The library's, where the value is none.
    fn boolean(row: &Self::Row<'_>, index: usize) -> Result<bool, Self::Error>;

    /// The name of a missing column, if the database refused the statement for that: `column` or `table.column`, as the error
    /// has it.
    fn missing_column(error: &Self::Error) -> Option<&str>;

    /// Adds whole numbers as one array argument. `T` is the Rust type of the key. Called only for a database that has
    /// [arrays](crate::sql::Dialect::has_arrays).
    ///
    /// # Errors
    ///
    /// The library's.
    fn add_numbers<T: 'static>(numbers: Vec<i64>, arguments: &mut Self::Arguments<'_>) -> Result<(), Self::Error>;

    /// Whether the value at `index` is null. Called only after decoding failed.
    fn is_null(row: &Self::Row<'_>, index: usize) -> bool;

    /// The value at `index` as text for an error that names the row, if the driver can show it.
    fn shown(row: &Self::Row<'_>, index: usize) -> Option<String>;
}

/// Reads the one row that holds all pairs. Its first column is a text such as `1 5,1 7`. The second and the third column are null;
/// their types are arrays of the two columns' types. The argument is the size of the second number in bytes: 2, 4 or 8.
pub type ReadPairs<D> =
    for<'a, 'r> fn(&'a <D as Driver>::Row<'r>, usize) -> Result<Option<&'a str>, ColumnError<<D as Driver>::Error>>;

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

/// Why a value could not be read.
#[derive(Debug)]
pub enum ReadError<E> {
    /// The driver's error.
    Driver(E),
    /// The error of a conversion: of `try_from`, or of `json`.
    Conversion(Box<dyn std::error::Error + Send + Sync>),
}

impl<E> From<E> for ReadError<E> {
    fn from(error: E) -> Self {
        Self::Driver(error)
    }
}

/// Runs statements without keeping them prepared: `customer.orders().all(Unprepared(&pool))`.
///
/// Put it around the connection, the transaction or the pool of sqlx or tokio-postgres that a call runs on. You need it
///
/// * behind a pooler that gives each transaction another server connection, such as PgBouncer before 1.21 in transaction mode;
/// * where the default database changes, by `USE` on MySQL: a kept statement goes on to read the database that it was prepared for.
///
/// On PostgreSQL through sqlx each call is then one transaction, so that the server connection stays the same within the call.
#[derive(Clone, Copy, Debug)]
pub struct Unprepared<X>(pub X);

#[diagnostic::on_unimplemented(
    message = "relcore cannot run statements on a `{Self}`",
    label = "expected a connection, a transaction or a pool of a library whose feature is on",
    note = "each library has a feature of relcore: `rusqlite`, `tokio-postgres`, `sqlx-sqlite`, `sqlx-postgres`, `sqlx-mysql`",
    note = "a connection of rusqlite or tokio-postgres is given as `&conn`, one of sqlx as `&mut conn`, and a pool as `&pool`"
)]
/// What a call runs on: a connection, a transaction or a pool, as the library has it.
pub trait Connection<'c>: Sized {
    /// The library.
    type Driver: Driver;
    /// What a call returns: a `Result` for a sync library, a `Send` future of a `Result` for an async one.
    type Output<T: Send + 'c>;

    /// Runs the machine's statements until it ends.
    fn drive<M, T>(self, machine: M) -> Self::Output<T>
    where
        M: Machine<Self::Driver, Output = T> + Send + 'c,
        T: Send + 'c;
}
