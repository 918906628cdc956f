//! sqlx: async, so running gives a `Send` future. What its databases have in common.

use std::borrow::Cow;

use futures_util::TryStreamExt;
use sqlx::database::HasStatementCache;
use sqlx::error::BoxDynError;
use sqlx::pool::PoolConnection;
use sqlx::{Arguments, AssertSqlSafe, Connection, Database, Error, Executor, IntoArguments, Pool, SqlSafeStr, SqlStr};

use super::Driver;
use crate::Result;
use crate::load::{Machine, Statement};

mod converted;
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

/// So that a function can mix relations with statements of its own.
impl From<Error> for crate::Error {
    fn from(error: Error) -> Self {
        Self::of_driver(error, false)
    }
}

/// A driver over the database `DB`.
trait Sqlx<DB: Database>: for<'a> Driver<Row<'a> = DB::Row, Arguments<'a> = DB::Arguments, Error = Error> {
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

/// A statement on its way.
struct Asked<DB: Database> {
    sql: SqlStr,
    arguments: DB::Arguments,
}

impl<DB: Database> Asked<DB> {
    /// What the machine asks next.
    fn next<D: Sqlx<DB>, M: Machine<D>>(machine: &mut M) -> Result<Option<Self>> {
        let Some(Statement { sql, arguments }) = machine.statement()? else { return Ok(None) };
        let sql = match sql {
            Cow::Borrowed(text) => text.into_sql_str(),
            // Put together from names that are constants, quoted, and placeholders.
            Cow::Owned(text) => AssertSqlSafe(text).into_sql_str(),
        };
        Ok(Some(Self { sql, arguments }))
    }
}

/// How statements are run.
#[derive(Clone, Copy)]
struct Way {
    /// Each is prepared once and kept.
    is_prepared: bool,
    /// A statement that is outdated may be run again: no transaction has failed by it.
    may_repeat: bool,
}

/// Runs all statements on one connection, from the first, which has been asked for.
async fn run<DB, D, M>(conn: &mut DB::Connection, mut machine: M, first: Asked<DB>, way: Way) -> Result<M::Output>
where
    DB: HasStatementCache + Database<Arguments: IntoArguments<DB> + 'static>,
    D: Sqlx<DB>,
    M: Machine<D>,
    for<'e> &'e mut DB::Connection: Executor<'e, Database = DB>,
{
    let (mut next, mut was_outdated) = (Some(first), false);
    while let Some(asked) = next {
        let most = D::most_arguments(conn, asked.arguments.len()).await;
        if most.is_none() || !machine.repeat(most) {
            match read::<DB, D, M>(conn, &mut machine, asked, way).await {
                Ok(read) => read?,
                Err(error) if way.is_prepared && D::is_outdated(&error) => {
                    conn.clear_cached_statements().await.map_err(|error| machine.failed(error))?;
                    if was_outdated || !way.may_repeat || !machine.repeat(None) {
                        return Err(machine.failed(error));
                    }
                    was_outdated = true;
                }
                Err(error) => return Err(machine.failed(error)),
            }
        }
        next = Asked::next::<D, M>(&mut machine)?;
    }
    machine.finish()
}

/// Runs one statement and feeds the machine its rows. The outer result is sqlx's, before the first row.
async fn read<DB, D, M>(
    conn: &mut DB::Connection,
    machine: &mut M,
    asked: Asked<DB>,
    way: Way,
) -> Result<Result<()>, Error>
where
    DB: HasStatementCache + Database<Arguments: IntoArguments<DB> + 'static>,
    D: Sqlx<DB>,
    M: Machine<D>,
    for<'e> &'e mut DB::Connection: Executor<'e, Database = DB>,
{
    let mut rows = conn.fetch(sqlx::query_with(asked.sql, asked.arguments).persistent(way.is_prepared));
    let mut next = rows.try_next().await?;
    while let Some(row) = next {
        if let Err(error) = machine.row(&row) {
            return Ok(Err(error));
        }
        next = match rows.try_next().await {
            Ok(next) => next,
            Err(error) => return Ok(Err(machine.failed(error))),
        };
    }
    Ok(Ok(()))
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

        super::connections!($driver, $db, $conn);
    };
}
use driver;

