//! SQLite through rusqlite: sync, so running gives a `Result`.

use std::iter;

use rusqlite::types::{FromSql, Null, ToSql, ValueRef};
use rusqlite::{CachedStatement, DropBehavior, Row, Savepoint, Transaction};
use smallvec::SmallVec;

use super::{Connection, Driver, FromColumn, ToParameter};
use crate::Result;
use crate::load::{Machine, Statement};
use crate::sql::Dialect;

/// The driver for SQLite through rusqlite.
///
/// Runs on a `&rusqlite::Connection`, a `&Transaction` and a `&Savepoint`. Statements are prepared
/// once and kept in the connection's cache; where a program runs more than sixteen different ones,
/// raise its size with `set_prepared_statement_cache_capacity`.
#[derive(Clone, Copy, Debug)]
pub enum Rusqlite {}

impl Driver for Rusqlite {
    type Row<'r> = Row<'r>;
    type Arguments<'a> = SmallVec<[&'a dyn ToSql; 4]>;
    type Error = rusqlite::Error;

    const DIALECT: Dialect = Dialect::SQLITE;

    #[inline]
    fn integer(row: &Row<'_>, index: usize) -> rusqlite::Result<i64> {
        row.get(index)
    }

    fn boolean(row: &Row<'_>, index: usize) -> rusqlite::Result<bool> {
        row.get(index)
    }

    fn missing_column(error: &rusqlite::Error) -> Option<&str> {
        let message = match error {
            rusqlite::Error::SqlInputError { msg, .. } | rusqlite::Error::SqliteFailure(_, Some(msg)) => msg,
            _ => return None,
        };
        message.strip_prefix("no such column: ")
    }

    fn pad(arguments: &mut Self::Arguments<'_>, places: usize) -> rusqlite::Result<()> {
        arguments.extend(iter::repeat_n(&Null as &dyn ToSql, places));
        Ok(())
    }

    fn is_null(row: &Row<'_>, index: usize) -> bool {
        matches!(row.get_ref(index), Ok(ValueRef::Null))
    }
}

#[diagnostic::do_not_recommend]
impl<T: FromSql> FromColumn<Rusqlite> for T {
    #[inline]
    fn from_column(row: &Row<'_>, index: usize) -> rusqlite::Result<T> {
        row.get(index)
    }
}

#[diagnostic::do_not_recommend]
impl<T: ToSql> ToParameter<Rusqlite> for T {
    fn add_to<'a>(&'a self, arguments: &mut SmallVec<[&'a dyn ToSql; 4]>) -> rusqlite::Result<()> {
        arguments.push(self);
        Ok(())
    }
}

impl<'c> Connection<'c> for &'c rusqlite::Connection {
    type Driver = Rusqlite;
    type Output<T: Send + 'c> = Result<T>;

    fn drive<M, T>(self, machine: M) -> Result<T>
    where
        M: Machine<Rusqlite, Output = T> + Send + 'c,
        T: Send + 'c,
    {
        if !machine.is_several() || !self.is_autocommit() {
            return run(self, machine);
        }
        // One state for all statements, and the file is locked once.
        let mut transaction = self.unchecked_transaction().map_err(|error| machine.failed(error))?;
        transaction.set_drop_behavior(DropBehavior::Commit);
        run(&transaction, machine)
    }
}

fn run<M: Machine<Rusqlite>>(conn: &rusqlite::Connection, mut machine: M) -> Result<M::Output> {
    loop {
        let Some(statement) = machine.statement()? else { break };
        let prepared = prepare(conn, statement);
        let mut prepared = prepared.map_err(|error| machine.failed(error))?;
        let mut rows = prepared.raw_query();
        while let Some(row) = rows.next().map_err(|error| machine.failed(error))? {
            machine.row(row)?;
        }
    }
    machine.finish()
}

/// The statement with its arguments in their places.
fn prepare<'c>(
    conn: &'c rusqlite::Connection,
    statement: Statement<'_, Rusqlite>,
) -> rusqlite::Result<CachedStatement<'c>> {
    let mut prepared = conn.prepare_cached(&statement.sql)?;
    for (index, argument) in statement.arguments.into_iter().enumerate() {
        prepared.raw_bind_parameter(index + 1, argument)?;
    }
    Ok(prepared)
}

macro_rules! connection_through_deref {
    ($($handle:ident),+) => {$(
        impl<'c> Connection<'c> for &'c $handle<'_> {
            type Driver = Rusqlite;
            type Output<T: Send + 'c> = Result<T>;

            fn drive<M, T>(self, machine: M) -> Result<T>
            where
                M: Machine<Rusqlite, Output = T> + Send + 'c,
                T: Send + 'c,
            {
                <&rusqlite::Connection>::drive(self, machine)
            }
        }
    )+};
}

connection_through_deref!(Transaction, Savepoint);
