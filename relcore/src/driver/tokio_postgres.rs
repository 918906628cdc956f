//! PostgreSQL through tokio-postgres: async, so running gives a `Send` future.

use std::error::Error as StdError;
use std::pin::{Pin, pin};

use futures_util::TryStreamExt;
use tokio_postgres::types::{FromSql, ToSql, Type};
use tokio_postgres::{Client, Error, Row, RowStream, Transaction};

use self::argument::{Argument, Untold};
use super::{
    Access, Ask, Connection, Driver, FromColumn, Machine, ReadError, ReadPairs, Step, Steps, ToParameter, Unprepared,
    postgres,
};
use crate::Result;
use crate::language::sql::{Dialect, Sql, SqlDriver};

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
    type Language = Sql;

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

impl SqlDriver for TokioPostgres {
    const DIALECT: Dialect = Dialect::POSTGRES;
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
    /// Whether nobody else's statements come in between.
    const IS_TRANSACTION: bool;

    fn ask(&self, sql: &str, arguments: &[Argument<'_>]) -> impl Future<Output = Result<RowStream, Error>> + Send;

    /// Runs statements that give no rows.
    fn batch(&self, sql: &str) -> impl Future<Output = Result<(), Error>> + Send;
}

macro_rules! session {
    ($($client:ty, $is_transaction:literal;)+) => {$(
        /// Each statement is prepared where it is run.
        impl Session for $client {
            const IS_TRANSACTION: bool = $is_transaction;

            async fn ask(&self, sql: &str, arguments: &[Argument<'_>]) -> Result<RowStream, Error> {
                let statement = self.prepare(sql).await?;
                self.query_raw(&statement, arguments).await
            }

            async fn batch(&self, sql: &str) -> Result<(), Error> {
                self.batch_execute(sql).await
            }
        }
    )+};
}

session!(Client, false; Transaction<'_>, true;);

macro_rules! unprepared {
    ($($client:ty, $is_transaction:literal;)+) => {$(
        /// The server is told the types of the arguments, and asked for nothing before the rows.
        impl Session for Unprepared<$client> {
            const IS_TRANSACTION: bool = $is_transaction;

            async fn ask(&self, sql: &str, arguments: &[Argument<'_>]) -> Result<RowStream, Error> {
                let declared = arguments.iter().map(|argument| (Untold(argument), argument.ty()));
                self.0.query_typed_raw(sql, declared).await
            }

            async fn batch(&self, sql: &str) -> Result<(), Error> {
                self.0.batch_execute(sql).await
            }
        }
    )+};
}

unprepared!(&Client, false; &Transaction<'_>, true;);

/// Does all steps of a machine.
async fn run<S: Session>(session: &S, machine: &mut (dyn Steps<TokioPostgres> + Send)) -> Result<()> {
    if machine.access() != Access::AllOrNothing {
        return ask_all(session, machine).await;
    }
    if !S::IS_TRANSACTION {
        return Err(machine.reading().refused::<TokioPostgres>(SHARED));
    }
    session.batch("SAVEPOINT relcore").await.map_err(|error| machine.failed(error))?;
    let done = ask_all(session, machine).await;
    let end = if done.is_ok() { "RELEASE relcore" } else { "ROLLBACK TO relcore; RELEASE relcore" };
    // After an error, the first one is the one that counts.
    let ended = session.batch(end).await.map_err(|error| machine.failed(error));
    done.and(ended)
}

const SHARED: &str =
    "other tasks may use this client between two statements, and would be undone with them: give a transaction";

async fn ask_all<S: Session>(session: &S, machine: &mut (dyn Steps<TokioPostgres> + Send)) -> Result<()> {
    loop {
        let Ask { statement, arguments } = match machine.step()? {
            Step::Ask(ask) => ask,
            Step::Yield => continue,
            Step::Done => return Ok(()),
        };
        let rows = session.ask(&statement, &arguments).await;
        drop(arguments);
        let mut rows = pin!(rows.map_err(|error| machine.failed(error))?);
        while let Some(row) = rows.try_next().await.map_err(|error| machine.failed(error))? {
            machine.row(&row)?;
        }
    }
}

/// What a call gives.
type Running<'c, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'c>>;

macro_rules! connection {
    ($([$($generics:tt)*] $handle:ty, $session:ident => $run:expr;)+) => {$(
        impl<'c $($generics)*> Connection<'c> for $handle {
            type Driver = TokioPostgres;
            type Output<T: Send + 'c> = Running<'c, T>;

            fn drive<M, T>(self, mut machine: M) -> Running<'c, T>
            where
                M: Machine<TokioPostgres, Output = T> + Send + 'c,
                T: Send + 'c,
            {
                let $session = self;
                Box::pin(async move {
                    run($run, &mut machine).await?;
                    machine.finish()
                })
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
