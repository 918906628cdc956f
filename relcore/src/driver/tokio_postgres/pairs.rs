use std::error::Error as StdError;

use tokio_postgres::types::{FromSql, Kind, Type};
use tokio_postgres::{Error, Row};

use crate::driver::ColumnError;

/// The text of the pairs; nothing where there is none.
pub fn read(row: &Row, bytes: usize) -> Result<Option<&str>, ColumnError<Error>> {
    let second = match bytes {
        2 => is_array_of::<Number<2>>,
        4 => is_array_of::<Number<4>>,
        _ => is_array_of::<Number<8>>,
    };
    let failed = |position| move |error| ColumnError { position, error };
    let text: Option<&str> = row.try_get(0).map_err(failed(0))?;
    if text.is_some() {
        is_array_of::<Number<0>>(row, 1).map_err(failed(1))?;
        second(row, 2).map_err(failed(2))?;
    }
    Ok(text)
}

/// Whether the column at an index, which is null, is an array of these.
fn is_array_of<T: for<'r> FromSql<'r>>(row: &Row, index: usize) -> Result<(), Error> {
    row.try_get::<_, Option<Vec<T>>>(index).map(|_| ())
}

/// A whole number that has so many bytes; 0 is any.
struct Number<const BYTES: usize>;

impl<'r, const BYTES: usize> FromSql<'r> for Number<BYTES> {
    fn from_sql(_: &Type, _: &'r [u8]) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        Ok(Self)
    }

    /// A column whose type is a domain has the type below it in a result; in an array the domain stays.
    fn accepts(ty: &Type) -> bool {
        match (ty.kind(), BYTES) {
            (Kind::Domain(ty), _) => Self::accepts(ty),
            (_, 2) => *ty == Type::INT2,
            (_, 4) => *ty == Type::INT4,
            (_, 8) => *ty == Type::INT8,
            _ => [Type::INT2, Type::INT4, Type::INT8, Type::OID].contains(ty),
        }
    }
}
