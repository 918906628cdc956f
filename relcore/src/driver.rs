//! The seam between relations and databases: what a driver has to bring.
//!
//! A driver is a small loop around a [`Machine`]: it runs the statement that the machine asks for,
//! feeds it the rows, and hands out what it ends in. Because the loop is the driver's, it can be
//! sync or async; [`Connection::Output`] says which.

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
pub use self::fields::{FromFields, Wide, read};
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
pub trait Driver: Sized + 'static {
    /// A row of a result.
    type Row<'r>;
    /// The arguments of one statement, in the order of their placeholders.
    type Arguments<'a>: Default;
    /// The library's error.
    type Error: std::error::Error + Send + Sync + 'static;

    /// How this database writes identifiers and placeholders.
    const DIALECT: Dialect;

    /// Whether the library's errors leave it to their [`source`](std::error::Error::source) to say what is wrong.
    const IS_SAID_BY_SOURCE: bool = false;

    /// Reads pairs of whole numbers, where the database gives them as one text and that is faster than one row a pair.
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

    /// The column that the database does not have, as `table.column` or alone as the statement had it, where that is why
    /// it refused the statement and says so.
    fn missing_column(error: &Self::Error) -> Option<&str>;

    /// Adds whole numbers as one array, each as a `T`, which is a type of the language. Asked of a database that has
    /// [arrays](crate::sql::Dialect::has_arrays), and of no other.
    ///
    /// # Errors
    ///
    /// The library's.
    fn add_numbers<T: 'static>(numbers: Vec<i64>, arguments: &mut Self::Arguments<'_>) -> Result<(), Self::Error>;

    /// Whether the value at `index` is null; asked only after decoding failed.
    fn is_null(row: &Self::Row<'_>, index: usize) -> bool;

    /// The value at `index` as a person reads it, where the driver can tell: for an error that names the row.
    fn shown(row: &Self::Row<'_>, index: usize) -> Option<String>;
}

/// The pairs of a row that has all of them, as `1 5,1 7` in its first column. The two behind it are null, arrays of the
/// types of both columns: the second number of a pair is to have so many bytes, 2, 4 or 8, and the first any.
pub type ReadPairs<D> =
    for<'a, 'r> fn(&'a <D as Driver>::Row<'r>, usize) -> Result<Option<&'a str>, ColumnError<<D as Driver>::Error>>;

/// A type that the driver `D` can read from a column. Each driver gives it to every type that its
/// own library can read.
#[diagnostic::on_unimplemented(
    message = "`{D}` cannot read a column into `{Self}`, the type of a field",
    note = "give `{Self}` the driver's own trait for that: rusqlite's or tokio-postgres's `FromSql`, sqlx's `Decode` and `Type`"
)]
pub trait FromColumn<D: Driver>: Sized {
    /// Reads the value at `index`, from 0.
    ///
    /// # Errors
    ///
    /// The library's, where the value does not fit.
    fn from_column(row: &D::Row<'_>, index: usize) -> Result<Self, D::Error>;
}

/// A type that the driver `D` can send as an argument. Each driver gives it to every type that its
/// own library can write.
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

    /// Adds so many nulls of this type: for the places of a list that are left, as a null is like nothing.
    ///
    /// # Errors
    ///
    /// The library's.
    fn add_nulls_to(places: usize, arguments: &mut D::Arguments<'_>) -> Result<(), D::Error>;

    /// The value as it is sent, in words. Two values that `Eq` takes for one may be sent as two: then the database is asked
    /// for both. An error shows it.
    fn sent(&self) -> Option<String>;

    /// The type that a value has to be given in a list of keys, where the database cannot tell it from the value and the
    /// column: `DATETIME(6)`.
    fn list_type() -> Option<&'static str> {
        None
    }
}

/// A collection that the driver `D` can read; derived for every driver that reads all of its fields.
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

/// A driver's error, and the field at which it arose.
#[derive(Debug)]
pub struct ColumnError<E> {
    /// The field's place in the struct, from 0.
    pub position: usize,
    /// The driver's error.
    pub error: E,
}

/// A connection whose statements are not kept as prepared: `customer.orders().all(Unprepared(&pool))`.
///
/// It is for connections behind a pooler that gives each transaction another server connection (PgBouncer before 1.21 in
/// transaction mode), and for those whose default database changes (`USE` on MySQL, where a kept statement goes on to read
/// the database that it was prepared for). It is around what calls run on in sqlx and tokio-postgres.
///
/// On PostgreSQL a call through sqlx is then one transaction, in which the server connection stays the same.
#[derive(Clone, Copy, Debug)]
pub struct Unprepared<X>(pub X);

#[diagnostic::on_unimplemented(
    message = "relcore cannot run statements on a `{Self}`",
    label = "expected a connection, a transaction or a pool of a library whose feature is on",
    note = "each library has a feature of relcore: `rusqlite`, `tokio-postgres`, `sqlx-sqlite`, `sqlx-postgres`, `sqlx-mysql`",
    note = "a connection of rusqlite or tokio-postgres is given as `&conn`, one of sqlx as `&mut conn`, and a pool as `&pool`"
)]
/// Something that statements run on. For each library it is what its users hold: a connection, a
/// transaction, a pool.
pub trait Connection<'c>: Sized {
    /// The library.
    type Driver: Driver;
    /// What running gives: a `Result`, or a `Send` future of one.
    type Output<T: Send + 'c>;

    /// Runs the machine's statements until it ends.
    fn drive<M, T>(self, machine: M) -> Self::Output<T>
    where
        M: Machine<Self::Driver, Output = T> + Send + 'c,
        T: Send + 'c;
}
