//! Loads by keys of each type, over SQLite through rusqlite.

#[path = "../behaviour/rusqlite/database.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod database;
#[path = "../behaviour/rusqlite/driver.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod driver;
mod own;
mod sqlite;
mod table;
