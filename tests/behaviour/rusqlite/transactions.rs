//! A load ends no transaction that it did not begin, begins none while a write is pending, and loses nothing of the user's.

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;

use relcore::{Collection, ErrorKind, Result};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, TransactionBehavior, TransactionState};

use crate::database::database;

#[derive(Debug, PartialEq, Collection)]
#[has_many(Item)]
struct Cart {
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Cart)]
struct Item {
    id: i64,
    cart_id: i64,
    note: String,
}

const SHOP: &str = "
    CREATE TABLE carts (id INTEGER PRIMARY KEY);
    CREATE TABLE items (id INTEGER PRIMARY KEY, cart_id INTEGER, note TEXT);
    INSERT INTO carts VALUES (1), (2);
    INSERT INTO items VALUES (10, 1, 'a'), (11, 2, 'b');";

/// Every way to load.
fn load(conn: &Connection) -> Result<()> {
    let carts = Cart::all().with(Cart::RELATIONS.items).load(conn)?;
    relcore::load(&carts, Cart::RELATIONS.items, conn)?;
    Cart::find(1).with(Cart::RELATIONS.items).one(conn)?;
    carts[0].items().with(Item::RELATIONS.cart).all(conn)?;
    Ok(())
}

fn count(conn: &Connection) -> i64 {
    conn.query_row("SELECT COUNT(*) FROM carts", [], |row| row.get(0)).unwrap()
}

#[test]
fn rows_that_are_inserted_while_a_load_runs_stay() -> Result<()> {
    let conn = database(SHOP);
    let mut insert = conn.prepare("INSERT INTO carts VALUES (3), (4), (5) RETURNING id").unwrap();
    let mut ids = insert.query([]).unwrap();
    ids.next().unwrap().expect("three rows");
    load(&conn)?;
    ids.next().unwrap().expect("and two of them are left");
    load(&conn)?;
    drop(ids);
    assert!(conn.is_autocommit());
    assert_eq!(count(&conn), 5);
    Ok(())
}

#[test]
fn a_blob_that_is_written_while_a_load_runs_stays() -> Result<()> {
    let conn = database(SHOP);
    conn.execute_batch("CREATE TABLE files (id INTEGER PRIMARY KEY, body BLOB); INSERT INTO files VALUES (1, x'0000')")
        .unwrap();
    let mut blob = conn.blob_open("main", "files", "body", 1, false).unwrap();
    std::io::Write::write_all(&mut blob, &[7, 8]).unwrap();
    load(&conn)?;
    blob.close().unwrap();
    let body: Vec<u8> = conn.query_row("SELECT body FROM files", [], |row| row.get(0)).unwrap();
    assert_eq!(body, [7, 8]);
    Ok(())
}

#[test]
fn a_row_that_is_read_while_a_load_runs_is_read_on() -> Result<()> {
    let conn = database(SHOP);
    let mut select = conn.prepare("SELECT id FROM carts").unwrap();
    let mut ids = select.query([]).unwrap();
    ids.next().unwrap().expect("two rows");
    load(&conn)?;
    assert_eq!(ids.next().unwrap().expect("and one of them is left").get::<_, i64>(0), Ok(2));
    drop(ids);
    assert_eq!(conn.transaction_state(None::<&str>), Ok(TransactionState::None));
    Ok(())
}

/// A file that another connection is writing to.
struct Busy {
    path: PathBuf,
    writer: Connection,
}

impl Busy {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("relcore-{}-{name}.db", std::process::id()));
        let _ = std::fs::remove_file(&path);
        let writer = Connection::open(&path).unwrap();
        writer.execute_batch("PRAGMA journal_mode = WAL").unwrap();
        writer.execute_batch(SHOP).unwrap();
        writer.execute_batch("BEGIN IMMEDIATE; INSERT INTO carts VALUES (9)").unwrap();
        Self { path, writer }
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        let _ = self.writer.execute_batch("ROLLBACK");
        let _ = std::fs::remove_file(&self.path);
    }
}

