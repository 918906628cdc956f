//! A database in memory, and a record of what it was asked.

use std::cell::RefCell;

use rusqlite::trace::{TraceEvent, TraceEventCodes};
use rusqlite::{Connection, StatementStatus};

thread_local! {
    static ASKED: RefCell<Vec<Asked>> = const { RefCell::new(Vec::new()) };
    static BETWEEN: RefCell<Option<Between>> = const { RefCell::new(None) };
}

/// Something that happens before the statement of a number.
type Between = (usize, Box<dyn FnOnce()>);

/// A statement that was run.
#[derive(Debug)]
pub struct Asked {
    /// Its text, with placeholders.
    pub sql: String,
    /// Its text with the values in their places.
    pub expanded: String,
    /// How often the same prepared statement had run before.
    pub runs_before: i32,
    /// How often SQLite has prepared it anew by itself.
    pub prepared_anew: i32,
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

/// What the call gives, where something happens before its statement of this number, from 1.
pub fn before_statement<T>(
    conn: &Connection,
    number: usize,
    happens: impl FnOnce() + 'static,
    call: impl FnOnce() -> T,
) -> T {
    BETWEEN.set(Some((number, Box::new(happens))));
    let (given, _) = watched(conn, call);
    assert!(BETWEEN.take().is_none(), "there were fewer statements");
    given
}

fn record(event: TraceEvent<'_>) {
    if let TraceEvent::Stmt(statement, _) = event {
        // What holds the statements of one load together reads nothing.
        if let "BEGIN DEFERRED" | "COMMIT" = &*statement.sql() {
            return;
        }
        let asked = Asked {
            sql: statement.sql().into_owned(),
            expanded: statement.expanded_sql().unwrap_or_default(),
            runs_before: statement.get_status(StatementStatus::Run),
            prepared_anew: statement.get_status(StatementStatus::RePrepare),
        };
        ASKED.with_borrow_mut(|all| all.push(asked));
        let asked = ASKED.with_borrow(Vec::len);
        if let Some((_, happens)) = BETWEEN.with_borrow_mut(|between| between.take_if(|(number, _)| *number == asked)) {
            happens();
        }
    }
}
