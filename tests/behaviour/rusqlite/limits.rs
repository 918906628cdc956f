//! What a connection takes less of than its database mostly does.

use relcore::{Collection, Result};
use rusqlite::limits::Limit;

use crate::database::{database, texts};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Child)]
#[belongs_to_many(Tag, through = Tagging)]
struct Parent {
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "parents", primary_key(id, code))]
#[has_many(Child, foreign_key = (parent_id, parent_code))]
struct Pair {
    id: i64,
    code: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Parent)]
#[belongs_to(Tag)]
struct Child {
    id: i64,
    parent_id: i64,
    parent_code: String,
    tag_id: String,
}

#[derive(Debug, PartialEq, Collection)]
struct Tag {
    id: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Parent)]
#[belongs_to(Tag)]
struct Tagging {
    id: i64,
    parent_id: i64,
    tag_id: String,
}

/// 1,500 parents, whose numbers have gaps, with a child and a tag of each.
fn family() -> rusqlite::Connection {
    database(
        "CREATE TABLE parents (id INTEGER PRIMARY KEY, code TEXT);
         CREATE TABLE children (id INTEGER PRIMARY KEY, parent_id INTEGER, parent_code TEXT, tag_id TEXT);
         CREATE TABLE tags (id TEXT PRIMARY KEY);
         CREATE TABLE taggings (id INTEGER PRIMARY KEY, parent_id INTEGER, tag_id TEXT);
         WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1500)
         INSERT INTO parents SELECT n * 2, 'code ' || n FROM numbers;
         INSERT INTO children SELECT id + 1, id, code, 'tag ' || id FROM parents;
         INSERT INTO tags SELECT 'tag ' || id FROM parents;
         INSERT INTO taggings SELECT id, id, 'tag ' || id FROM parents;",
    )
}

#[test]
fn a_load_asks_for_as_many_keys_as_the_connection_takes() -> Result<()> {
    for most in [32_766, 1100, 999, 100, 20, 9] {
        let conn = family();
        conn.set_limit(Limit::SQLITE_LIMIT_VARIABLE_NUMBER, most).unwrap();
        let children = Parent::RELATIONS.children.with(Child::RELATIONS.tag);
        let parents = Parent::all().with(children).with(Parent::RELATIONS.tags).load(&conn)?;
        assert_eq!(parents.len(), 1500);
        for parent in &parents {
            let [child] = parent.related(Parent::RELATIONS.children) else { panic!("one child of {}", parent.id) };
            assert_eq!((child.parent_id, &child.related(Child::RELATIONS.tag).id), (parent.id, &child.tag_id));
            assert_eq!(parent.related(Parent::RELATIONS.tags).len(), 1);
        }
        for pair in Pair::all().with(Pair::RELATIONS.children).load(&conn)? {
            assert_eq!(pair.related(Pair::RELATIONS.children).len(), 1, "{} under {most}", pair.id);
        }
    }
    Ok(())
}

#[test]
fn a_connection_that_takes_all_is_asked_in_few_statements() {
    let conn = family();
    let load = || Parent::all().with(Parent::RELATIONS.children).load(&conn);
    assert_eq!(texts(&conn, load).len(), 3, "the parents, and their children by 1,024 and 476");
}
