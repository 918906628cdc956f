//! sqlx: async, so running gives a `Send` future. What its databases have in common.

use std::borrow::Cow;

use futures_util::TryStreamExt;
use sqlx::pool::PoolConnection;
use sqlx::{AssertSqlSafe, Database, Error, Executor, IntoArguments, SqlSafeStr};

use super::Driver;
use crate::Result;
use crate::load::Machine;

#[cfg(feature = "sqlx-mysql")]
mod mysql;
#[cfg(feature = "sqlx-postgres")]
mod postgres;
#[cfg(feature = "sqlx-sqlite")]
mod sqlite;

#[cfg(feature = "sqlx-mysql")]
pub use self::mysql::SqlxMySql;
#[cfg(feature = "sqlx-postgres")]
pub use self::postgres::SqlxPostgres;
#[cfg(feature = "sqlx-sqlite")]
pub use self::sqlite::SqlxSqlite;

/// Runs all statements on one connection.
async fn run<DB, D, M>(conn: &mut DB::Connection, mut machine: M) -> Result<M::Output>
where
    DB: Database<Arguments: IntoArguments<DB> + 'static>,
    D: for<'a> Driver<Row<'a> = DB::Row, Arguments<'a> = DB::Arguments, Error = Error>,
    M: Machine<D>,
    for<'e> &'e mut DB::Connection: Executor<'e, Database = DB>,
{
    loop {
        let Some(statement) = machine.statement()? else { break };
        let sql = match statement.sql {
            Cow::Borrowed(text) => text.into_sql_str(),
            // Put together from names that are constants, quoted, and placeholders.
            Cow::Owned(text) => AssertSqlSafe(text).into_sql_str(),
        };
        let query = sqlx::query_with(sql, statement.arguments);
        let mut rows = conn.fetch(query);
        while let Some(row) = rows.try_next().await.map_err(|error| machine.failed(error))? {
            machine.row(&row)?;
        }
    }
    machine.finish()
}

/// The driver `$driver` for sqlx's database `$db`.
macro_rules! driver {
    ($driver:ident, $db:ty, $row:ty, $arguments:ty, $conn:ty, $dialect:expr) => {
        impl $crate::driver::Driver for $driver {
            type Row<'r> = $row;
            type Arguments<'a> = $arguments;
            type Error = sqlx::Error;

            const DIALECT: $crate::sql::Dialect = $dialect;
            const READ_PAIRS: Option<$crate::driver::ReadPairs<Self>> = Self::PAIRS;

            #[inline]
            fn integer(row: &$row, index: usize) -> Result<i64, sqlx::Error> {
                // Whatever its width is.
                row.try_get_unchecked(index)
            }

            fn boolean(row: &$row, index: usize) -> Result<bool, sqlx::Error> {
                row.try_get_unchecked(index)
            }

            fn missing_column(error: &sqlx::Error) -> Option<&str> {
                Self::missing(error.as_database_error()?.message())
            }

            fn pad(arguments: &mut $arguments, places: usize) -> Result<(), sqlx::Error> {
                Self::pad_with_nulls(arguments, places).map_err(sqlx::Error::Encode)
            }

            fn is_null(row: &$row, index: usize) -> bool {
                row.try_get_raw(index).is_ok_and(|value| sqlx::ValueRef::is_null(&value))
            }
        }

        super::connections!($driver, $db, $conn);
    };
}
use driver;

/// What calls run on: a pool, of which one connection is taken for all statements of a load, a connection, a
/// transaction.
macro_rules! connections {
    ($driver:ident, $db:ty, $conn:ty) => {
        impl<'c> $crate::driver::Connection<'c> for &'c sqlx::Pool<$db> {
            type Driver = $driver;
            type Output<T: Send + 'c> = super::Running<'c, T>;

            fn drive<M, T>(self, machine: M) -> super::Running<'c, T>
            where
                M: $crate::load::Machine<$driver, Output = T> + Send + 'c,
                T: Send + 'c,
            {
                Box::pin(async move {
                    if !($driver::LOAD_IS_TRANSACTION && machine.is_several()) {
                        let conn = self.acquire().await.map_err(|error| machine.failed(error))?;
                        let mut taken = super::Taken { conn, is_lost: $driver::IS_LOST_IF_GIVEN_UP };
                        let output = super::run::<$db, $driver, M>(&mut taken.conn, machine).await;
                        taken.is_lost = false;
                        return output;
                    }
                    let transaction = self.begin().await;
                    let mut transaction = transaction.map_err(|error| machine.failed(error))?;
                    let output = super::run::<$db, $driver, M>(&mut transaction, machine).await;
                    // Nothing was written: there is nothing that could be lost.
                    let _ = transaction.commit().await;
                    output
                })
            }
        }

        super::connections!(@each $driver, $db,
            [] $conn; [] sqlx::pool::PoolConnection<$db>; [, 't] sqlx::Transaction<'t, $db>;);
    };
    (@each $driver:ident, $db:ty, $([$($generics:tt)*] $handle:ty;)+) => {$(
        impl<'c $($generics)*> $crate::driver::Connection<'c> for &'c mut $handle {
            type Driver = $driver;
            type Output<T: Send + 'c> = super::Running<'c, T>;

            fn drive<M, T>(self, machine: M) -> super::Running<'c, T>
            where
                M: $crate::load::Machine<$driver, Output = T> + Send + 'c,
                T: Send + 'c,
            {
                Box::pin(super::run::<$db, $driver, M>(self, machine))
            }
        }
    )+};
}
use connections;

/// A connection that a call has taken from a pool.
struct Taken<DB: Database> {
    conn: PoolConnection<DB>,
    /// Whether nothing can be read from it any more if the call ends here.
    is_lost: bool,
}

impl<DB: Database> Drop for Taken<DB> {
    fn drop(&mut self) {
        if self.is_lost {
            self.conn.close_on_drop();
        }
    }
}

/// What a call gives.
type Running<'c, T> = std::pin::Pin<Box<dyn Future<Output = Result<T>> + Send + 'c>>;
