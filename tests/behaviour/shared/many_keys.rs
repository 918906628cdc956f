//! A struct with more unique keys than a person counts, related by the last ones.

use relcore::{Collection, Result};

use crate::driver::{Conn, database};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Scan, foreign_key = code, source_key = q)]
#[belongs_to_many(Shelf, through = Scan, foreign_key = code, other_key = shelf_id, source_key = q)]
struct Item {
    id: i64,
    #[collection(unique)]
    a: i64,
    #[collection(unique)]
    b: i64,
    #[collection(unique)]
    c: i64,
    #[collection(unique)]
    d: i64,
    #[collection(unique)]
    e: i64,
    #[collection(unique)]
    f: i64,
    #[collection(unique)]
    g: i64,
    #[collection(unique)]
    h: i64,
    #[collection(unique)]
    i: i64,
    #[collection(unique)]
    j: i64,
    #[collection(unique)]
    k: i64,
    #[collection(unique)]
    l: i64,
    #[collection(unique)]
    m: i64,
    #[collection(unique)]
    n: i64,
    #[collection(unique)]
    o: i64,
    #[collection(unique)]
    p: i64,
    #[collection(unique)]
    q: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Item, foreign_key = code, target_key = q)]
#[belongs_to(Shelf)]
struct Scan {
    id: i64,
    code: i64,
    shelf_id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to_many(Item, through = Scan)]
#[belongs_to_many(Item, through = Scan, foreign_key = shelf_id, other_key = code, target_key = p, as = neighbours)]
#[collection(table = "shelves")]
struct Shelf {
    id: i64,
}

/// Two items, of which each key of one is a key of the other's neighbour; both are on the shelf, by `q`.
async fn store() -> Conn {
    database(
        "CREATE TABLE items (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c INTEGER, d INTEGER, e INTEGER, f INTEGER, g INTEGER, h INTEGER, i INTEGER, j INTEGER, k INTEGER, l INTEGER, m INTEGER, n INTEGER, o INTEGER, p INTEGER, q INTEGER);
         CREATE TABLE scans (id INTEGER PRIMARY KEY, code INTEGER, shelf_id INTEGER);
         CREATE TABLE shelves (id INTEGER PRIMARY KEY);
         INSERT INTO items VALUES (1, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116);
         INSERT INTO items VALUES (2, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117);
         INSERT INTO scans VALUES (5, 116, 9), (6, 117, 9);
         INSERT INTO shelves VALUES (9);",
    )
    .await
}

fn ids(items: &[Item]) -> Vec<i64> {
    items.iter().map(|item| item.id).collect()
}

#[tokio::test]
async fn the_seventeenth_unique_key_is_followed() -> Result<()> {
    let conn = store().await;
    let shelf = Shelf::find(9).one(&conn).await?.expect("the shelf is there");
    let items = shelf.items().all(&conn).await?;
    assert_eq!(ids(&items), [1, 2]);
    assert_eq!(items[1].scans().all(&conn).await?[0].id, 6);
    assert_eq!(items[1].scans().all(&conn).await?[0].item().one(&conn).await?, items[1]);
    assert_eq!(items[0].shelves().all(&conn).await?, [Shelf { id: 9 }]);
    Ok(())
}

#[tokio::test]
async fn the_sixteenth_and_the_seventeenth_unique_key_are_loaded_along() -> Result<()> {
    let conn = store().await;
    let (items, neighbours) = (Shelf::RELATIONS.items, Shelf::RELATIONS.neighbours);
    let shelves = Shelf::all().with(items).with(neighbours).load(&conn).await?;
    let found: Vec<_> = shelves[0].related(items).iter().map(|item| item.id).collect();
    assert_eq!(found, [1, 2]);
    // The neighbour's `p` is what the scan of this item's `q` says.
    let found: Vec<_> = shelves[0].related(neighbours).iter().map(|item| item.id).collect();
    assert_eq!(found, [2]);
    Ok(())
}
