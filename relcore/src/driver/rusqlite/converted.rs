use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef};

use crate::converted::{Converted, ConvertsKeyField, JsonText};

impl<T, F: ToSql, C: ConvertsKeyField<P, T, F>, P> ToSql for Converted<T, F, C, P> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let sent = self.sent();
        let value = match sent.to_sql()? {
            ToSqlOutput::Borrowed(value) => Value::try_from(value)?,
            ToSqlOutput::Owned(value) => value,
            _ => {
                return Err(rusqlite::Error::ToSqlConversionFailure(
                    "a key is no blob of zeroes and no pointer".into(),
                ));
            }
        };
        Ok(ToSqlOutput::Owned(value))
    }
}

impl FromSql for JsonText {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Text(text) | ValueRef::Blob(text) => Ok(Self(text.to_vec())),
            // A number alone is JSON, which a column without a type keeps as a number.
            ValueRef::Integer(number) => Ok(Self(number.to_string().into_bytes())),
            ValueRef::Real(number) => Ok(Self(number.to_string().into_bytes())),
            ValueRef::Null => Err(FromSqlError::InvalidType),
        }
    }
}
