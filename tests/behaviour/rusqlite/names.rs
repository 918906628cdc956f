//! Names of letters that not every database takes: those beyond Unicode's first plane. And names that Rust or relcore has
//! for something else.

use relcore::{Collection, Result};

use crate::database::database;

#[derive(Debug, PartialEq, Collection)]
#[has_many(Größe, as = größen)]
struct Straße {
    id: i64,
    #[collection(column = "名前")]
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "größen 📏")]
#[belongs_to(Straße)]
struct Größe {
    id: i64,
    straße_id: i64,
}

#[test]
fn names_may_have_letters_beyond_ascii() -> Result<()> {
    let conn = database(
        r#"CREATE TABLE "straßes" (id INTEGER PRIMARY KEY, "名前" TEXT);
           CREATE TABLE "größen 📏" (id INTEGER PRIMARY KEY, "straße_id" INTEGER);
           INSERT INTO "straßes" VALUES (1, 'Ring');
           INSERT INTO "größen 📏" VALUES (2, 1);"#,
    );
    let ring = Straße::find(1).one(&conn)?.unwrap();
    assert_eq!(ring.name, "Ring");
    assert_eq!(ring.größen().first(&conn)?.unwrap().straße().one(&conn)?, ring);
    Ok(())
}

/// Its relations are named like methods and fields that are in nobody's way.
#[derive(Clone, Debug, PartialEq, Collection)]
#[belongs_to(Self, foreign_key = after, as = next)]
#[belongs_to(Self, foreign_key = after, as = link)]
#[belongs_to(Self, foreign_key = after, as = target)]
#[belongs_to(Self, foreign_key = after, as = new)]
#[belongs_to(Self, foreign_key = after, as = meta)]
#[belongs_to(Self, foreign_key = after, as = key_fields)]
#[belongs_to(Self, foreign_key = after, as = into_iter)]
#[belongs_to(Self, foreign_key = after, as = load)]
#[belongs_to_many(Self, through = Leaf, foreign_key = from_id, other_key = to_id, as = with)]
struct Page {
    id: i64,
    after: i64,
}

#[derive(Clone, Debug, PartialEq, Collection)]
#[collection(table = "leaves")]
struct Leaf {
    id: i64,
    from_id: i64,
    to_id: i64,
}

/// What each accessor of a page leads to.
macro_rules! followed {
    ($page:expr, $conn:expr) => {
        [
            $page.next().one($conn)?.id,
            $page.link().one($conn)?.id,
            $page.target().one($conn)?.id,
            $page.new().one($conn)?.id,
            $page.meta().one($conn)?.id,
            $page.key_fields().one($conn)?.id,
            $page.into_iter().one($conn)?.id,
            $page.load().one($conn)?.id,
            $page.with().all($conn)?[0].id,
        ]
    };
}

#[test]
fn an_accessor_may_have_a_name_that_hides_nothing() -> Result<()> {
    let conn = database(
        "CREATE TABLE pages (id INTEGER PRIMARY KEY, after INTEGER);
         CREATE TABLE leaves (id INTEGER PRIMARY KEY, from_id INTEGER, to_id INTEGER);
         INSERT INTO pages VALUES (1, 2), (2, 2);
         INSERT INTO leaves VALUES (5, 1, 2), (6, 2, 2);",
    );
    let page = Page::find(1).one(&conn)?.unwrap();
    assert_eq!(followed!(page, &conn), [2; 9]);
    let loaded = Page::all().with(Page::RELATIONS.link).load(&conn)?;
    assert_eq!(followed!(loaded[0], &conn), [2; 9]);
    assert_eq!(loaded[0].related(Page::RELATIONS.link).id, 2);
    let linked = page.with().with_link().all(&conn)?;
    assert_eq!(followed!(linked[0], &conn), [2; 9]);
    assert_eq!((linked[0].link.id, linked[0].target.id, Page::META.relations.len()), (5, 2, 9));
    assert_eq!(loaded[0].clone().into_record(), page);
    Ok(())
}
