//! What a user of `relcore` relies on, over SQLite through rusqlite.

mod driver;
#[path = "../shared/mod.rs"]
mod shared;

// What only SQLite or rusqlite says or takes, by the calls that a user of rusqlite writes.
mod collisions;
mod database;
mod eager;
mod key_types;
mod names;

// What asks no database, and so is not asked of each.
#[path = "../metadata.rs"]
mod metadata;
#[path = "../walking.rs"]
mod walking;

// What is to be shared.
#[path = "../decode_errors.rs"]
mod decode_errors;
#[path = "../statement_errors.rs"]
mod statement_errors;
#[path = "../statements.rs"]
mod statements;
