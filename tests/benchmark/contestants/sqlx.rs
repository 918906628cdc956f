//! sqlx with SQL by hand, and below relcore: the same two programs on each database, beside what is its own.

pub mod mysql;
pub mod postgres;
pub mod sqlite;
