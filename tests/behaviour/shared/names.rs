//! Names in the database and in Rust, and how the one follows from the other.

use relcore::{Collection, Result};

use crate::driver::database;

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "tbl_person")]
#[has_many(Letter, foreign_key = sender_id)]
struct Person {
    #[collection(column = "PersonId")]
    id: i64,
    #[collection(column = "full name")]
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Person, foreign_key = sender_id, as = sender)]
struct Letter {
    id: i64,
    #[collection(column = "fk_sender")]
    sender_id: i64,
}

#[tokio::test]
async fn a_table_and_its_columns_may_have_other_names_than_the_struct() -> Result<()> {
    let conn = database(
        r#"CREATE TABLE tbl_person ("PersonId" INTEGER PRIMARY KEY, "full name" TEXT);
           CREATE TABLE letters (id INTEGER PRIMARY KEY, fk_sender INTEGER);
           INSERT INTO tbl_person VALUES (1, 'Ada');
           INSERT INTO letters VALUES (7, 1);"#,
    )
    .await;
    let ada = Person::find(1).one(&conn).await?.unwrap();
    assert_eq!(ada.name, "Ada");
    assert_eq!(ada.letters().first(&conn).await?.unwrap().sender().one(&conn).await?, ada);
    assert_eq!(Person::TABLE, "tbl_person");
    assert_eq!(Person::COLUMNS.name.name(), "full name");
    assert_eq!(Person::COLUMNS.name.field(), "name");
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "order")]
#[has_many(Line, foreign_key = order)]
#[belongs_to_many(Group, through = Line, foreign_key = order, other_key = group)]
struct Order {
    #[collection(column = "select")]
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "where")]
#[belongs_to(Order, foreign_key = order, as = belongs)]
struct Line {
    #[collection(column = "primary")]
    id: i64,
    order: i64,
    group: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "group")]
struct Group {
    #[collection(column = "by")]
    id: i64,
}

#[tokio::test]
async fn tables_and_columns_may_be_keywords() -> Result<()> {
    let conn = database(
        r#"CREATE TABLE "order" ("select" INTEGER PRIMARY KEY);
           CREATE TABLE "where" ("primary" INTEGER PRIMARY KEY, "order" INTEGER, "group" INTEGER);
           CREATE TABLE "group" ("by" INTEGER PRIMARY KEY);
           INSERT INTO "order" VALUES (1), (2);
           INSERT INTO "where" VALUES (1, 2, 3);
           INSERT INTO "group" VALUES (3);"#,
    )
    .await;
    let order = Order::find(2).one(&conn).await?.unwrap();
    assert_eq!(order.lines().all(&conn).await?, [Line { id: 1, order: 2, group: 3 }]);
    assert_eq!(order.lines().first(&conn).await?.unwrap().belongs().one(&conn).await?, order);
    assert_eq!(order.groups().all(&conn).await?, [Group { id: 3 }]);
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = r#"the "big" table"#)]
#[has_many(Quote, foreign_key = said_to)]
struct Speaker {
    #[collection(column = r#"""#)]
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "semi;colon's `table` [x]")]
#[belongs_to(Speaker, foreign_key = said_to)]
struct Quote {
    #[collection(column = "a.b")]
    id: i64,
    #[collection(column = r#"say "so""#)]
    said_to: i64,
    #[collection(column = "?1")]
    text: String,
}

#[tokio::test]
async fn names_may_have_quotes_and_other_signs() -> Result<()> {
    let conn = database(
        r#"CREATE TABLE "the ""big"" table" ("""" INTEGER PRIMARY KEY);
           CREATE TABLE "semi;colon's `table` [x]" ("a.b" INTEGER PRIMARY KEY, "say ""so""" INTEGER, "?1" TEXT);
           INSERT INTO "the ""big"" table" VALUES (1), (2);
           INSERT INTO "semi;colon's `table` [x]" VALUES (5, 2, 'so');"#,
    )
    .await;
    let speaker = Speaker::find(2).one(&conn).await?.unwrap();
    let quotes = speaker.quotes().all(&conn).await?;
    assert_eq!(quotes, [Quote { id: 5, said_to: 2, text: "so".to_owned() }]);
    assert_eq!(quotes[0].speaker().one(&conn).await?, speaker);
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Größe, as = größen)]
struct Straße {
    id: i64,
    #[collection(column = "名前")]
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "größen ⌀")]
#[belongs_to(Straße)]
struct Größe {
    id: i64,
    straße_id: i64,
}