/// What calls run on: a pool, of which one connection is taken for all statements of a load, a connection, a
/// transaction; each as it is, and [`Unprepared`](super::Unprepared).
macro_rules! connections {
    ($driver:ident, $db:ty, $conn:ty) => {
        super::connections!(@drive $driver, [&'c sqlx::Pool<$db>] super::on_pool::<$db, $driver, M>;
            [] [&'c mut $conn] super::on_connection::<$db, $driver, M>;
            [] [&'c mut sqlx::pool::PoolConnection<$db>] super::on_connection::<$db, $driver, M>;
            [, 't] [&'c mut sqlx::Transaction<'t, $db>] super::on_connection::<$db, $driver, M>;);
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

            fn drive<M, T>(self, machine: M) -> super::Running<'c, T>
            where
                M: $crate::load::Machine<$driver, Output = T> + Send + 'c,
                T: Send + 'c,
            {
                let $conn = self;
                Box::pin($on($inner, machine, $is_prepared))
            }
        }
    };
}
use connections;

/// Runs a call on a pool. A connection is taken once there is something to ask.
async fn on_pool<DB, D, M>(pool: &Pool<DB>, mut machine: M, is_prepared: bool) -> Result<M::Output>
where
    DB: HasStatementCache + Database<Arguments: IntoArguments<DB> + 'static>,
    D: Sqlx<DB>,
    M: Machine<D>,
    for<'e> &'e mut DB::Connection: Executor<'e, Database = DB>,
{
    let Some(first) = Asked::next::<D, M>(&mut machine)? else { return machine.finish() };
    let is_one_state = D::LOAD_IS_TRANSACTION && machine.is_several();
    if !is_one_state && (is_prepared || !D::UNPREPARED_IS_TRANSACTION) {
        let conn = pool.acquire().await.map_err(|error| machine.failed(error))?;
        let mut taken = Taken { conn, is_lost: D::IS_LOST_IF_GIVEN_UP };
        let output = run::<DB, D, M>(&mut taken.conn, machine, first, Way { is_prepared, may_repeat: true }).await;
        taken.is_lost = false;
        return output;
    }
    let mut transaction = pool.begin().await.map_err(|error| machine.failed(error))?;
    let output = run::<DB, D, M>(&mut transaction, machine, first, Way { is_prepared, may_repeat: false }).await;
    // Nothing was written: there is nothing that could be lost.
    let _ = transaction.commit().await;
    output
}

/// Runs a call on a connection, which may be in a transaction.
async fn on_connection<DB, D, M>(conn: &mut DB::Connection, mut machine: M, is_prepared: bool) -> Result<M::Output>
where
    DB: HasStatementCache + Database<Arguments: IntoArguments<DB> + 'static>,
    D: Sqlx<DB>,
    M: Machine<D>,
    for<'e> &'e mut DB::Connection: Executor<'e, Database = DB>,
{
    let Some(first) = Asked::next::<D, M>(&mut machine)? else { return machine.finish() };
    let may_repeat = !conn.is_in_transaction() && (is_prepared || !D::is_in_begun_transaction(conn).await);
    let way = Way { is_prepared, may_repeat };
    if is_prepared || !D::UNPREPARED_IS_TRANSACTION || !may_repeat {
        return run::<DB, D, M>(conn, machine, first, way).await;
    }
    let mut transaction = conn.begin().await.map_err(|error| machine.failed(error))?;
    let output = run::<DB, D, M>(&mut transaction, machine, first, way).await;
    let _ = transaction.commit().await;
    output
}

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
