//! A user's types by the reference's trait.

use relcore_tests::reference::{AsValue, Value};
use relcore_tests::reference_columns;
use uuid::Uuid;

/// A key of its own type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AccountId(pub i64);

impl AsValue for AccountId {
    fn of_value(value: &Value) -> Option<Self> {
        i64::of_value(value).map(Self)
    }

    fn to_value(&self) -> Value {
        self.0.to_value()
    }
}

/// A text of its own type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tag(pub String);

impl AsValue for Tag {
    fn of_value(value: &Value) -> Option<Self> {
        String::of_value(value).map(Self)
    }

    fn to_value(&self) -> Value {
        self.0.to_value()
    }
}

/// One of a few, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Member,
    SiteAdmin,
}

impl AsValue for Role {
    fn of_value(value: &Value) -> Option<Self> {
        match String::of_value(value)?.as_str() {
            "member" => Some(Self::Member),
            "site_admin" => Some(Self::SiteAdmin),
            _ => None,
        }
    }

    fn to_value(&self) -> Value {
        let name = match self {
            Self::Member => "member",
            Self::SiteAdmin => "site_admin",
        };
        Value::Text(name.to_owned())
    }
}

reference_columns!(AccountId, Tag, Role);

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
