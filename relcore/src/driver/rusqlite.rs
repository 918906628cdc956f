//! SQLite through rusqlite: sync, so running gives a `Result`.

mod converted;

use std::iter;

use rusqlite::limits::Limit;
use rusqlite::types::{FromSql, Null, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Row, Savepoint, Transaction, TransactionState};
use smallvec::SmallVec;

use super::{Connection, Driver, FromColumn, ReadError, ToParameter};
use crate::load::{Machine, Statement};
use crate::sql::Dialect;
use crate::{Error, Result};

/// The driver for SQLite through rusqlite.
///
/// Runs on a `&rusqlite::Connection`, a `&Transaction` and a `&Savepoint`. Statements are prepared
/// once and kept in the connection's cache; where a program runs more than sixteen different ones,
/// raise its size with `set_prepared_statement_cache_capacity`.
#[derive(Clone, Copy, Debug)]
pub enum Rusqlite {}

/// So that a function can mix relations with statements of its own.
impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::of_driver(error, Rusqlite::IS_SAID_BY_SOURCE)
    }
}

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

    fn add_numbers<T: 'static>(_: Vec<i64>, _: &mut Self::Arguments<'_>) -> rusqlite::Result<()> {
        unreachable!("SQLite has no arrays")
    }

    fn is_null(row: &Row<'_>, index: usize) -> bool {
        matches!(row.get_ref(index), Ok(ValueRef::Null))
    }

    fn shown(row: &Row<'_>, index: usize) -> Option<String> {
        row.get_ref(index).ok().map(shown)
    }
}

/// A value as SQLite writes it.
fn shown(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "NULL".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => super::shown::text(&String::from_utf8_lossy(text)),
        ValueRef::Blob(bytes) => super::shown::bytes(bytes),
    }
}

#[diagnostic::do_not_recommend]
impl<T: FromSql> FromColumn<Rusqlite> for T {
    #[inline]
    fn from_column(row: &Row<'_>, index: usize) -> Result<T, ReadError<rusqlite::Error>> {
        Ok(row.get(index)?)
    }
}

#[diagnostic::do_not_recommend]
impl<T: ToSql> ToParameter<Rusqlite> for T {
    fn add_to<'a>(&'a self, arguments: &mut SmallVec<[&'a dyn ToSql; 4]>) -> rusqlite::Result<()> {
        arguments.push(self);
        Ok(())
    }

    fn add_nulls_to(places: usize, arguments: &mut SmallVec<[&dyn ToSql; 4]>) -> rusqlite::Result<()> {
        arguments.extend(iter::repeat_n(&Null as &dyn ToSql, places));
        Ok(())
    }

    fn sent(&self) -> Option<String> {
        match self.to_sql().ok()? {
            ToSqlOutput::Borrowed(value) => Some(shown(value)),
            ToSqlOutput::Owned(value) => Some(shown(ValueRef::from(&value))),
            _ => None,
        }
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
        if !machine.is_several() {
            return run(self, machine);
        }
        let state = OneState::begin(self).map_err(|error| machine.failed(error))?;
        let reading = machine.reading();
        let output = run(self, machine);
        match state.end() {
            Ok(()) => output,
            Err(error) => output.and(Err(reading.failed::<Rusqlite>(error))),
        }
    }
}

/// A read transaction around the statements of one load: they see one state, and the file is locked once.
struct OneState<'c> {
    conn: &'c rusqlite::Connection,
    /// Whether a transaction was begun that is to be ended.
    is_begun: bool,
}

impl<'c> OneState<'c> {
    /// Begins one, unless the connection is in one already. It is in one, too, while a statement is being read or a blob is
    /// written: that transaction ends by itself with what began it, and is not ours to end.
    fn begin(conn: &'c rusqlite::Connection) -> rusqlite::Result<Self> {
        let is_begun = conn.is_autocommit() && conn.transaction_state(None::<&str>)? == TransactionState::None;
        if is_begun {
            // Whatever the connection's own transactions begin with: a load writes nothing.
            conn.execute_batch("BEGIN DEFERRED")?;
        }
        Ok(Self { conn, is_begun })
    }

    /// Ends it. Where that fails, the transaction stays open if something was written in it, by a function of the user's for
    /// one: nothing is undone.
    fn end(mut self) -> rusqlite::Result<()> {
        self.commit()
    }

    fn commit(&mut self) -> rusqlite::Result<()> {
        if !std::mem::take(&mut self.is_begun) || self.conn.is_autocommit() {
            return Ok(());
        }
        let ended = self.conn.execute_batch("COMMIT");
        if ended.is_err() && self.conn.transaction_state(None::<&str>) != Ok(TransactionState::Write) {
            return self.conn.execute_batch("ROLLBACK");
        }
        ended
    }
}

/// Where reading a row panics.
impl Drop for OneState<'_> {
    fn drop(&mut self) {
        let _ = self.commit();
    }
}

fn run<M: Machine<Rusqlite>>(conn: &rusqlite::Connection, mut machine: M) -> Result<M::Output> {
    loop {
        let Some(statement) = machine.statement()? else { break };
        let count = statement.arguments.len();
        if count > FEWEST_ARGUMENTS
            && let Some(most) = most_arguments(conn).filter(|most| *most < count)
        {
            drop(statement);
            if machine.repeat(Some(most)) {
                continue;
            }
            return Err(machine.failed(rusqlite::Error::InvalidParameterCount(most, count)));
        }
        let prepared = prepare(conn, statement);
        let mut prepared = prepared.map_err(|error| machine.failed(error))?;
        let mut rows = prepared.raw_query();
        while let Some(row) = rows.next().map_err(|error| machine.failed(error))? {
            machine.row(row)?;
        }
    }
    machine.finish()
}

/// So many arguments a connection takes, unless it is told to take next to none.
const FEWEST_ARGUMENTS: usize = 8;

/// How many arguments the connection takes.
fn most_arguments(conn: &rusqlite::Connection) -> Option<usize> {
    usize::try_from(conn.limit(Limit::SQLITE_LIMIT_VARIABLE_NUMBER).ok()?).ok()
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
