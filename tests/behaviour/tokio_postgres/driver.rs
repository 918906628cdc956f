//! PostgreSQL through tokio-postgres, with statements that are kept.

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};

use relcore::Result;
use relcore::driver::{Connection, Prepared, TokioPostgres};
use relcore::load::Machine;
use relcore_tests::counted::Counted;
use relcore_tests::script::{Dialect, fresh_name};
use tokio_postgres::{Client, NoTls};

/// A client whose statements are counted.
pub struct Conn {
    pub client: Prepared,
    statements: AtomicUsize,
}

impl<'c> Connection<'c> for &'c Conn {
    type Driver = TokioPostgres;
    type Output<T: Send + 'c> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'c>>;

    fn drive<M, T>(self, machine: M) -> Self::Output<T>
    where
        M: Machine<TokioPostgres, Output = T> + Send + 'c,
        T: Send + 'c,
    {
        self.client.drive(Counted::new(machine, &self.statements))
    }
}

/// A client at a place of its own.
pub async fn open() -> Client {
    let client = connect().await;
    let opening = Dialect::Postgres.opening(&fresh_name("tokio_postgres"));
    client.batch_execute(&opening).await.expect("a schema can be made");
    client
}

/// A client where the URL says.
pub async fn connect() -> Client {
    let (client, connection) =
        tokio_postgres::connect(env!("RELCORE_POSTGRES_URL"), NoTls).await.expect("PostgreSQL runs where the URL says");
    tokio::spawn(connection);
    client
}

/// A new database that this script has filled.
pub async fn database(script: &str) -> Conn {
    let conn = Conn { client: Prepared::new(open().await), statements: AtomicUsize::new(0) };
    run(&conn, script).await;
    conn
}

/// Runs a script.
pub async fn run(conn: &Conn, script: &str) {
    let script = Dialect::Postgres.translated(script);
    conn.client.batch_execute(&script).await.expect("the script of the test is right");
}

/// How many statements the calls run.
pub async fn statements<T>(conn: &Conn, calls: impl Future<Output = Result<T>>) -> Result<usize> {
    let before = conn.statements.load(Ordering::Relaxed);
    calls.await?;
    Ok(conn.statements.load(Ordering::Relaxed) - before)
}
