//! PostgreSQL through tokio-postgres: async, so running gives a `Send` future.

use std::error::Error as StdError;
use std::pin::{Pin, pin};

use futures_util::TryStreamExt;
use tokio_postgres::types::{FromSql, ToSql, Type};
use tokio_postgres::{Client, Error, Row, RowStream, Transaction};

use self::argument::{Argument, Declared};
use super::{Connection, Driver, FromColumn, ReadError, ReadPairs, ToParameter, Unprepared, postgres};
use crate::Result;
use crate::load::{Machine, Statement};
use crate::sql::Dialect;

mod argument;
mod converted;
mod pairs;
mod prepared;

pub use self::prepared::{Prepared, PreparedTransaction};

/// The driver for PostgreSQL through tokio-postgres.
///
/// Runs on a `&Client` and a `&Transaction`, and on what derefs to them, such as deadpool's and bb8's pooled clients:
/// `customer.orders().all(&**pooled)`. These prepare each statement anew; a [`Prepared`] client keeps them.
///
/// Calls that are awaited together, by `join_all` or the like, are pipelined. The statements of one load see one state of
/// the database only within a transaction that is `REPEATABLE READ`.
#[derive(Clone, Copy, Debug)]
pub enum TokioPostgres {}

/// So that a function can mix relations with statements of its own.
impl From<Error> for crate::Error {
    fn from(error: Error) -> Self {
        Self::of_driver(error, TokioPostgres::IS_SAID_BY_SOURCE)
    }
}

impl Driver for TokioPostgres {
    type Row<'r> = Row;
    type Arguments<'a> = Vec<Argument<'a>>;
    type Error = Error;

    const DIALECT: Dialect = Dialect::POSTGRES;
    const IS_SAID_BY_SOURCE: bool = true;
    const READ_PAIRS: Option<ReadPairs<Self>> = Some(pairs::read);

    #[inline]
    fn integer(row: &Row, index: usize) -> Result<i64, Error> {
        match *row.columns()[index].type_() {
            Type::INT2 => row.try_get::<_, i16>(index).map(i64::from),
            Type::INT4 => row.try_get::<_, i32>(index).map(i64::from),
            Type::OID => row.try_get::<_, u32>(index).map(i64::from),
            _ => row.try_get(index),
        }
    }

    fn boolean(row: &Row, index: usize) -> Result<bool, Error> {
        row.try_get(index)
    }

    fn missing_column(error: &Error) -> Option<&str> {
        postgres::missing_column(error.as_db_error()?.message())
    }

    fn add_numbers<T: 'static>(numbers: Vec<i64>, arguments: &mut Self::Arguments<'_>) -> Result<(), Error> {
        arguments.push(Argument::numbers::<T>(&numbers));
        Ok(())
    }

    fn shown(row: &Row, index: usize) -> Option<String> {
        row.try_get::<_, argument::Shown>(index).ok().map(|argument::Shown(shown)| shown)
    }

    fn is_null(row: &Row, index: usize) -> bool {
        matches!(row.try_get::<_, Option<Anything>>(index), Ok(None))
    }
}

/// A value of any type, which is not looked at.
struct Anything;

impl<'a> FromSql<'a> for Anything {
    fn from_sql(_: &Type, _: &'a [u8]) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        Ok(Self)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

#[diagnostic::do_not_recommend]
impl<T: for<'r> FromSql<'r>> FromColumn<TokioPostgres> for T {
    #[inline]
    fn from_column(row: &Row, index: usize) -> Result<T, ReadError<Error>> {
        Ok(row.try_get(index)?)
    }
}

#[diagnostic::do_not_recommend]
impl<T: ToSql + Sync> ToParameter<TokioPostgres> for T {
    fn add_to<'a>(&'a self, arguments: &mut Vec<Argument<'a>>) -> Result<(), Error> {
        arguments.push(Argument::One(self));
        Ok(())
    }

    fn add_nulls_to(places: usize, arguments: &mut Vec<Argument<'_>>) -> Result<(), Error> {
        arguments.extend(std::iter::repeat_with(|| Argument::Null).take(places));
        Ok(())
    }

    fn sent(&self) -> Option<String> {
        argument::sent(self)
    }
}

/// Where statements run.
trait Session: Sync {
    fn ask(&self, sql: &str, arguments: &[Argument<'_>]) -> impl Future<Output = Result<RowStream, Error>> + Send;
}

macro_rules! session {
    ($($client:ty),+) => {$(
        /// Each statement is prepared where it is run.
        impl Session for $client {
            async fn ask(&self, sql: &str, arguments: &[Argument<'_>]) -> Result<RowStream, Error> {
                let statement = self.prepare(sql).await?;
                self.query_raw(&statement, arguments).await
            }
        }
    )+};
}

session!(Client, Transaction<'_>);

macro_rules! unprepared {
    ($($client:ty),+) => {$(
        /// The server is told the types of the arguments, and asked for nothing before the rows.
        impl Session for Unprepared<$client> {
            async fn ask(&self, sql: &str, arguments: &[Argument<'_>]) -> Result<RowStream, Error> {
                let declared = arguments.iter().map(|argument| (Declared(argument), argument.ty()));
                self.0.query_typed_raw(sql, declared).await
            }
        }
    )+};
}

unprepared!(&Client, &Transaction<'_>);

async fn run<M: Machine<TokioPostgres>>(session: &impl Session, mut machine: M) -> Result<M::Output> {
    loop {
        let Some(Statement { sql, arguments }) = machine.statement()? else { break };
        let rows = session.ask(&sql, &arguments).await;
        drop(arguments);
        let mut rows = pin!(rows.map_err(|error| machine.failed(error))?);
        while let Some(row) = rows.try_next().await.map_err(|error| machine.failed(error))? {
            machine.row(&row)?;
        }
    }
    machine.finish()
}

/// What a call gives.
type Running<'c, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'c>>;

macro_rules! connection {
    ($([$($generics:tt)*] $handle:ty, $session:ident => $run:expr;)+) => {$(
        impl<'c $($generics)*> Connection<'c> for $handle {
            type Driver = TokioPostgres;
            type Output<T: Send + 'c> = Running<'c, T>;

            fn drive<M, T>(self, machine: M) -> Running<'c, T>
            where
                M: Machine<TokioPostgres, Output = T> + Send + 'c,
                T: Send + 'c,
            {
                let $session = self;
                Box::pin(async move { run($run, machine).await })
            }
        }
    )+};
}

connection! {
    [] &'c Client, session => session;
    [, 't] &'c Transaction<'t>, session => session;
    [] &'c Prepared, session => session;
    [, 't] &'c PreparedTransaction<'t>, session => session;
    [] Unprepared<&'c Client>, session => &session;
    [, 't] Unprepared<&'c Transaction<'t>>, session => &session;
}
