//! The loop around a machine, and the transaction around the loop.

use std::borrow::Cow;

use futures_util::TryStreamExt;
use sqlx::database::HasStatementCache;
use sqlx::pool::PoolConnection;
use sqlx::{
    Arguments, AssertSqlSafe, Connection, Database, Error, Executor, IntoArguments, Pool, SqlSafeStr, SqlStr,
    Transaction,
};

use super::Sqlx;
use crate::Result;
use crate::driver::{Access, Ask, Step, Steps};

/// Runs a call on a pool. A connection is taken once there is something to ask.
pub async fn on_pool<DB, D>(pool: &Pool<DB>, machine: &mut (dyn Steps<D> + Send), is_prepared: bool) -> Result<()>
where
    DB: HasStatementCache + Database<Arguments: IntoArguments<DB> + 'static>,
    D: Sqlx<DB>,
    for<'e> &'e mut DB::Connection: Executor<'e, Database = DB>,
{
    let Some(first) = Asked::next::<D>(machine)? else { return Ok(()) };
    let needs_transaction = match machine.access() {
        Access::Statement => false,
        Access::Snapshot => D::LOAD_IS_TRANSACTION,
        Access::AllOrNothing => true,
    };
    if needs_transaction || (!is_prepared && D::UNPREPARED_IS_TRANSACTION) {
        let transaction = pool.begin().await.map_err(|error| machine.failed(error))?;
        return in_transaction(transaction, machine, first, is_prepared).await;
    }
    let conn = pool.acquire().await.map_err(|error| machine.failed(error))?;
    let mut taken = Taken { conn, is_lost: D::IS_LOST_IF_GIVEN_UP };
    let output = run::<DB, D>(&mut taken.conn, machine, first, Way { is_prepared, may_repeat: true }).await;
    taken.is_lost = false;
    output
}

/// Runs a call on a connection, which may be in a transaction.
pub async fn on_connection<DB, D>(
    conn: &mut DB::Connection,
    machine: &mut (dyn Steps<D> + Send),
    is_prepared: bool,
) -> Result<()>
where
    DB: HasStatementCache + Database<Arguments: IntoArguments<DB> + 'static>,
    D: Sqlx<DB>,
    for<'e> &'e mut DB::Connection: Executor<'e, Database = DB>,
{
    let Some(first) = Asked::next::<D>(machine)? else { return Ok(()) };
    let may_repeat = !conn.is_in_transaction() && (is_prepared || !D::is_in_begun_transaction(conn).await);
    let is_unprepared_alone = !is_prepared && D::UNPREPARED_IS_TRANSACTION && may_repeat;
    if is_unprepared_alone || machine.access() == Access::AllOrNothing {
        let transaction = conn.begin().await.map_err(|error| machine.failed(error))?;
        return in_transaction(transaction, machine, first, is_prepared).await;
    }
    run::<DB, D>(conn, machine, first, Way { is_prepared, may_repeat }).await
}

/// Runs a call in a transaction of its own, or in a savepoint. What it did is kept if it succeeded.
async fn in_transaction<DB, D>(
    mut transaction: Transaction<'_, DB>,
    machine: &mut (dyn Steps<D> + Send),
    first: Asked<DB>,
    is_prepared: bool,
) -> Result<()>
where
    DB: HasStatementCache + Database<Arguments: IntoArguments<DB> + 'static>,
    D: Sqlx<DB>,
    for<'e> &'e mut DB::Connection: Executor<'e, Database = DB>,
{
    let done = run::<DB, D>(&mut transaction, machine, first, Way { is_prepared, may_repeat: false }).await;
    if done.is_err() {
        // The first error is the one that counts.
        let _ = transaction.rollback().await;
        return done;
    }
    match transaction.commit().await {
        Err(error) if machine.access() == Access::AllOrNothing => Err(machine.failed(error)),
        // A machine that only reads loses nothing here.
        _ => Ok(()),
    }
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

/// A statement on its way.
struct Asked<DB: Database> {
    sql: SqlStr,
    arguments: DB::Arguments,
}

impl<DB: Database> Asked<DB> {
    /// What the machine asks next.
    fn next<D: Sqlx<DB>>(machine: &mut (dyn Steps<D> + Send)) -> Result<Option<Self>> {
        let Ask { statement, arguments } = loop {
            match machine.step()? {
                Step::Ask(ask) => break ask,
                Step::Yield => {}
                Step::Done => return Ok(None),
            }
        };
        let sql = match statement {
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
async fn run<DB, D>(
    conn: &mut DB::Connection,
    machine: &mut (dyn Steps<D> + Send),
    first: Asked<DB>,
    way: Way,
) -> Result<()>
where
    DB: HasStatementCache + Database<Arguments: IntoArguments<DB> + 'static>,
    D: Sqlx<DB>,
    for<'e> &'e mut DB::Connection: Executor<'e, Database = DB>,
{
    let (mut next, mut was_outdated) = (Some(first), false);
    while let Some(asked) = next {
        let most = D::most_arguments(conn, asked.arguments.len()).await;
        if most.is_none() || !machine.repeat(most) {
            match read::<DB, D>(conn, machine, asked, way).await {
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
        next = Asked::next::<D>(machine)?;
    }
    Ok(())
}

/// Runs one statement and feeds the machine its rows. The outer result is sqlx's, before the first row.
async fn read<DB, D>(
    conn: &mut DB::Connection,
    machine: &mut (dyn Steps<D> + Send),
    asked: Asked<DB>,
    way: Way,
) -> Result<Result<()>, Error>
where
    DB: HasStatementCache + Database<Arguments: IntoArguments<DB> + 'static>,
    D: Sqlx<DB>,
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
