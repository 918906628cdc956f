//! Scripts that fill a database, in one dialect that each database can be given.
//!
//! A script is SQL as SQLite reads it, of a few kinds of statements: `CREATE TABLE`, `INSERT`, `UPDATE`,
//! `DELETE`, `DROP TABLE`, `CREATE INDEX`, `BEGIN` and `COMMIT`. Types are written in capitals, and only types are; each column has one:
//!
//! | a script says | a field is | PostgreSQL reads | MySQL reads |
//! |---|---|---|---|
//! | `INTEGER` | `i64` | `BIGINT` | `BIGINT` |
//! | `INT` | `i32` | `INT` | `INT` |
//! | `SMALLINT` | `i16` | `SMALLINT` | `SMALLINT` |
//! | `BOOLEAN` | `bool` | `BOOLEAN` | `BOOLEAN` |
//! | `DOUBLE PRECISION` | `f64` | `DOUBLE PRECISION` | `DOUBLE PRECISION` |
//! | `TEXT` | `String` | `TEXT` | `VARCHAR(191)`, which can be a key |
//! | `TEXT COLLATE NOCASE` | `String` | `TEXT COLLATE NOCASE`, made by [`Dialect::opening`] | `VARCHAR(191)`, whose collation is such |
//! | `BLOB` | `Vec<u8>` | `BYTEA` | `VARBINARY(191)`, which can be a key |
//!
//! Bytes are `x'00ff'`, truth values `TRUE` and `FALSE`. A name that is a keyword anywhere, or has other
//! signs than letters, stands in double quotes; it has at most 63 bytes, none of them of a letter beyond
//! the first plane. On MySQL texts that differ in case alone are the same.

use std::cell::Cell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::thread;

#[cfg(test)]
mod tests;

/// Whose SQL a script becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// As it is written.
    Sqlite,
    /// PostgreSQL, with ICU.
    Postgres,
    /// MySQL and MariaDB.
    MySql,
}

impl Dialect {
    /// The script in this dialect.
    #[must_use]
    pub fn translated(self, script: &str) -> String {
        let mut translated = String::with_capacity(script.len());
        let mut rest = script;
        while !rest.is_empty() {
            let (token, after) = rest.split_at(token_length(rest));
            translated.push_str(&self.token(token));
            rest = after;
        }
        if self == Self::MySql { translated.replace(" COLLATE NOCASE", "") } else { translated }
    }

    /// What makes an empty place of this name on a server, and goes there: a schema or a database.
    #[must_use]
    pub fn opening(self, name: &str) -> String {
        match self {
            Self::Sqlite => String::new(),
            Self::Postgres => format!(
                "DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}; SET search_path TO {name};
                 CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);"
            ),
            Self::MySql => {
                format!("DROP DATABASE IF EXISTS {name}; CREATE DATABASE {name} CHARACTER SET utf8mb4; USE {name};")
            }
        }
    }

    fn token(self, token: &str) -> String {
        let translated = match (self, token) {
            (Self::Postgres | Self::MySql, "INTEGER") => "BIGINT",
            (Self::Postgres, "BLOB") => "BYTEA",
            (Self::MySql, "TEXT") => "VARCHAR(191)",
            (Self::MySql, "BLOB") => "VARBINARY(191)",
            (Self::Postgres, _) if token.starts_with("x'") => return token.replacen("x'", r"'\x", 1),
            (Self::MySql, _) if token.starts_with('\'') => return token.replace('\\', r"\\"),
            (Self::MySql, _) if token.starts_with('"') => {
                let name = token[1..token.len() - 1].replace(r#""""#, r#"""#);
                return format!("`{}`", name.replace('`', "``"));
            }
            _ => token,
        };
        translated.to_owned()
    }
}

/// How long the first token is: a word, something in quotes, or one sign.
pub(crate) fn token_length(script: &str) -> usize {
    let quoted = script.strip_prefix('x').filter(|rest| rest.starts_with('\'')).unwrap_or(script);
    if let Some(quote @ ('\'' | '"')) = quoted.chars().next() {
        return script.len() - after_quotes(&quoted[1..], quote).len();
    }
    let is_of_word = |c: char| c.is_alphanumeric() || c == '_';
    let word = script.find(|c| !is_of_word(c)).unwrap_or(script.len());
    if word > 0 { word } else { script.chars().next().map_or(0, char::len_utf8) }
}

/// What follows the quote that ends this text; two of them are one that does not.
fn after_quotes(text: &str, quote: char) -> &str {
    let (_, after) = text.split_once(quote).expect("what a script begins to quote ends");
    match after.strip_prefix(quote) {
        Some(more) => after_quotes(more, quote),
        None => after,
    }
}

/// A name for what [`Dialect::opening`] makes: another for each test and each of its databases, the same
/// in each run, so that a run finds and drops what the one before has left.
#[must_use]
pub fn fresh_name(target: &str) -> String {
    thread_local! {
        static NUMBER: Cell<u32> = const { Cell::new(0) };
    }
    let mut hasher = DefaultHasher::new();
    (target, thread::current().name()).hash(&mut hasher);
    let number = NUMBER.replace(NUMBER.get() + 1);
    format!("t_{:x}_{number}", hasher.finish())
}
