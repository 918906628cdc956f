use sqlx::error::{BoxDynError, UnexpectedNullError};
use sqlx::sqlite::{SqliteArguments, SqliteConnection, SqliteRow};
use sqlx::{Arguments, Decode, Encode, Row, Sqlite, Type, ValueRef};

use crate::driver::{FromColumn, ReadPairs, ToParameter};
use crate::sql::Dialect;

/// The driver for SQLite through sqlx.
///
/// Runs on a `&SqlitePool`, of which one load takes one connection, a `&mut SqliteConnection`, a `&mut PoolConnection` and
/// a `&mut Transaction`.
#[derive(Clone, Copy, Debug)]
pub enum SqlxSqlite {}

super::driver!(SqlxSqlite, Sqlite, SqliteRow, SqliteArguments, SqliteConnection, Dialect::SQLITE);

impl SqlxSqlite {
    const PAIRS: Option<ReadPairs<Self>> = None;
    /// One state for all statements of a load on a pool, and the file is locked once.
    const LOAD_IS_TRANSACTION: bool = true;
    /// A result that is not wanted any more is left.
    const IS_LOST_IF_GIVEN_UP: bool = false;

    /// A null is read as 0 or as an empty text, if nobody looks.
    #[inline]
    fn check_null<T>(row: &SqliteRow, index: usize) -> Result<(), sqlx::Error> {
        // The compiler knows the answer; where it should not, the tests of nulls fail.
        let is_option = std::any::type_name::<T>().starts_with("core::option::Option<");
        if is_option || !row.try_get_raw(index)?.is_null() {
            return Ok(());
        }
        Err(sqlx::Error::ColumnDecode { index: index.to_string(), source: Box::new(UnexpectedNullError) })
    }

    fn missing(message: &str) -> Option<&str> {
        message.strip_prefix("no such column: ")
    }

    fn pad_with_nulls(arguments: &mut SqliteArguments, places: usize) -> Result<(), BoxDynError> {
        (0..places).try_for_each(|_| arguments.add(None::<i64>))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Type<Sqlite> + for<'r> Decode<'r, Sqlite>> FromColumn<SqlxSqlite> for T {
    #[inline]
    fn from_column(row: &SqliteRow, index: usize) -> Result<T, sqlx::Error> {
        SqlxSqlite::check_null::<T>(row, index)?;
        row.try_get(index)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Type<Sqlite> + for<'q> Encode<'q, Sqlite>> ToParameter<SqlxSqlite> for T {
    fn add_to(&self, arguments: &mut SqliteArguments) -> Result<(), sqlx::Error> {
        arguments.add(self).map_err(sqlx::Error::Encode)
    }
}
