//! SQLite through rusqlite, asked as if it were async.

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};

use relcore::Result;
use relcore::driver::{Connection, Rusqlite};
use relcore::load::Machine;
use relcore_tests::counted::Counted;
use relcore_tests::script::Dialect;

use crate::database;

/// A connection whose calls give a future, which does nothing before it is awaited.
pub struct Conn {
    sync: rusqlite::Connection,
    statements: AtomicUsize,
}

impl<'c> Connection<'c> for &'c Conn {
    type Driver = Rusqlite;
    type Output<T: Send + 'c> = Pin<Box<dyn Future<Output = Result<T>> + 'c>>;

    fn drive<M, T>(self, machine: M) -> Self::Output<T>
    where
        M: Machine<Rusqlite, Output = T> + Send + 'c,
        T: Send + 'c,
    {
        Box::pin(async move { self.sync.drive(Counted::new(machine, &self.statements)) })
    }
}

/// A new database that this script has filled.
pub async fn database(script: &str) -> Conn {
    let conn = Conn { sync: database::database(""), statements: AtomicUsize::new(0) };
    run(&conn, script).await;
    conn
}

/// Runs a script.
pub async fn run(conn: &Conn, script: &str) {
    conn.sync.execute_batch(&Dialect::Sqlite.translated(script)).expect("the script of the test is right");
}

/// How many statements the calls run, by what SQLite says.
pub async fn statements<T>(conn: &Conn, calls: impl Future<Output = Result<T>>) -> Result<usize> {
    let before = conn.statements.load(Ordering::Relaxed);
    database::watch(&conn.sync);
    let given = calls.await;
    let asked = database::watched_since(&conn.sync).len();
    let counted = conn.statements.load(Ordering::Relaxed) - before;
    assert_eq!(counted, asked, "what relcore asked for and what SQLite ran");
    given.map(|_| asked)
}
