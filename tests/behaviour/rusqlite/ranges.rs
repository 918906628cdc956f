//! Keys that are whole numbers without a gap, which are asked for as a range; and loads as one transaction.

use relcore::{Collection, Result};
use rusqlite::Connection;

use crate::database::{database, texts};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Book)]
struct Shelf {
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Shelf)]
struct Book {
    id: i64,
    shelf_id: i64,
}

/// Forty shelves, each with a book of its number times ten; the column of the foreign key is of this type.
fn library(column: &str) -> Connection {
    database(&format!(
        "CREATE TABLE shelves (id INTEGER PRIMARY KEY);
         CREATE TABLE books (id INTEGER PRIMARY KEY, shelf_id {column});
         WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 40)
         INSERT INTO shelves SELECT i FROM n;
         INSERT INTO books SELECT id * 10, id FROM shelves;"
    ))
}

fn each_has_its_book(conn: &Connection) -> Result<()> {
    for shelf in Shelf::all().with(Shelf::RELATIONS.books).load(conn)? {
        assert_eq!(shelf.related(Shelf::RELATIONS.books), [Book { id: shelf.id * 10, shelf_id: shelf.id }]);
    }
    Ok(())
}

#[test]
fn a_range_finds_what_a_list_would() -> Result<()> {
    let conn = library("INTEGER");
    each_has_its_book(&conn)?;
    let asked = texts(&conn, || each_has_its_book(&conn));
    assert!(asked[1].contains("BETWEEN"), "{asked:?}");
    conn.execute("DELETE FROM shelves WHERE id = 20", []).expect("there is one");
    each_has_its_book(&conn)?;
    let asked = texts(&conn, || each_has_its_book(&conn));
    assert!(asked[1].contains(" IN ("), "book 200 was not asked for: {asked:?}");
    Ok(())
}

#[test]
fn a_column_without_a_type_is_compared_as_numbers() -> Result<()> {
    each_has_its_book(&library(""))
}

#[test]
fn a_column_of_texts_is_compared_as_numbers() {
    // By their letters, 9 would not be between 1 and 40, and its book silently missing.
    let error = each_has_its_book(&library("TEXT")).expect_err("a text is no number");
    assert_eq!(error.column().map(|column| column.name), Some("shelf_id"));
}

#[test]
fn the_ends_of_all_numbers_are_no_range() -> Result<()> {
    let conn = library("INTEGER");
    conn.execute("INSERT INTO shelves VALUES (?), (?)", [i64::MIN, i64::MAX]).expect("they are numbers");
    conn.execute("INSERT INTO books VALUES (1, ?), (2, ?)", [i64::MIN, i64::MAX]).expect("they are numbers");
    let shelves = Shelf::all().with(Shelf::RELATIONS.books).load(&conn)?;
    assert_eq!(shelves.iter().map(|shelf| shelf.related(Shelf::RELATIONS.books).len()).sum::<usize>(), 42);
    Ok(())
}

/// Another connection writes between two statements of one load: it sees neither half of what was written.
#[test]
fn one_load_sees_one_state() -> Result<()> {
    let dir = std::env::temp_dir().join(format!("relcore-one-state-{}", std::process::id()));
    std::fs::create_dir_all(&dir).expect("the directory for temporary files can be written");
    let path = dir.join("library.sqlite");
    let writer = Connection::open(&path).expect("the file can be written");
    writer
        .execute_batch(
            "PRAGMA journal_mode = wal; CREATE TABLE shelves (id INTEGER PRIMARY KEY);
             CREATE TABLE books (id INTEGER PRIMARY KEY, shelf_id INTEGER); INSERT INTO shelves VALUES (1);",
        )
        .expect("the script is right");
    let reader = Connection::open(&path).expect("the file can be read");
    // Between the shelves and the books, a book is written.
    let shelves = crate::database::before_statement(
        &reader,
        2,
        move || {
            writer.execute("INSERT INTO books VALUES (1, 1)", []).expect("a writer does not wait for a reader");
        },
        || Shelf::all().with(Shelf::RELATIONS.books).load(&reader),
    )?;
    assert_eq!(shelves[0].related(Shelf::RELATIONS.books), []);
    assert!(reader.is_autocommit(), "the transaction has ended");
    std::fs::remove_dir_all(dir).expect("it was made above");
    Ok(())
}