#[test]
fn a_load_waits_for_no_writer_whatever_transactions_begin_with() -> Result<()> {
    for behavior in [TransactionBehavior::Deferred, TransactionBehavior::Immediate, TransactionBehavior::Exclusive] {
        let busy = Busy::new("behavior");
        let mut conn = Connection::open(&busy.path).unwrap();
        conn.busy_timeout(std::time::Duration::ZERO).unwrap();
        conn.set_transaction_behavior(behavior);
        load(&conn)?;
        assert!(conn.is_autocommit());
    }
    Ok(())
}

#[test]
fn a_connection_that_may_only_read_loads() -> Result<()> {
    let mut conn = database(SHOP);
    conn.set_transaction_behavior(TransactionBehavior::Immediate);
    conn.pragma_update(None, "query_only", true).unwrap();
    load(&conn)
}

#[test]
fn a_transaction_of_the_users_is_the_users_to_end() -> Result<()> {
    let mut conn = database(SHOP);
    let mut transaction = conn.transaction().unwrap();
    transaction.execute_batch("INSERT INTO carts VALUES (3)").unwrap();
    load(&transaction)?;
    let savepoint = transaction.savepoint().unwrap();
    savepoint.execute_batch("INSERT INTO carts VALUES (4)").unwrap();
    load(&savepoint)?;
    savepoint.finish().unwrap();
    transaction.rollback().unwrap();
    assert_eq!(count(&conn), 2);
    conn.execute_batch("BEGIN").unwrap();
    load(&conn)?;
    assert!(!conn.is_autocommit());
    Ok(())
}

thread_local! {
    static WRITER: RefCell<Option<Rc<Connection>>> = const { RefCell::new(None) };
}

/// A text, whose reading writes: what a user does in the midst of a load.
#[derive(Debug)]
struct Audited(String);

impl FromSql for Audited {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if let Some(conn) = WRITER.take() {
            conn.execute_batch("INSERT INTO reads VALUES (99)").unwrap();
        }
        String::column_result(value).map(Self)
    }
}

impl ToSql for Audited {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

#[derive(Debug, Collection)]
#[collection(table = "items")]
#[belongs_to(Cart)]
struct AuditedItem {
    id: i64,
    cart_id: i64,
    #[expect(dead_code, reason = "to read it is what writes")]
    note: Audited,
}

/// The write breaks a rule that is checked at the end.
#[test]
fn a_commit_that_fails_is_an_error_and_undoes_nothing() {
    let conn = Rc::new(database(SHOP));
    conn.execute_batch(
        "PRAGMA foreign_keys = ON;
         CREATE TABLE reads (cart_id INTEGER REFERENCES carts DEFERRABLE INITIALLY DEFERRED);",
    )
    .unwrap();
    WRITER.set(Some(Rc::clone(&conn)));
    let items = AuditedItem::all().with(AuditedItem::RELATIONS.cart).load(&*conn);
    let error = items.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Statement);
    assert!(error.to_string().contains("FOREIGN KEY constraint failed"), "{error}");
    assert!(!conn.is_autocommit(), "what was written is still there, to be mended and committed");
    conn.execute_batch("INSERT INTO carts VALUES (99); COMMIT").unwrap();
    let reads: i64 = conn.query_row("SELECT COUNT(*) FROM reads", [], |row| row.get(0)).unwrap();
    assert_eq!(reads, 1);
}

/// As sqlx's pools and a connection of one's own do it: a load that fails leaves no transaction.
#[test]
fn a_load_that_fails_leaves_no_transaction() {
    let conn = database(SHOP);
    conn.execute_batch("UPDATE items SET note = NULL").unwrap();
    assert_eq!(Cart::all().with(Cart::RELATIONS.items).load(&conn).unwrap_err().kind(), ErrorKind::Null);
    assert!(conn.is_autocommit());
    conn.execute_batch("ALTER TABLE items RENAME TO things").unwrap();
    assert_eq!(Cart::all().with(Cart::RELATIONS.items).load(&conn).unwrap_err().kind(), ErrorKind::Statement);
    assert!(conn.is_autocommit());
}
