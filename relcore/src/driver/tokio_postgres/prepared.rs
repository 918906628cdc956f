use std::collections::HashMap;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio_postgres::{Client, Error, IsolationLevel, RowStream, Statement, Transaction};

use super::{Argument, Session};
use crate::Result;

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

macro_rules! session {
    ($($prepared:ty, $client:ident;)+) => {$(
        /// Each statement is prepared once; anew if it fails, as it does when a column has got another type.
        impl Session for $prepared {
            async fn ask(&self, sql: &str, arguments: &[Argument<'_>]) -> Result<RowStream, Error> {
                let statement = match self.statements.get(sql) {
                    Some(statement) => statement,
                    None => {
                        let statement = self.$client.prepare(sql).await?;
                        self.statements.lock().insert(sql.into(), statement.clone());
                        statement
                    }
                };
                let rows = self.$client.query_raw(&statement, arguments.iter().map(Argument::value)).await;
                rows.inspect_err(|_| drop(self.statements.lock().remove(sql)))
            }
        }
    )+};
}

session! {
    Prepared, client;
    PreparedTransaction<'_>, transaction;
}
