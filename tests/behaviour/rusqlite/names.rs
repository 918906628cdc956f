//! Names of letters that not every database takes: those beyond Unicode's first plane.

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
