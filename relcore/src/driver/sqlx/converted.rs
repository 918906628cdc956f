use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, Type};

use crate::converted::{Converted, ConvertsKeyField, JsonText};

impl<DB: Database, T, F: Type<DB>, C, P> Type<DB> for Converted<T, F, C, P> {
    fn type_info() -> DB::TypeInfo {
        F::type_info()
    }

    fn compatible(ty: &DB::TypeInfo) -> bool {
        F::compatible(ty)
    }
}

impl<'q, DB, T, F, C, P> Encode<'q, DB> for Converted<T, F, C, P>
where
    DB: Database,
    F: Encode<'q, DB>,
    C: ConvertsKeyField<P, T, F>,
{
    fn encode_by_ref(&self, buffer: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        self.sent().encode(buffer)
    }
}

/// The text of a JSON value, from columns of these types and from texts.
macro_rules! json {
    ($feature:literal, $db:ident, $types:expr, $value:ident => $bytes:expr) => {
        #[cfg(feature = $feature)]
        impl Type<sqlx::$db> for JsonText {
            fn type_info() -> <sqlx::$db as Database>::TypeInfo {
                <str as Type<sqlx::$db>>::type_info()
            }

            fn compatible(ty: &<sqlx::$db as Database>::TypeInfo) -> bool {
                $types.contains(&sqlx::TypeInfo::name(ty)) || <str as Type<sqlx::$db>>::compatible(ty)
            }
        }

        #[cfg(feature = $feature)]
        impl<'r> Decode<'r, sqlx::$db> for JsonText {
            fn decode($value: <sqlx::$db as Database>::ValueRef<'r>) -> Result<Self, BoxDynError> {
                Ok(Self(Vec::from($bytes)))
            }
        }
    };
}

// A column of the type JSON keeps a number alone as a number.
json!("sqlx-sqlite", Sqlite, ["INTEGER", "REAL", "BLOB"], value => <&[u8] as Decode<sqlx::Sqlite>>::decode(value)?);
json!("sqlx-mysql", MySql, ["JSON"], value => <&[u8] as Decode<sqlx::MySql>>::decode(value)?);
json!("sqlx-postgres", Postgres, ["JSON", "JSONB"], value => {
    let (ty, format) = (sqlx::ValueRef::type_info(&value).into_owned(), value.format());
    let bytes = value.as_bytes()?;
    match format {
        sqlx::postgres::PgValueFormat::Binary => crate::driver::postgres::json(sqlx::TypeInfo::name(&ty), bytes)?,
        sqlx::postgres::PgValueFormat::Text => bytes,
    }
});
