//! A user's types by the derives of postgres-types.

use postgres_types::{FromSql, ToSql};
use uuid::Uuid;

/// A key of its own type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ToSql, FromSql)]
#[postgres(transparent)]
pub struct AccountId(pub i64);

/// A text of its own type.
#[derive(Debug, Clone, PartialEq, Eq, Hash, ToSql, FromSql)]
#[postgres(transparent)]
pub struct Tag(pub String);

/// One of a few, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ToSql, FromSql)]
#[postgres(name = "role", rename_all = "snake_case")]
pub enum Role {
    Member,
    SiteAdmin,
}

/// What is made before the tables.
pub const BEFORE: &str = "CREATE TYPE role AS ENUM ('member', 'site_admin');";
/// How a column of each type is declared.
pub const UUID: &str = "UUID";
pub const TIME: &str = "TIMESTAMPTZ";
pub const JSON: &str = "JSONB";
pub const TAG: &str = "VARCHAR(20)";
pub const ROLE: &str = "role";
/// Gives the database a role of which the program knows nothing.
pub const ANOTHER_ROLE: &str = "ALTER TYPE role ADD VALUE 'guest'";

/// How a script writes one.
pub fn uuid(uuid: Uuid) -> String {
    format!("'{uuid}'")
}

/// How a script writes a time in UTC.
pub fn time(time: &str) -> String {
    format!("'{time}+00'")
}
