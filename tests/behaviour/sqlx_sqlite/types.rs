//! A user's types by sqlx's derives, for SQLite.

use uuid::Uuid;

/// A key of its own type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct AccountId(pub i64);

/// A text of its own type.
#[derive(Debug, Clone, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct Tag(pub String);

/// One of a few, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum Role {
    Member,
    SiteAdmin,
}

/// What is made before the tables.
pub const BEFORE: &str = "";
/// How a column of each type is declared.
pub const UUID: &str = "BLOB";
pub const TIME: &str = "TEXT";
pub const JSON: &str = "TEXT";
pub const TAG: &str = "TEXT";
pub const ROLE: &str = "TEXT";
/// Gives the database a role of which the program knows nothing.
pub const ANOTHER_ROLE: &str = "";

/// How a script writes one.
pub fn uuid(uuid: Uuid) -> String {
    format!("x'{}'", uuid.simple())
}

/// How a script writes a time in UTC.
pub fn time(time: &str) -> String {
    format!("'{time}+00:00'")
}
