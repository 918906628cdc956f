//! Tables in a schema that is named, and tables of one name in two schemas.

use relcore::{Collection, Result};
use rusqlite::Connection;

use crate::database::database;

#[derive(Debug, PartialEq, Collection)]
#[collection(schema = "sales", table = "invoices")]
#[has_many(Line, foreign_key = invoice_id)]
#[belongs_to_many(Old, through = Line, as = olds)]
struct Invoice {
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(schema = "archive", table = "invoices")]
struct Old {
    id: i64,
}

/// Its table is called like those that it links.
#[derive(Debug, PartialEq, Collection)]
#[collection(table = "Invoices")]
#[belongs_to(Invoice)]
#[belongs_to(Old)]
struct Line {
    id: i64,
    invoice_id: i64,
    old_id: i64,
}

fn offices() -> Connection {
    database(
        "ATTACH ':memory:' AS sales; ATTACH ':memory:' AS archive;
         CREATE TABLE sales.invoices (id INTEGER PRIMARY KEY); INSERT INTO sales.invoices VALUES (1), (2);
         CREATE TABLE archive.invoices (id INTEGER PRIMARY KEY); INSERT INTO archive.invoices VALUES (7), (8);
         CREATE TABLE main.Invoices (id INTEGER PRIMARY KEY, invoice_id INTEGER, old_id INTEGER);
         INSERT INTO main.Invoices VALUES (1, 1, 8), (2, 1, 7), (3, 2, 8);",
    )
}

#[test]
fn records_come_from_their_own_schema() -> Result<()> {
    let conn = offices();
    assert_eq!(Invoice::all().load(&conn)?, [Invoice { id: 1 }, Invoice { id: 2 }]);
    assert_eq!(Old::find(8).one(&conn)?, Some(Old { id: 8 }));
    assert_eq!(Old::find(1).one(&conn)?, None);
    assert_eq!((Invoice::META.schema, Line::META.schema), (Some("sales"), None));
    Ok(())
}

#[test]
fn relations_lead_from_schema_to_schema() -> Result<()> {
    let conn = offices();
    let invoices = Invoice::all().with(Invoice::RELATIONS.lines).with(Invoice::RELATIONS.olds).load(&conn)?;
    for invoice in &invoices {
        assert_eq!(invoice.lines().all(&conn)?, invoice.related(Invoice::RELATIONS.lines));
        let olds: Vec<_> = invoice.related(Invoice::RELATIONS.olds).iter().map(|old| old.id).collect();
        assert_eq!(invoice.olds().all(&conn)?.into_iter().map(|old| old.id).collect::<Vec<_>>(), olds);
    }
    assert_eq!(invoices[0].related(Invoice::RELATIONS.olds).len(), 2);
    Ok(())
}
