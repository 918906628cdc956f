use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArguments, PgConnection, PgHasArrayType, PgRow};
use sqlx::{Arguments, Decode, Encode, Postgres, Row, Type};

use crate::driver::{FromColumn, ReadPairs, ToParameter, postgres};
use crate::sql::Dialect;

mod pairs;

/// The driver for PostgreSQL through sqlx.
///
/// Runs on a `&PgPool`, of which one load takes one connection, a `&mut PgConnection`, a `&mut PoolConnection` and a
/// `&mut Transaction`. The statements of one load see one state of the database only within a transaction that is
/// `REPEATABLE READ`.
#[derive(Clone, Copy, Debug)]
pub enum SqlxPostgres {}

super::driver!(SqlxPostgres, Postgres, PgRow, PgArguments, PgConnection, Dialect::POSTGRES);

impl SqlxPostgres {
    const PAIRS: Option<ReadPairs<Self>> = Some(pairs::read);
    /// It would have to be begun and ended on the server.
    const LOAD_IS_TRANSACTION: bool = false;
    /// What is left of a result is read before the next statement.
    const IS_LOST_IF_GIVEN_UP: bool = false;

    fn missing(message: &str) -> Option<&str> {
        postgres::missing_column(message)
    }

    /// Arrays have no places that are left.
    #[allow(clippy::unnecessary_wraps, reason = "other databases need it")]
    fn pad_with_nulls(_: &mut PgArguments, _: usize) -> Result<(), BoxDynError> {
        Ok(())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Type<Postgres> + for<'r> Decode<'r, Postgres>> FromColumn<SqlxPostgres> for T {
    #[inline]
    fn from_column(row: &PgRow, index: usize) -> Result<T, sqlx::Error> {
        row.try_get(index)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Type<Postgres> + PgHasArrayType + for<'q> Encode<'q, Postgres>> ToParameter<SqlxPostgres> for T {
    fn add_to(&self, arguments: &mut PgArguments) -> Result<(), sqlx::Error> {
        arguments.add(self).map_err(sqlx::Error::Encode)
    }

    fn add_all_to<'a>(values: impl Iterator<Item = &'a Self>, arguments: &mut PgArguments) -> Result<(), sqlx::Error>
    where
        Self: 'a,
    {
        arguments.add(values.collect::<Vec<_>>()).map_err(sqlx::Error::Encode)
    }
}
