//! A user's own types of keys, for every driver that is here.

use std::hash::{Hash, Hasher};

/// A number of its own type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AccountId(i64);

/// A text of which Rust takes `a` for `A`.
#[derive(Debug, Clone)]
pub struct Folded(String);

impl PartialEq for Folded {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for Folded {}

impl Hash for Folded {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_ascii_lowercase().hash(state);
    }
}

/// Types that no library knows: each is made of another, and sent as that.
macro_rules! made_of {
    ($($own:ident: $column:ty),+) => {$(
        impl TryFrom<$column> for $own {
            type Error = String;

            fn try_from(column: $column) -> Result<Self, String> {
                Ok(Self(column.into()))
            }
        }

        impl From<$own> for $column {
            fn from(own: $own) -> Self {
                own.0.into()
            }
        }
    )+};
}

/// A number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Serial(i64);

/// A text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sign(String);

/// A text of which Rust takes `a` for `A`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FoldedSign(Folded);

impl From<String> for Folded {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<Folded> for String {
    fn from(Folded(text): Folded) -> Self {
        text
    }
}

made_of!(Serial: i64, Sign: String, FoldedSign: String);

mod of_rusqlite {
    use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

    use super::{AccountId, Folded};

    macro_rules! through {
        ($($own:ident: $inner:ty),+) => {$(
            impl ToSql for $own {
                fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                    self.0.to_sql()
                }
            }

            impl FromSql for $own {
                fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                    <$inner>::column_result(value).map(Self)
                }
            }
        )+};
    }

    through!(AccountId: i64, Folded: String);
}

mod of_tokio_postgres {
    use std::error::Error;

    use tokio_postgres::types::private::BytesMut;
    use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

    use super::{AccountId, Folded};

    macro_rules! through {
        ($($own:ident: $inner:ty),+) => {$(
            impl ToSql for $own {
                fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
                    self.0.to_sql(ty, out)
                }

                fn accepts(ty: &Type) -> bool {
                    <$inner as ToSql>::accepts(ty)
                }

                to_sql_checked!();
            }

            impl<'a> FromSql<'a> for $own {
                fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
                    <$inner>::from_sql(ty, raw).map(Self)
                }

                fn accepts(ty: &Type) -> bool {
                    <$inner as FromSql>::accepts(ty)
                }
            }
        )+};
    }

    through!(AccountId: i64, Folded: String);
}

mod of_sqlx {
    use sqlx::encode::IsNull;
    use sqlx::error::BoxDynError;
    use sqlx::{Database, Decode, Encode, Type};

    use super::{AccountId, Folded};

    macro_rules! through {
        ($($own:ident: $inner:ty),+) => {$(
            impl<DB: Database> Type<DB> for $own
            where
                $inner: Type<DB>,
            {
                fn type_info() -> DB::TypeInfo {
                    <$inner>::type_info()
                }

                fn compatible(ty: &DB::TypeInfo) -> bool {
                    <$inner>::compatible(ty)
                }
            }

            impl<'q, DB: Database> Encode<'q, DB> for $own
            where
                $inner: Encode<'q, DB>,
            {
                fn encode_by_ref(&self, buffer: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
                    self.0.encode_by_ref(buffer)
                }
            }

            impl<'r, DB: Database> Decode<'r, DB> for $own
            where
                $inner: Decode<'r, DB>,
            {
                fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
                    <$inner>::decode(value).map(Self)
                }
            }
        )+};
    }

    through!(AccountId: i64, Folded: String);
}
