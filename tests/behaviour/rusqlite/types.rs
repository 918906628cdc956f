//! A user's types by rusqlite's traits, which have no derives.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use uuid::Uuid;

/// A key of its own type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AccountId(pub i64);

impl ToSql for AccountId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for AccountId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

/// A text of its own type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tag(pub String);

impl ToSql for Tag {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for Tag {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        String::column_result(value).map(Self)
    }
}

/// One of a few, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Member,
    SiteAdmin,
}

impl ToSql for Role {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Member => "member".to_sql(),
            Self::SiteAdmin => "site_admin".to_sql(),
        }
    }
}

impl FromSql for Role {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "member" => Ok(Self::Member),
            "site_admin" => Ok(Self::SiteAdmin),
            _ => Err(FromSqlError::InvalidType),
        }
    }
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
