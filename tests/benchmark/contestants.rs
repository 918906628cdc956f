//! Who takes part.

use std::path::Path;
use std::process::Command;

use benchmark::protocol::{self, Remote};
use benchmark::{Open, Result};
use tokio::runtime::{Builder, Runtime};

mod by_hand;
mod by_hand_shared;
mod by_hand_tables;
mod diesel;
mod diesel_best;
mod drizzle;
mod records;
mod relcore;
mod sea_orm;
mod sqlx;
mod toasty;

/// The first is the base of all ratios.
pub const NAMES: [&str; 10] = [
    "by-hand",
    "by-hand-shared",
    "by-hand-tables",
    "relcore",
    "diesel",
    "diesel-best",
    "sea-orm",
    "toasty",
    "sqlx",
    "drizzle",
];

/// The contestant of this name, in a process of its own.
pub fn start(name: &'static str, directory: &Path) -> Result<Remote> {
    match name {
        "toasty" => toasty::start(directory),
        "drizzle" => drizzle::start(directory),
        _ => {
            let mut command = Command::new(std::env::current_exe()?);
            Remote::start(name, command.args([SERVE, name]), directory)
        }
    }
}

/// How this program is told to be a contestant.
pub const SERVE: &str = "--serve";

/// Is the contestant of this name until the input ends.
pub fn serve(name: &str) -> Result<()> {
    let open: Open = match name {
        "by-hand" => by_hand::open,
        "by-hand-shared" => by_hand_shared::open,
        "by-hand-tables" => by_hand_tables::open,
        "relcore" => relcore::open,
        "diesel" => diesel::open,
        "diesel-best" => diesel_best::open,
        "sea-orm" => sea_orm::open,
        "sqlx" => sqlx::open,
        _ => return Err(format!("{name} is not linked here").into()),
    };
    protocol::serve(open)
}

/// Of a contestant that is async: one thread.
fn runtime() -> Result<Runtime> {
    Ok(Builder::new_current_thread().enable_all().build()?)
}
