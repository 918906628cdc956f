//! What a user of `relcore` relies on, over SQLite through rusqlite.

mod driver;
#[path = "../sqlite/json.rs"]
mod json;
#[path = "../shared/mod.rs"]
mod shared;
mod types;

// What only SQLite or rusqlite says or takes, by the calls that a user of rusqlite writes.
mod access;
mod collisions;
mod database;
mod decode_errors;
mod eager;
mod key_types;
mod limits;
mod names;
mod ranges;
mod schemas;
mod statement_errors;
mod statements;
mod statistics;
mod traced;
mod transactions;

// What asks no database, and so is not asked of each.
#[path = "../metadata.rs"]
mod metadata;
#[path = "../walking.rs"]
mod walking;
