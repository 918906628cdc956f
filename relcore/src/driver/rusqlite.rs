//! SQLite through rusqlite: sync, so running gives a `Result`.

mod converted;
mod scope;

use std::iter;

use rusqlite::limits::Limit;
use rusqlite::types::{FromSql, Null, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Row, Savepoint, Transaction};
use smallvec::SmallVec;

use self::scope::TransactionScope;
use super::{Access, Ask, Connection, Driver, FromColumn, Machine, ReadError, Step, Steps, ToParameter};
use crate::language::sql::{Dialect, Sql, SqlDriver};
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
    type Language = Sql;

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

    fn is_null(row: &Row<'_>, index: usize) -> bool {
        matches!(row.get_ref(index), Ok(ValueRef::Null))
    }

    fn shown(row: &Row<'_>, index: usize) -> Option<String> {
        row.get_ref(index).ok().map(shown)
    }
}

impl SqlDriver for Rusqlite {
    const DIALECT: Dialect = Dialect::SQLITE;
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

    fn drive<M, T>(self, mut machine: M) -> Result<T>
    where
        M: Machine<Rusqlite, Output = T> + Send + 'c,
        T: Send + 'c,
    {
        run(self, &mut machine)?;
        machine.finish()
    }
}

/// Does all steps of a machine.
fn run(conn: &rusqlite::Connection, machine: &mut dyn Steps<Rusqlite>) -> Result<()> {
    let access = machine.access();
    if access == Access::Statement {
        return ask_all(conn, machine);
    }
    let scope = TransactionScope::begin(conn, access).map_err(|error| machine.failed(error))?;
    let done = ask_all(conn, machine);
    match scope.end(done.is_ok()) {
        Ok(()) => done,
        Err(error) => done.and(Err(machine.failed(error))),
    }
}

fn ask_all(conn: &rusqlite::Connection, machine: &mut dyn Steps<Rusqlite>) -> Result<()> {
    loop {
        let ask = match machine.step()? {
            Step::Ask(ask) => ask,
            Step::Yield => continue,
            Step::Done => return Ok(()),
        };
        let count = ask.arguments.len();
        if count > FEWEST_ARGUMENTS
            && let Some(most) = most_arguments(conn).filter(|most| *most < count)
        {
            drop(ask);
            if machine.repeat(Some(most)) {
                continue;
            }
            return Err(machine.failed(rusqlite::Error::InvalidParameterCount(most, count)));
        }
        let prepared = prepare(conn, ask);
        let mut prepared = prepared.map_err(|error| machine.failed(error))?;
        let mut rows = prepared.raw_query();
        while let Some(row) = rows.next().map_err(|error| machine.failed(error))? {
            machine.row(row)?;
        }
    }
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
    Ask { statement, arguments }: Ask<'_, Rusqlite>,
) -> rusqlite::Result<CachedStatement<'c>> {
    let mut prepared = conn.prepare_cached(&statement)?;
    for (index, argument) in arguments.into_iter().enumerate() {
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
