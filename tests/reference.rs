//! A driver without a database and without SQL: tables are rows in memory, and a request is answered by plain loops.
//!
//! The reference is the oracle of the other drivers: it is slow, and so simple that a reader can see that it is right. It has no index, no
//! map and no cache. It is also the proof that relcore's `Request` has no language.
//!
//! Tables are made and filled by the scripts of [`script`](crate::script). What a table forbids (`NOT NULL`, `UNIQUE`) the reference does
//! not check.

mod answer;
mod columns;
mod database;
mod language;
mod script;
mod table;
mod value;

use std::{error, fmt};

use relcore::driver::Driver;

pub use columns::AsValue;
pub use database::Database;
pub use language::{Plain, Statement};
pub use value::Value;

/// The driver.
#[derive(Clone, Copy, Debug)]
pub enum Reference {}

/// A row of an answer.
pub type Row = Vec<Value>;

impl Driver for Reference {
    type Row<'r> = Row;
    type Arguments<'a> = Vec<Value>;
    type Error = Error;
    type Language = Plain;

    fn integer(row: &Row, index: usize) -> Result<i64, Error> {
        columns::read(row, index)
    }

    fn boolean(row: &Row, index: usize) -> Result<bool, Error> {
        columns::read(row, index)
    }

    fn missing_column(error: &Error) -> Option<&str> {
        match error {
            Error::NoColumn(column) => Some(column),
            _ => None,
        }
    }

    fn is_null(row: &Row, index: usize) -> bool {
        row[index] == Value::Null
    }

    fn shown(row: &Row, index: usize) -> Option<String> {
        Some(row[index].to_string())
    }
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Error {
    /// There is no table of this name.
    NoTable(String),
    /// There is no such `table.column`.
    NoColumn(String),
    /// The value is not of the type that was asked for.
    Unfit(Value, &'static str),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTable(table) => write!(f, "there is no table `{table}`"),
            Self::NoColumn(column) => write!(f, "there is no column `{column}`"),
            Self::Unfit(value, wanted) => write!(f, "{value} is no `{wanted}`"),
        }
    }
}

impl error::Error for Error {}

#[cfg(test)]
mod tests;
