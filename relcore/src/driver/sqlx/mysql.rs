use sqlx::error::BoxDynError;
use sqlx::mysql::{MySqlArguments, MySqlConnection, MySqlRow};
use sqlx::{Arguments, Decode, Encode, MySql, Row, Type};

use crate::driver::{FromColumn, ReadPairs, ToParameter};
use crate::sql::Dialect;

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

impl SqlxMySql {
    const PAIRS: Option<ReadPairs<Self>> = None;
    /// It would have to be begun and ended on the server.
    const LOAD_IS_TRANSACTION: bool = false;
    /// sqlx forgets that it has read the head of a packet, and would read on in the midst of it: the pool would wait for
    /// ever, or give out what is of no use.
    const IS_LOST_IF_GIVEN_UP: bool = true;

    fn missing(message: &str) -> Option<&str> {
        Some(message.strip_prefix("Unknown column '")?.split_once('\'')?.0)
    }

    fn pad_with_nulls(arguments: &mut MySqlArguments, places: usize) -> Result<(), BoxDynError> {
        (0..places).try_for_each(|_| arguments.add(None::<i64>))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Type<MySql> + for<'r> Decode<'r, MySql>> FromColumn<SqlxMySql> for T {
    #[inline]
    fn from_column(row: &MySqlRow, index: usize) -> Result<T, sqlx::Error> {
        row.try_get(index)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Type<MySql> + for<'q> Encode<'q, MySql>> ToParameter<SqlxMySql> for T {
    fn add_to(&self, arguments: &mut MySqlArguments) -> Result<(), sqlx::Error> {
        arguments.add(self).map_err(sqlx::Error::Encode)
    }
}
