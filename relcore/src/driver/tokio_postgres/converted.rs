use std::error::Error as StdError;

use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::converted::{Converted, ConvertsKeyField, JsonText};
use crate::driver::postgres;

impl<T, F: ToSql, C: ConvertsKeyField<P, T, F>, P> ToSql for Converted<T, F, C, P> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        self.sent().to_sql(ty, out)
    }

    fn accepts(ty: &Type) -> bool {
        F::accepts(ty)
    }

    to_sql_checked!();
}

impl<'r> FromSql<'r> for JsonText {
    fn from_sql(ty: &Type, value: &'r [u8]) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        Ok(Self(postgres::json(ty.name(), value)?.to_vec()))
    }

    fn accepts(ty: &Type) -> bool {
        *ty == Type::JSON || *ty == Type::JSONB || <&str as FromSql>::accepts(ty)
    }
}
