use std::error::Error as StdError;

use tokio_postgres::types::{FromSql, Kind, Type};
use tokio_postgres::{Error, Row};

use crate::driver::{ColumnError, postgres};

/// The text of the pairs; nothing where there is none.
pub fn read(row: &Row, bytes: usize) -> Result<Option<&str>, ColumnError<Error>> {
    let check_second = match bytes {
        2 => check::<2>,
        4 => check::<4>,
        _ => check::<8>,
    };
    let text: Option<&str> = row.try_get(0).map_err(|error| ColumnError { position: 0, error: error.into() })?;
    if text.is_some() {
        check::<0>(row, 1)?;
        check_second(row, 2)?;
    }
    Ok(text)
}

fn check<const BYTES: usize>(row: &Row, index: usize) -> Result<(), ColumnError<Error>> {
    let checked = row.try_get::<_, Numbers<BYTES>>(index);
    checked.map(|_| ()).map_err(|error| ColumnError { position: index, error: error.into() })
}

/// An array of whole numbers that have so many bytes, 0 is any: a null, of which the type counts.
struct Numbers<const BYTES: usize>;

impl<'r, const BYTES: usize> FromSql<'r> for Numbers<BYTES> {
    fn from_sql(ty: &Type, _: &'r [u8]) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        Self::from_sql_null(ty)
    }

    fn from_sql_null(ty: &Type) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        let ty = element(ty);
        let is_number = match BYTES {
            2 => *ty == Type::INT2,
            4 => *ty == Type::INT4,
            8 => *ty == Type::INT8,
            _ => [Type::INT2, Type::INT4, Type::INT8, Type::OID].contains(ty),
        };
        if is_number { Ok(Self) } else { Err(postgres::no_number(ty.name(), BYTES).into()) }
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// The type of an array's elements. A column whose type is a domain has the type below it in a result; in an array the
/// domain stays.
fn element(ty: &Type) -> &Type {
    match ty.kind() {
        Kind::Array(ty) | Kind::Domain(ty) => element(ty),
        _ => ty,
    }
}
