use sqlx::postgres::{PgRow, PgTypeInfo, PgTypeKind};
use sqlx::{Column, Error, Postgres, Row, Type, TypeInfo};

use crate::driver::{ColumnError, postgres};

/// The text of the pairs; nothing where there is none.
pub fn read(row: &PgRow, bytes: usize) -> Result<Option<&str>, ColumnError<Error>> {
    let text: Option<&str> = row.try_get(0).map_err(|error| ColumnError { position: 0, error: error.into() })?;
    if text.is_some() {
        check(row, 1, 0)?;
        check(row, 2, bytes)?;
    }
    Ok(text)
}

/// Whether the column at an index is an array of whole numbers that have so many bytes; 0 is any.
fn check(row: &PgRow, index: usize, bytes: usize) -> Result<(), ColumnError<Error>> {
    let ty = element(row.column(index).type_info());
    let is_number = match bytes {
        2 => <i16 as Type<Postgres>>::compatible(ty),
        4 => <i32 as Type<Postgres>>::compatible(ty),
        8 => <i64 as Type<Postgres>>::compatible(ty),
        _ => ["INT2", "INT4", "INT8", "OID"].contains(&ty.name()),
    };
    if is_number {
        return Ok(());
    }
    let source = postgres::no_number(ty.name(), bytes).into();
    Err(ColumnError { position: index, error: Error::ColumnDecode { index: index.to_string(), source }.into() })
}

/// The type of an array's elements, below all domains.
fn element(ty: &PgTypeInfo) -> &PgTypeInfo {
    match ty.kind() {
        PgTypeKind::Array(ty) | PgTypeKind::Domain(ty) => element(ty),
        _ => ty,
    }
}
