use sqlx::encode::IsNull;
use sqlx::error::{BoxDynError, UnexpectedNullError};
use sqlx::sqlite::{SqliteArguments, SqliteArgumentsBuffer, SqliteConnection, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, Decode, Encode, Executor, Row, SqlSafeStr, Sqlite, Type, TypeInfo, ValueRef};

use crate::driver::{FromColumn, ReadError, ReadPairs, ToParameter, shown};
use crate::language::sql::Dialect;

/// The driver for SQLite through sqlx.
///
/// Runs on a `&SqlitePool`, of which one load takes one connection, a `&mut SqliteConnection`, a `&mut PoolConnection` and
/// a `&mut Transaction`.
#[derive(Clone, Copy, Debug)]
pub enum SqlxSqlite {}

super::driver!(SqlxSqlite, Sqlite, SqliteRow, SqliteArguments, SqliteConnection, Dialect::SQLITE);

/// So many arguments every SQLite takes.
const FEWEST_ARGUMENTS: usize = 999;

impl super::Sqlx<Sqlite> for SqlxSqlite {
    const LOAD_IS_TRANSACTION: bool = true;
    const UNPREPARED_IS_TRANSACTION: bool = false;
    /// A result that is not wanted any more is left.
    const IS_LOST_IF_GIVEN_UP: bool = false;

    /// SQLite prepares such a statement anew by itself.
    fn is_outdated(_: &sqlx::Error) -> bool {
        false
    }

    /// SQLite says it in the error of a statement that has more.
    async fn most_arguments(conn: &mut SqliteConnection, count: usize) -> Option<usize> {
        if count <= FEWEST_ARGUMENTS {
            return None;
        }
        let most = Dialect::SQLITE.most_arguments;
        let error = conn.prepare(AssertSqlSafe(format!("SELECT ?{most}")).into_sql_str()).await.err()?;
        let message = error.as_database_error()?.message();
        message.rsplit_once('?')?.1.parse().ok().filter(|most| *most < count)
    }

    fn add_array<T: 'static>(_: Vec<i64>, _: &mut SqliteArguments) -> Result<(), BoxDynError> {
        unreachable!("SQLite has no arrays")
    }
}

impl SqlxSqlite {
    const PAIRS: Option<ReadPairs<Self>> = None;

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

    #[inline]
    fn whole_number(row: &SqliteRow, index: usize) -> Result<i64, sqlx::Error> {
        // Whatever its width is.
        row.try_get_unchecked(index)
    }

    fn shown_value(row: &SqliteRow, index: usize) -> Option<String> {
        let value = row.try_get_raw(index).ok()?;
        match value.type_info().name() {
            "NULL" => Some("NULL".to_owned()),
            "INTEGER" | "BOOLEAN" => Some(row.try_get_unchecked::<i64, _>(index).ok()?.to_string()),
            "REAL" => Some(row.try_get_unchecked::<f64, _>(index).ok()?.to_string()),
            "BLOB" => Some(shown::bytes(row.try_get_unchecked(index).ok()?)),
            _ => Some(shown::text(row.try_get_unchecked(index).ok()?)),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Type<Sqlite> + for<'r> Decode<'r, Sqlite>> FromColumn<SqlxSqlite> for T {
    #[inline]
    fn from_column(row: &SqliteRow, index: usize) -> Result<T, ReadError<sqlx::Error>> {
        SqlxSqlite::check_null::<T>(row, index)?;
        Ok(row.try_get(index)?)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Type<Sqlite> + for<'q> Encode<'q, Sqlite>> ToParameter<SqlxSqlite> for T {
    fn add_to(&self, arguments: &mut SqliteArguments) -> Result<(), sqlx::Error> {
        arguments.add(self).map_err(sqlx::Error::Encode)
    }

    fn add_nulls_to(places: usize, arguments: &mut SqliteArguments) -> Result<(), sqlx::Error> {
        (0..places).try_for_each(|_| arguments.add(None::<T>)).map_err(sqlx::Error::Encode)
    }

    /// sqlx shows what it keeps of an argument, and gives it in no other way: `SqliteArgumentsBuffer([Int64(7)])`.
    fn sent(&self) -> Option<String> {
        let mut buffer = SqliteArgumentsBuffer::default();
        let IsNull::No = self.encode_by_ref(&mut buffer).ok()? else { return Some("NULL".to_owned()) };
        let kept = format!("{buffer:?}");
        let value = kept.split_once("([").and_then(|(_, rest)| rest.strip_suffix("])"));
        let value = value.and_then(|value| value.split_once('(')).and_then(|(_, rest)| rest.strip_suffix(')'));
        let Some(value) = value else { return Some(kept) };
        let text = value.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        Some(text.map_or_else(|| value.to_owned(), shown::text))
    }
}
