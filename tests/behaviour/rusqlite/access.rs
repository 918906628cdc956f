//! A machine that writes: all of it holds in the end, or none of it, and nothing of what the program did is undone.

use std::panic::{AssertUnwindSafe, catch_unwind};

use relcore::driver::Connection as _;
use relcore::{Collection, Result};
use relcore_tests::acting::{Acting, Step};
use relcore_tests::writing::{BAD, GOOD, Writing};
use rusqlite::Connection;

#[derive(Debug, PartialEq, Collection)]
struct Note {
    id: i64,
}

fn notes() -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch("CREATE TABLE notes (id INTEGER PRIMARY KEY)").unwrap();
    conn
}

fn ids(conn: &Connection) -> Result<Vec<i64>> {
    Ok(Note::all().load(conn)?.iter().map(|note| note.id).collect())
}

#[test]
fn what_succeeds_is_kept_and_what_fails_is_undone() -> Result<()> {
    let conn = notes();
    conn.drive(Writing::<Note>::new(GOOD))?;
    let error = conn.drive(Writing::<Note>::new(BAD)).unwrap_err();
    assert!(error.to_string().ends_with("no such table: nowhere"), "{error}");
    assert!(conn.is_autocommit(), "no transaction is left open");
    assert_eq!(ids(&conn)?, [1, 2]);
    Ok(())
}

#[test]
fn within_a_transaction_nothing_else_is_undone() -> Result<()> {
    let mut conn = notes();
    let transaction = conn.transaction()?;
    transaction.execute_batch("INSERT INTO notes VALUES (9)")?;
    transaction.drive(Writing::<Note>::new(BAD)).unwrap_err();
    assert_eq!(ids(&transaction)?, [9]);
    transaction.drive(Writing::<Note>::new(GOOD))?;
    transaction.commit()?;
    assert_eq!(ids(&conn)?, [1, 2, 9]);
    Ok(())
}

#[test]
fn a_panic_in_the_midst_undoes_what_was_done() -> Result<()> {
    let conn = notes();
    let panicking = Acting::new(&conn, |step| assert_ne!(step, Step::Statement(2), "this is where it panics"));
    let panic = catch_unwind(AssertUnwindSafe(|| panicking.drive(Writing::<Note>::new(GOOD))));
    assert!(panic.is_err());
    assert!(conn.is_autocommit());
    assert_eq!(ids(&conn)?, [0_i64; 0]);
    Ok(())
}
