use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::mysql::{MySqlArguments, MySqlConnection, MySqlRow};
use sqlx::{Arguments, Column, Decode, Encode, MySql, Row, Type, TypeInfo, ValueRef};

use crate::driver::{FromColumn, ReadError, ReadPairs, ToParameter, shown};
use crate::language::sql::Dialect;

/// The driver for MySQL and MariaDB through sqlx.
///
/// Runs on a `&MySqlPool`, of which one load takes one connection, a `&mut MySqlConnection`, a `&mut PoolConnection` and a
/// `&mut Transaction`. The statements of one load see one state of the database only within a transaction.
///
/// A call that is given up, by dropping its future, costs the pool a connection, which is opened anew. After one on a
/// `&mut` handle, the connection may be of no use: sqlx loses its place where it is within a packet.
#[derive(Clone, Copy, Debug)]
pub enum SqlxMySql {}

super::driver!(SqlxMySql, MySql, MySqlRow, MySqlArguments, MySqlConnection, Dialect::MYSQL);

impl super::Sqlx<MySql> for SqlxMySql {
    const LOAD_IS_TRANSACTION: bool = false;
    /// A statement has a number of the connection's own, which a pooler knows.
    const UNPREPARED_IS_TRANSACTION: bool = false;
    /// sqlx forgets that it has read the head of a packet, and would read on in the midst of it: the pool would wait for
    /// ever, or give out what is of no use.
    const IS_LOST_IF_GIVEN_UP: bool = true;

    /// The server prepares such a statement anew by itself, unless it gives up.
    fn is_outdated(error: &sqlx::Error) -> bool {
        error.as_database_error().is_some_and(|error| error.message().contains("needs to be re-prepared"))
    }

    async fn most_arguments(_: &mut MySqlConnection, _: usize) -> Option<usize> {
        None
    }

    fn add_array<T: 'static>(_: Vec<i64>, _: &mut MySqlArguments) -> Result<(), BoxDynError> {
        unreachable!("MySQL has no arrays")
    }
}

impl SqlxMySql {
    const PAIRS: Option<ReadPairs<Self>> = None;

    fn missing(message: &str) -> Option<&str> {
        Some(message.strip_prefix("Unknown column '")?.split_once('\'')?.0)
    }

    /// With the sign that its column has, whatever its width is.
    #[inline]
    fn whole_number(row: &MySqlRow, index: usize) -> Result<i64, sqlx::Error> {
        if !<u64 as Type<MySql>>::compatible(row.column(index).type_info()) {
            return row.try_get_unchecked(index);
        }
        let number: u64 = row.try_get_unchecked(index)?;
        i64::try_from(number)
            .map_err(|error| sqlx::Error::ColumnDecode { index: index.to_string(), source: Box::new(error) })
    }

    fn shown_value(row: &MySqlRow, index: usize) -> Option<String> {
        let ty = row.try_get_raw(index).ok()?.type_info().into_owned();
        if <u64 as Type<MySql>>::compatible(&ty) {
            return Some(row.try_get_unchecked::<u64, _>(index).ok()?.to_string());
        }
        if <i64 as Type<MySql>>::compatible(&ty) {
            return Some(row.try_get_unchecked::<i64, _>(index).ok()?.to_string());
        }
        if <str as Type<MySql>>::compatible(&ty) {
            return Some(shown::text(row.try_get_unchecked(index).ok()?));
        }
        let is_bytes = <[u8] as Type<MySql>>::compatible(&ty);
        is_bytes.then(|| row.try_get_unchecked(index).ok().map(shown::bytes))?
    }
}

#[diagnostic::do_not_recommend]
impl<T: Type<MySql> + for<'r> Decode<'r, MySql>> FromColumn<SqlxMySql> for T {
    #[inline]
    fn from_column(row: &MySqlRow, index: usize) -> Result<T, ReadError<sqlx::Error>> {
        Ok(row.try_get(index)?)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Type<MySql> + for<'q> Encode<'q, MySql>> ToParameter<SqlxMySql> for T {
    fn add_to(&self, arguments: &mut MySqlArguments) -> Result<(), sqlx::Error> {
        arguments.add(self).map_err(sqlx::Error::Encode)
    }

    fn add_nulls_to(places: usize, arguments: &mut MySqlArguments) -> Result<(), sqlx::Error> {
        (0..places).try_for_each(|_| arguments.add(None::<T>)).map_err(sqlx::Error::Encode)
    }

    fn sent(&self) -> Option<String> {
        let mut buffer = Vec::new();
        let IsNull::No = self.encode_by_ref(&mut buffer).ok()? else { return Some("NULL".to_owned()) };
        Some(match (Self::type_info().name(), &buffer[..]) {
            (name, bytes) if name.contains("INT") => number(bytes, name.contains("UNSIGNED"))?,
            // Behind its length, which takes one byte where it is short.
            (_, [length, text @ ..]) if usize::from(*length) == text.len() => match std::str::from_utf8(text) {
                Ok(text) => shown::text(text),
                Err(_) => shown::bytes(text),
            },
            (_, bytes) => shown::bytes(bytes),
        })
    }

    /// In a list a parameter is taken for a number of the least width, or for a time without parts of a second.
    fn list_type() -> Option<&'static str> {
        match Self::type_info().name() {
            "DATETIME" | "TIMESTAMP" => Some("DATETIME(6)"),
            "TIME" => Some("TIME(6)"),
            "DATE" => Some("DATE"),
            name if name.contains("UNSIGNED") => Some("UNSIGNED"),
            name if name.contains("INT") || name == "BOOLEAN" => Some("SIGNED"),
            _ => None,
        }
    }
}

/// A whole number of one to eight bytes, the least first.
fn number(bytes: &[u8], is_unsigned: bool) -> Option<String> {
    let is_negative = !is_unsigned && bytes.last()? & 0x80 != 0;
    let mut whole = [if is_negative { 0xff } else { 0 }; 8];
    whole.get_mut(..bytes.len())?.copy_from_slice(bytes);
    Some(if is_unsigned { u64::from_le_bytes(whole).to_string() } else { i64::from_le_bytes(whole).to_string() })
}
