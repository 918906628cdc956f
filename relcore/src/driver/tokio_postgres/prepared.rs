use std::collections::HashMap;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Error, IsolationLevel, RowStream, Statement, Transaction};

use super::{Argument, Session};
use crate::Result;
use crate::driver::postgres;

/// A client that keeps the statements that it has prepared; it derefs to the [`Client`].
///
/// ```no_run
/// # #[cfg(feature = "derive")] {
/// use relcore::Collection;
/// use relcore::driver::Prepared;
///
/// #[derive(Collection)]
/// struct Customer {
///     id: i64,
/// }
///
/// async fn customers(client: tokio_postgres::Client) -> relcore::Result<Vec<Customer>> {
///     let client = Prepared::new(client);
///     Customer::all().load(&client).await
/// }
/// # }
/// ```
pub struct Prepared {
    client: Client,
    statements: Statements,
}

impl Prepared {
    /// Nothing is prepared yet.
    #[must_use]
    pub fn new(client: Client) -> Self {
        Self { client, statements: Statements::default() }
    }

    /// Begins a transaction, on which the same statements run.
    ///
    /// # Errors
    ///
    /// What the client says.
    pub async fn transaction(&mut self) -> Result<PreparedTransaction<'_>, Error> {
        Ok(PreparedTransaction { transaction: self.client.transaction().await?, statements: &self.statements })
    }

    /// Begins a transaction that reads one state of the database: `REPEATABLE READ`, `READ ONLY`.
    ///
    /// # Errors
    ///
    /// What the client says.
    pub async fn snapshot(&mut self) -> Result<PreparedTransaction<'_>, Error> {
        let begun = self.client.build_transaction().isolation_level(IsolationLevel::RepeatableRead).read_only(true);
        Ok(PreparedTransaction { transaction: begun.start().await?, statements: &self.statements })
    }

    /// The client, without what it has prepared.
    #[must_use]
    pub fn into_inner(self) -> Client {
        self.client
    }
}

impl Deref for Prepared {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prepared").finish_non_exhaustive()
    }
}

/// A transaction of a [`Prepared`] client; it derefs to the [`Transaction`].
pub struct PreparedTransaction<'t> {
    transaction: Transaction<'t>,
    statements: &'t Statements,
}

impl<'t> PreparedTransaction<'t> {
    /// Ends it, and keeps what was done.
    ///
    /// # Errors
    ///
    /// What the client says.
    pub async fn commit(self) -> Result<(), Error> {
        self.transaction.commit().await
    }

    /// Ends it, and leaves what was done; as dropping it does.
    ///
    /// # Errors
    ///
    /// What the client says.
    pub async fn rollback(self) -> Result<(), Error> {
        self.transaction.rollback().await
    }

    /// The transaction, without what is prepared.
    #[must_use]
    pub fn into_inner(self) -> Transaction<'t> {
        self.transaction
    }
}

impl<'t> Deref for PreparedTransaction<'t> {
    type Target = Transaction<'t>;

    fn deref(&self) -> &Transaction<'t> {
        &self.transaction
    }
}

impl DerefMut for PreparedTransaction<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.transaction
    }
}

impl fmt::Debug for PreparedTransaction<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PreparedTransaction").finish_non_exhaustive()
    }
}

/// What is prepared on one connection, by its text.
#[derive(Default)]
struct Statements(Mutex<HashMap<Box<str>, Statement>>);

impl Statements {
    /// Nothing under the lock can fail halfway.
    fn lock(&self) -> MutexGuard<'_, HashMap<Box<str>, Statement>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn get(&self, sql: &str) -> Option<Statement> {
        self.lock().get(sql).cloned()
    }
}

impl Statements {
    /// Runs a statement, which is prepared the first time. Where a table has changed since, all that was prepared is left.
    async fn ask<C: Prepares>(&self, client: &C, sql: &str, arguments: &[Argument<'_>]) -> Result<RowStream, Error> {
        let kept = self.get(sql);
        let statement = match kept {
            Some(statement) => statement,
            None => {
                let statement = client.prepare(sql).await?;
                self.lock().insert(sql.into(), statement.clone());
                statement
            }
        };
        client.query_raw(&statement, arguments).await.inspect_err(|error| {
            if is_outdated(error) {
                self.lock().clear();
            }
        })
    }
}

fn is_outdated(error: &Error) -> bool {
    error.code().is_some_and(|code| postgres::is_outdated(code.code()))
}

/// Each statement is prepared once, and anew if a table has changed since.
impl Session for Prepared {
    const IS_TRANSACTION: bool = false;

    async fn ask(&self, sql: &str, arguments: &[Argument<'_>]) -> Result<RowStream, Error> {
        match self.statements.ask(&self.client, sql, arguments).await {
            Err(error) if is_outdated(&error) => match self.statements.ask(&self.client, sql, arguments).await {
                // In a transaction that was begun by a statement: the first error is the one that counts.
                Err(again) if again.code() == Some(&SqlState::IN_FAILED_SQL_TRANSACTION) => Err(error),
                rows => rows,
            },
            rows => rows,
        }
    }

    async fn batch(&self, sql: &str) -> Result<(), Error> {
        self.client.batch_execute(sql).await
    }
}

/// The same, but the transaction has failed with the statement.
impl Session for PreparedTransaction<'_> {
    const IS_TRANSACTION: bool = true;

    async fn ask(&self, sql: &str, arguments: &[Argument<'_>]) -> Result<RowStream, Error> {
        self.statements.ask(&self.transaction, sql, arguments).await
    }

    async fn batch(&self, sql: &str) -> Result<(), Error> {
        self.transaction.batch_execute(sql).await
    }
}

/// What statements are prepared on.
trait Prepares: Sync {
    fn prepare(&self, sql: &str) -> impl Future<Output = Result<Statement, Error>> + Send;

    fn query_raw(
        &self,
        statement: &Statement,
        arguments: &[Argument<'_>],
    ) -> impl Future<Output = Result<RowStream, Error>> + Send;
}

macro_rules! prepares {
    ($($client:ty),+) => {$(
        impl Prepares for $client {
            async fn prepare(&self, sql: &str) -> Result<Statement, Error> {
                self.prepare(sql).await
            }

            async fn query_raw(&self, statement: &Statement, arguments: &[Argument<'_>]) -> Result<RowStream, Error> {
                self.query_raw(statement, arguments).await
            }
        }
    )+};
}

prepares!(Client, Transaction<'_>);
