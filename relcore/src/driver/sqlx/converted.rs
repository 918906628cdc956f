use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, Type};

use crate::converted::{Converted, ConvertsKeyField, JsonText};
use crate::driver::converted::reads_converted;

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

/// A text, and what the database calls JSON.
macro_rules! json {
    ($feature:literal, $driver:ident, $db:ident, $value:ident => $bytes:expr) => {
        #[cfg(feature = $feature)]
        const _: () = {
            use sqlx::$db;

            use crate::driver::$driver;

            reads_converted!($driver);

            impl Type<$db> for JsonText {
                fn type_info() -> <$db as Database>::TypeInfo {
                    <str as Type<$db>>::type_info()
                }

                fn compatible(ty: &<$db as Database>::TypeInfo) -> bool {
                    let name = sqlx::TypeInfo::name(ty);
                    name == "JSON" || name == "JSONB" || <str as Type<$db>>::compatible(ty)
                }
            }

            impl<'r> Decode<'r, $db> for JsonText {
                fn decode($value: <$db as Database>::ValueRef<'r>) -> Result<Self, BoxDynError> {
                    Ok(Self(Vec::from($bytes)))
                }
            }
        };
    };
}

json!("sqlx-sqlite", SqlxSqlite, Sqlite, value => <&[u8] as Decode<Sqlite>>::decode(value)?);
json!("sqlx-mysql", SqlxMySql, MySql, value => <&[u8] as Decode<MySql>>::decode(value)?);
json!("sqlx-postgres", SqlxPostgres, Postgres, value => {
    let (ty, format) = (sqlx::ValueRef::type_info(&value).into_owned(), value.format());
    let bytes = value.as_bytes()?;
    match format {
        sqlx::postgres::PgValueFormat::Binary => crate::driver::postgres::json(sqlx::TypeInfo::name(&ty), bytes)?,
        sqlx::postgres::PgValueFormat::Text => bytes,
    }
});