#[tokio::test]
async fn names_may_have_letters_beyond_ascii() -> Result<()> {
    let conn = database(
        r#"CREATE TABLE "straßes" (id INTEGER PRIMARY KEY, "名前" TEXT);
           CREATE TABLE "größen ⌀" (id INTEGER PRIMARY KEY, "straße_id" INTEGER);
           INSERT INTO "straßes" VALUES (1, 'Ring');
           INSERT INTO "größen ⌀" VALUES (2, 1);"#,
    )
    .await;
    let ring = Straße::find(1).one(&conn).await?.unwrap();
    assert_eq!(ring.name, "Ring");
    assert_eq!(ring.größen().first(&conn).await?.unwrap().straße().one(&conn).await?, ring);
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[collection(unique(r#enum, r#ref))]
#[has_many(Use, foreign_key = (r#in, r#as), source_key = (r#enum, r#ref), as = r#match, inverse = r#type)]
struct Type {
    id: i64,
    r#enum: String,
    r#ref: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Type, foreign_key = (r#in, r#as), target_key = (r#enum, r#ref), inverse = r#match)]
struct Use {
    id: i64,
    r#in: String,
    r#as: i64,
}

#[tokio::test]
async fn raw_identifiers_are_fields_and_relations_like_others() -> Result<()> {
    let conn = database(
        r#"CREATE TABLE types (id INTEGER PRIMARY KEY, "enum" TEXT, "ref" INTEGER);
           CREATE TABLE uses (id INTEGER PRIMARY KEY, "in" TEXT, "as" INTEGER);
           INSERT INTO types VALUES (1, 'a', 1), (2, 'a', 2);
           INSERT INTO uses VALUES (1, 'a', 2);"#,
    )
    .await;
    let second = Type::find(2).one(&conn).await?.unwrap();
    let uses = second.r#match().all(&conn).await?;
    assert_eq!(uses, [Use { id: 1, r#in: "a".to_owned(), r#as: 2 }]);
    assert_eq!(uses[0].r#type().one(&conn).await?, second, "the name that follows from `Type` is a keyword");
    assert_eq!(Type::COLUMNS.r#enum.name(), "enum");
    assert_eq!(Type::RELATIONS.r#match.meta().name, "match");
    assert_eq!(Use::META.relations[0].name, "type");
    assert_eq!(Use::META.relations[0].declared_inverse, Some("match"));
    Ok(())
}

mod tables {
    pub const SHELVES: &str = "shelf";
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = tables::SHELVES)]
#[has_many(Book)]
struct Shelf {
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = concat!("all", "_", "books"))]
#[belongs_to(Shelf)]
struct Book {
    id: i64,
    shelf_id: i64,
}

#[tokio::test]
async fn a_constant_stands_for_the_name_of_a_table() -> Result<()> {
    let conn = database(
        "CREATE TABLE shelf (id INTEGER PRIMARY KEY);
         CREATE TABLE all_books (id INTEGER PRIMARY KEY, shelf_id INTEGER);
         INSERT INTO shelf VALUES (1);
         INSERT INTO all_books VALUES (5, 1), (6, 1);",
    )
    .await;
    assert_eq!((Shelf::TABLE, Book::META.table), ("shelf", "all_books"));
    let shelves = Shelf::all().with(Shelf::RELATIONS.books).load(&conn).await?;
    assert_eq!(shelves[0].related(Shelf::RELATIONS.books).len(), 2);
    Ok(())
}
