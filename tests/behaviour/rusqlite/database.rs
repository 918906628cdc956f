//! A database in memory, and a record of what it was asked.

use std::cell::RefCell;

use rusqlite::trace::{TraceEvent, TraceEventCodes};
use rusqlite::{Connection, StatementStatus};

thread_local! {
    static ASKED: RefCell<Vec<Asked>> = const { RefCell::new(Vec::new()) };
}

/// A statement that was run.
#[derive(Debug)]
pub struct Asked {
    /// Its text, with placeholders.
    pub sql: String,
    /// Its text with the values in their places.
    pub expanded: String,
    /// How often the same prepared statement had run before.
    pub runs_before: i32,
}

/// A new database that this script has filled.
pub fn database(script: &str) -> Connection {
    let conn = Connection::open_in_memory().expect("SQLite opens a database in memory");
    conn.execute_batch(script).expect("the script of the test is right");
    conn
}

/// What the call gives, and the statements that it ran.
pub fn watched<T>(conn: &Connection, call: impl FnOnce() -> T) -> (T, Vec<Asked>) {
    watch(conn);
    let given = call();
    (given, watched_since(conn))
}

/// Begins to record statements.
pub fn watch(conn: &Connection) {
    ASKED.take();
    conn.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(record));
}

/// The statements since then, and records no more.
pub fn watched_since(conn: &Connection) -> Vec<Asked> {
    conn.trace_v2(TraceEventCodes::empty(), None);
    ASKED.take()
}

/// The texts of the statements that the call ran.
pub fn texts<T>(conn: &Connection, call: impl FnOnce() -> T) -> Vec<String> {
    watched(conn, call).1.into_iter().map(|asked| asked.sql).collect()
}

fn record(event: TraceEvent<'_>) {
    if let TraceEvent::Stmt(statement, _) = event {
        let asked = Asked {
            sql: statement.sql().into_owned(),
            expanded: statement.expanded_sql().unwrap_or_default(),
            runs_before: statement.get_status(StatementStatus::Run),
        };
        ASKED.with_borrow_mut(|all| all.push(asked));
    }
}
