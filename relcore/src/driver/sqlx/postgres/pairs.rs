use sqlx::postgres::{PgRow, PgTypeInfo, PgTypeKind};
use sqlx::{Column, Error, Postgres, Row, Type};

use crate::driver::ColumnError;

/// The text of the pairs; nothing where there is none.
pub fn read(row: &PgRow, bytes: usize) -> Result<Option<&str>, ColumnError<Error>> {
    let text: Option<&str> = row.try_get(0).map_err(|error| ColumnError { position: 0, error })?;
    if text.is_some() {
        is_of(row, 1, |ty| [2, 4, 8].into_iter().any(|bytes| has_bytes(ty, bytes)))?;
        is_of(row, 2, |ty| has_bytes(ty, bytes))?;
    }
    Ok(text)
}

/// Whether the column at an index is an array of these.
fn is_of(row: &PgRow, index: usize, is_one: impl Fn(&PgTypeInfo) -> bool) -> Result<(), ColumnError<Error>> {
    let ty = row.column(index).type_info();
    if below(ty).is_some_and(is_one) {
        return Ok(());
    }
    let source = format!("{ty} is no array of whole numbers that the key can be").into();
    Err(ColumnError { position: index, error: Error::ColumnDecode { index: index.to_string(), source } })
}

/// The type of an array's elements, below all domains.
fn below(ty: &PgTypeInfo) -> Option<&PgTypeInfo> {
    match ty.kind() {
        PgTypeKind::Array(ty) | PgTypeKind::Domain(ty) => below(ty).or(Some(ty)),
        _ => None,
    }
}

/// Whether it is the whole number that has so many bytes.
fn has_bytes(ty: &PgTypeInfo, bytes: usize) -> bool {
    match bytes {
        2 => <i16 as Type<Postgres>>::compatible(ty),
        4 => <i32 as Type<Postgres>>::compatible(ty),
        _ => <i64 as Type<Postgres>>::compatible(ty),
    }
}
