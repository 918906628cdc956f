//! Who takes part.

use std::path::Path;
use std::process::Command;

use benchmark::protocol::{self, Remote};
use benchmark::{Database, Open, Result};
use tokio::runtime::{Builder, Runtime};

use crate::database;

mod backend;
mod by_hand;
mod by_hand_keys;
mod by_hand_shared;
mod by_hand_tables;
mod diesel;
mod diesel_best;
mod drizzle;
mod models;
mod package;
pub mod postgres;
mod records;
mod relcore;
mod sea_orm;
mod sqlx;

/// The first is the base of all ratios.
const ON_SQLITE: [&str; 12] = [
    "by-hand",
    "by-hand-bytes",
    "by-hand-shared",
    "by-hand-tables",
    "relcore",
    "relcore-sqlx",
    "diesel",
    "diesel-best",
    "sea-orm",
    "toasty",
    "sqlx",
    "drizzle",
];

/// sqlx below relcore beside sqlx with SQL by hand, which is the base.
const ON_MYSQL: [&str; 2] = ["by-hand", "relcore"];

/// Where the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    Sqlite,
    Postgres,
    Mysql,
}

impl On {
    pub fn find(name: &str) -> Result<Self> {
        match name {
            "sqlite" => Ok(Self::Sqlite),
            "postgres" => Ok(Self::Postgres),
            "mysql" => Ok(Self::Mysql),
            _ => Err(format!("{name} cannot be chosen; see --help").into()),
        }
    }

    /// Who takes part; the first is the base of all ratios.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Sqlite => &ON_SQLITE,
            Self::Postgres => &postgres::NAMES,
            Self::Mysql => &ON_MYSQL,
        }
    }

    /// Writes the database, unless it is there.
    pub fn prepare(self, directory: &Path, database: Database) -> Result<()> {
        match self {
            Self::Sqlite => database::sqlite::prepare(directory, database),
            Self::Postgres => database::postgres::prepare(&postgres::url()?, database),
            Self::Mysql => database::mysql::prepare(&sqlx::mysql::url()?, database),
        }
    }

    /// The contestant of this name, in a process of its own.
    pub fn start(self, name: &'static str, directory: &Path) -> Result<Remote> {
        match (self, name) {
            (Self::Postgres, _) => postgres::start(name, directory),
            (Self::Mysql, _) => Remote::start(name, serving()?.args(["mysql", name]), &sqlx::mysql::url()?),
            (_, "toasty") => {
                let mut command = package::program("toasty", directory)?;
                Remote::start(name, command.arg("sqlite"), text(directory)?)
            }
            (_, "drizzle") => drizzle::start(directory),
            _ => Remote::start(name, serving()?.args(["sqlite", name]), text(directory)?),
        }
    }

    /// Is the contestant of this name until the input ends.
    pub fn serve(self, name: &str) -> Result<()> {
        let open = match self {
            Self::Sqlite => on_sqlite(name),
            Self::Postgres => postgres::find(name),
            Self::Mysql => on_mysql(name),
        };
        protocol::serve(open.ok_or_else(|| format!("{name} is not linked here"))?)
    }
}

fn on_sqlite(name: &str) -> Option<Open> {
    let open = match name {
        "by-hand" => by_hand::open,
        "by-hand-bytes" => by_hand_keys::open,
        "by-hand-shared" => by_hand_shared::open,
        "by-hand-tables" => by_hand_tables::open,
        "relcore" => relcore::open,
        "relcore-sqlx" => sqlx::sqlite::relcore::open,
        "diesel" => diesel::open,
        "diesel-best" => diesel_best::open,
        "sea-orm" => sea_orm::open,
        "sqlx" => sqlx::sqlite::by_hand::open,
        _ => return None,
    };
    Some(Open::File(open))
}

fn on_mysql(name: &str) -> Option<Open> {
    let open = match name {
        "by-hand" => sqlx::mysql::by_hand::open,
        "relcore" => sqlx::mysql::relcore::open,
        _ => return None,
    };
    Some(Open::Url(open))
}

/// How this program is told to be a contestant.
pub const SERVE: &str = "--serve";

/// This program, as a contestant.
fn serving() -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(SERVE);
    Ok(command)
}

fn text(path: &Path) -> Result<&str> {
    path.to_str().ok_or_else(|| "the path is no text".into())
}

/// Of a contestant that is async: one thread.
pub fn runtime() -> Result<Runtime> {
    Ok(Builder::new_current_thread().enable_all().build()?)
}
