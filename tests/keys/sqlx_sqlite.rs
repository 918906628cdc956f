//! Loads by keys of each type, over SQLite through sqlx.

#[path = "../behaviour/sqlx_sqlite/driver.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod driver;
mod own;
mod sqlite;
#[path = "../behaviour/sqlx.rs"]
mod sqlx_driver;
mod table;
