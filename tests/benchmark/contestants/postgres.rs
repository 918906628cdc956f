//! Who takes part on PostgreSQL, each with one connection.

use std::path::Path;
use std::process::Command;

use benchmark::protocol::Remote;
use benchmark::{Open, Result};

use super::{package, sea_orm, serving, sqlx};

mod by_hand;
mod relcore;
pub mod statements;

/// The first is the base of all ratios.
pub const NAMES: [&str; 11] = [
    "by-hand",
    "by-hand-bytes",
    "libpq",
    "relcore",
    "relcore-sqlx",
    "diesel",
    "diesel-best",
    "diesel-async",
    "sea-orm",
    "toasty",
    "sqlx",
];

/// Of the server.
pub fn url() -> Result<String> {
    Ok(std::env::var("RELCORE_POSTGRES_URL").map_err(|_| "RELCORE_POSTGRES_URL does not say where PostgreSQL is")?)
}

/// The contestant of this name, in a process of its own.
pub fn start(name: &'static str, directory: &Path) -> Result<Remote> {
    let mut command: Command = match name {
        "libpq" | "diesel" | "diesel-best" | "diesel-async" => package::program("libpq", directory)?,
        "toasty" => package::program("toasty", directory)?,
        _ => serving()?,
    };
    let url = url()?;
    let sign = if url.contains('?') { '&' } else { '?' };
    let place = format!("{url}{sign}application_name={}&options=-csearch_path%3D{{}}", application(name));
    Remote::start(name, command.args(["postgres", name]), &place)
}

/// What a contestant's connections are called on the server, by which they are found there.
pub fn application(name: &str) -> String {
    // Another benchmark may run.
    format!("relcore-benchmark-{}-{name}", std::process::id())
}

/// Those that are linked here.
pub fn find(name: &str) -> Option<Open> {
    let open = match name {
        "by-hand" => by_hand::open,
        "by-hand-bytes" => by_hand::open_bytes,
        "relcore" => relcore::open,
        "relcore-sqlx" => sqlx::postgres::relcore::open,
        "sea-orm" => sea_orm::open_url,
        "sqlx" => sqlx::postgres::by_hand::open,
        _ => return None,
    };
    Some(Open::Url(open))
}
