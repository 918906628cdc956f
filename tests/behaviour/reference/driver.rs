//! The reference.

use relcore::Result;
use relcore_tests::reference::Database;

/// A database in memory, whose calls give a future.
pub type Conn = Database;

/// A new database that this script has filled.
#[allow(clippy::unused_async, reason = "the other drivers wait")]
pub async fn database(script: &str) -> Conn {
    Database::new(script)
}

/// Runs a script.
#[allow(clippy::unused_async, reason = "the other drivers wait")]
pub async fn run(conn: &Conn, script: &str) {
    conn.run(script);
}

/// How many statements the calls run.
pub async fn statements<T>(conn: &Conn, calls: impl Future<Output = Result<T>>) -> Result<usize> {
    let before = conn.statements();
    calls.await?;
    Ok(conn.statements() - before)
}
