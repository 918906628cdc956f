//! Whose derives are measured.

use crate::shape::Item;

mod diesel;
mod plain;
mod relcore;
mod sea_orm;
mod serde;
mod toasty;

/// A crate whose derives are measured, and how the structs are written for it.
pub struct Peer {
    pub name: &'static str,
    /// The package whose version the report gives.
    pub package: Option<&'static str>,
    /// Lines of `[dependencies]`.
    pub dependencies: fn() -> String,
    /// A file with these structs.
    pub file: fn(&[Item]) -> String,
    /// Structs that refer to each other need more than the compiler's default there.
    pub needs_recursion: bool,
    /// Minutes and gigabytes for 500 structs: measured where it is asked for by name, else only its limits.
    pub only_by_name: bool,
    /// Whether it maps the structs to a database.
    pub is_mapper: bool,
}

/// The name of ours.
pub const OURS: &str = "relcore";

/// All of them; ours is the first.
pub const ALL: &[Peer] =
    &[relcore::PEER, serde::PEER, plain::PEER, diesel::PEER, sea_orm::WITH_ENUM, sea_orm::WITH_FIELDS, toasty::PEER];

/// Ours with a driver, without which nothing is loaded.
pub const LOADS: &Peer = &relcore::WITH_DRIVER;

/// The same, and with another driver, for loads that go deep.
pub const DEPTH_ON_RUSQLITE: &Peer = &Peer { name: "depth-rusqlite", ..relcore::WITH_DRIVER };
pub const DEPTH_ON_SQLX: &Peer = &relcore::WITH_SQLX;

/// The same for programs, which need SQLite itself as well.
pub const SIZE_ON_RUSQLITE: &Peer = &relcore::WITH_SQLITE;
pub const SIZE_ON_SQLX: &Peer = &Peer { name: "size-sqlx", ..relcore::WITH_SQLX };

/// The one of this name.
pub fn find(name: &str) -> Option<&'static Peer> {
    ALL.iter().find(|peer| peer.name == name)
}
