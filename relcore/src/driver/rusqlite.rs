//! SQLite through rusqlite: sync, so running gives a `Result`.

use rusqlite::types::{FromSql, ToSql, ValueRef};
use rusqlite::{Row, Savepoint, Transaction};

use super::{Connection, Driver, FromColumn, ToParameter};
use crate::Result;
use crate::load::Machine;
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
    type Arguments<'a> = Vec<&'a dyn ToSql>;
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
    fn add_to<'a>(&'a self, arguments: &mut Vec<&'a dyn ToSql>) -> rusqlite::Result<()> {
        arguments.push(self);
        Ok(())
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
        while let Some(statement) = machine.statement()? {
            let prepared = self.prepare_cached(&statement.sql).and_then(|mut prepared| {
                for (index, argument) in statement.arguments.iter().enumerate() {
                    prepared.raw_bind_parameter(index + 1, argument)?;
                }
                Ok(prepared)
            });
            let mut prepared = prepared.map_err(|error| machine.failed(error))?;
            let mut rows = prepared.raw_query();
            while let Some(row) = rows.next().map_err(|error| machine.failed(error))? {
                machine.row(row)?;
            }
        }
        machine.finish()
    }
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
