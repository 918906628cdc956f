//! sqlx: async, so running gives a `Send` future. What its databases have in common.

use sqlx::error::BoxDynError;
use sqlx::{Database, Error};

use self::run::{on_connection, on_pool};
use crate::Result;
use crate::language::sql::SqlDriver;

mod converted;
#[cfg(feature = "sqlx-mysql")]
mod mysql;
#[cfg(feature = "sqlx-postgres")]
mod postgres;
mod run;
#[cfg(feature = "sqlx-sqlite")]
mod sqlite;

#[cfg(feature = "sqlx-mysql")]
pub use self::mysql::SqlxMySql;
#[cfg(feature = "sqlx-postgres")]
pub use self::postgres::SqlxPostgres;
#[cfg(feature = "sqlx-sqlite")]
pub use self::sqlite::SqlxSqlite;

/// So that a function can mix relations with statements of its own.
impl From<Error> for crate::Error {
    fn from(error: Error) -> Self {
        Self::of_driver(error, false)
    }
}

/// A driver over the database `DB`.
trait Sqlx<DB: Database>: for<'a> SqlDriver<Row<'a> = DB::Row, Arguments<'a> = DB::Arguments, Error = Error> {
    /// Whether a load on a pool is one transaction in any case.
    const LOAD_IS_TRANSACTION: bool;
    /// Whether statements that are not prepared by name have to be in a transaction: a pooler could else hand the connection
    /// to another client between preparing one and running it.
    const UNPREPARED_IS_TRANSACTION: bool;
    /// Whether nothing can be read from a connection any more, once a call on it was given up.
    const IS_LOST_IF_GIVEN_UP: bool;

    /// Whether the connection is in a transaction that a statement of the user's has begun, of which sqlx does not know.
    fn is_in_begun_transaction(_conn: &mut DB::Connection) -> impl Future<Output = bool> + Send {
        std::future::ready(false)
    }

    /// Whether a statement failed because it was prepared for a table that has changed since.
    fn is_outdated(error: &Error) -> bool;

    /// Adds whole numbers as one array, each as a `T`; asked of a database that has arrays.
    fn add_array<T: 'static>(numbers: Vec<i64>, arguments: &mut DB::Arguments) -> Result<(), BoxDynError>;

    /// How many arguments the connection takes, if that is fewer than so many.
    fn most_arguments(conn: &mut DB::Connection, count: usize) -> impl Future<Output = Option<usize>> + Send;
}

/// The driver `$driver` for sqlx's database `$db`.
macro_rules! driver {
    ($driver:ident, $db:ty, $row:ty, $arguments:ty, $conn:ty, $dialect:expr) => {
        impl $crate::driver::Driver for $driver {
            type Row<'r> = $row;
            type Arguments<'a> = $arguments;
            type Error = sqlx::Error;
            type Language = $crate::language::sql::Sql;

            const READ_PAIRS: Option<$crate::driver::ReadPairs<Self>> = Self::PAIRS;

            #[inline]
            fn integer(row: &$row, index: usize) -> Result<i64, sqlx::Error> {
                Self::whole_number(row, index)
            }

            fn boolean(row: &$row, index: usize) -> Result<bool, sqlx::Error> {
                row.try_get_unchecked(index)
            }

            fn missing_column(error: &sqlx::Error) -> Option<&str> {
                Self::missing(error.as_database_error()?.message())
            }

            fn add_numbers<T: 'static>(numbers: Vec<i64>, arguments: &mut $arguments) -> Result<(), sqlx::Error> {
                <Self as super::Sqlx<$db>>::add_array::<T>(numbers, arguments).map_err(sqlx::Error::Encode)
            }

            fn shown(row: &$row, index: usize) -> Option<String> {
                Self::shown_value(row, index)
            }

            fn is_null(row: &$row, index: usize) -> bool {
                row.try_get_raw(index).is_ok_and(|value| sqlx::ValueRef::is_null(&value))
            }
        }

        impl $crate::language::sql::SqlDriver for $driver {
            const DIALECT: $crate::language::sql::Dialect = $dialect;
        }

        super::connections!($driver, $db, $conn);
    };
}
use driver;

/// What calls run on: a pool, of which one connection is taken for all statements of a load, a connection, a
/// transaction; each as it is, and [`Unprepared`](super::Unprepared).
macro_rules! connections {
    ($driver:ident, $db:ty, $conn:ty) => {
        super::connections!(@drive $driver, [&'c sqlx::Pool<$db>] super::on_pool::<$db, $driver>;
            [] [&'c mut $conn] super::on_connection::<$db, $driver>;
            [] [&'c mut sqlx::pool::PoolConnection<$db>] super::on_connection::<$db, $driver>;
            [, 't] [&'c mut sqlx::Transaction<'t, $db>] super::on_connection::<$db, $driver>;);
    };
    (@drive $driver:ident, [$pool:ty] $on_pool:expr; $([$($generics:tt)*] [$handle:ty] $on:expr;)+) => {
        super::connections!(@each $driver, [] [$pool] $on_pool; $([$($generics)*] [$handle] $on;)+);
    };
    (@each $driver:ident, $([$($generics:tt)*] [$handle:ty] $on:expr;)+) => {$(
        super::connections!(@one $driver, [$($generics)*] $handle, $on, conn conn, true);
        super::connections!(@one $driver, [$($generics)*] $crate::driver::Unprepared<$handle>, $on, conn conn.0, false);
    )+};
    (@one $driver:ident, [$($generics:tt)*] $handle:ty, $on:expr, $conn:ident $inner:expr, $is_prepared:literal) => {
        impl<'c $($generics)*> $crate::driver::Connection<'c> for $handle {
            type Driver = $driver;
            type Output<T: Send + 'c> = super::Running<'c, T>;

            fn drive<M, T>(self, mut machine: M) -> super::Running<'c, T>
            where
                M: $crate::driver::Machine<$driver, Output = T> + Send + 'c,
                T: Send + 'c,
            {
                let $conn = self;
                Box::pin(async move {
                    $on($inner, &mut machine, $is_prepared).await?;
                    machine.finish()
                })
            }
        }
    };
}
use connections;

/// What a call gives.
type Running<'c, T> = std::pin::Pin<Box<dyn Future<Output = Result<T>> + Send + 'c>>;
