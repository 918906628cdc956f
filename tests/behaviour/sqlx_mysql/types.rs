//! A user's types by sqlx's derives, for MySQL and MariaDB.

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::mysql::{MySqlTypeInfo, MySqlValueRef};
use sqlx::{Decode, Encode, MySql, Type};
use uuid::Uuid;

/// A key of its own type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct AccountId(pub i64);

/// A text of its own type.
#[derive(Debug, Clone, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct Tag(pub String);

/// One of a few, by its name. By sqlx's traits themselves, since what its derive gives can be read neither from a `VARCHAR`
/// nor from an `ENUM` that is `NOT NULL`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Member,
    SiteAdmin,
}

impl Type<MySql> for Role {
    fn type_info() -> MySqlTypeInfo {
        <str as Type<MySql>>::type_info()
    }

    fn compatible(ty: &MySqlTypeInfo) -> bool {
        <str as Type<MySql>>::compatible(ty)
    }
}

impl Encode<'_, MySql> for Role {
    fn encode_by_ref(&self, buf: &mut Vec<u8>) -> Result<IsNull, BoxDynError> {
        let name = match self {
            Self::Member => "member",
            Self::SiteAdmin => "site_admin",
        };
        Encode::<MySql>::encode(name, buf)
    }
}

impl Decode<'_, MySql> for Role {
    fn decode(value: MySqlValueRef<'_>) -> Result<Self, BoxDynError> {
        match <&str as Decode<MySql>>::decode(value)? {
            "member" => Ok(Self::Member),
            "site_admin" => Ok(Self::SiteAdmin),
            other => Err(format!("{other} is no role").into()),
        }
    }
}

/// What is made before the tables.
pub const BEFORE: &str = "";
/// How a column of each type is declared.
pub const UUID: &str = "BINARY(16)";
pub const TIME: &str = "TIMESTAMP(6)";
pub const JSON: &str = "JSON";
pub const TAG: &str = "TEXT";
pub const ROLE: &str = "ENUM('member', 'site_admin')";
/// Gives the database a role of which the program knows nothing.
pub const ANOTHER_ROLE: &str = "ALTER TABLE accounts MODIFY role ENUM('member', 'site_admin', 'guest')";

/// How a script writes one.
pub fn uuid(uuid: Uuid) -> String {
    format!("x'{}'", uuid.simple())
}

/// How a script writes a time in UTC.
pub fn time(time: &str) -> String {
    format!("'{time}'")
}
