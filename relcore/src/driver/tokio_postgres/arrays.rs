use std::error::Error as StdError;

use tokio_postgres::types::{FromSql, Kind, Type};
use tokio_postgres::{Error, Row};

/// Hands on the numbers of an array, but for its nulls.
pub fn read<T: for<'r> FromSql<'r> + Into<i64>>(
    row: &Row,
    index: usize,
    each: &mut dyn FnMut(i64),
) -> Result<(), Error> {
    let numbers: Vec<Option<Element<T>>> = row.try_get(index)?;
    numbers.into_iter().flatten().for_each(|Element(number)| each(number.into()));
    Ok(())
}

/// A column whose type is a domain has the type below it in a result; in an array the domain stays.
struct Element<T>(T);

fn below(ty: &Type) -> &Type {
    match ty.kind() {
        Kind::Domain(ty) => below(ty),
        _ => ty,
    }
}

impl<'r, T: FromSql<'r>> FromSql<'r> for Element<T> {
    fn from_sql(ty: &Type, raw: &'r [u8]) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        T::from_sql(below(ty), raw).map(Self)
    }

    fn accepts(ty: &Type) -> bool {
        T::accepts(below(ty))
    }
}
