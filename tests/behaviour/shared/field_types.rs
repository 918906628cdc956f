//! Fields and keys of every type that all databases have.

use relcore::{Collection, Result};

use crate::driver::database;

#[derive(Debug, PartialEq, Collection)]
struct Sample {
    id: i64,
    big: i64,
    medium: i32,
    small: i16,
    flag: bool,
    ratio: f64,
    word: String,
    bytes: Vec<u8>,
}

const SAMPLES: &str = "
    CREATE TABLE samples (id INTEGER PRIMARY KEY, big INTEGER, medium INT, small SMALLINT, flag BOOLEAN,
                          ratio DOUBLE PRECISION, word TEXT, bytes BLOB);";

#[tokio::test]
async fn a_field_may_be_of_every_common_type() -> Result<()> {
    let conn = database(&format!(
        "{SAMPLES}
         INSERT INTO samples VALUES (1, 9223372036854775807, -2147483648, -32768, TRUE, -0.5, 'größe ☃', x'00ff5c27');
         INSERT INTO samples VALUES (2, -9223372036854775807, 2147483647, 32767, FALSE, 1e100, '', x'');"
    ))
    .await;
    let first = Sample {
        id: 1,
        big: i64::MAX,
        medium: i32::MIN,
        small: i16::MIN,
        flag: true,
        ratio: -0.5,
        word: "größe ☃".to_owned(),
        bytes: vec![0, 0xff, b'\\', b'\''],
    };
    let second = Sample {
        id: 2,
        big: -i64::MAX,
        medium: i32::MAX,
        small: i16::MAX,
        flag: false,
        ratio: 1e100,
        word: String::new(),
        bytes: Vec::new(),
    };
    assert_eq!(Sample::find(1).one(&conn).await?, Some(first));
    assert_eq!(Sample::find(2).one(&conn).await?, Some(second));
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "samples")]
struct Maybe {
    id: i64,
    big: Option<i64>,
    medium: Option<i32>,
    small: Option<i16>,
    flag: Option<bool>,
    ratio: Option<f64>,
    word: Option<String>,
    bytes: Option<Vec<u8>>,
}

#[tokio::test]
async fn each_of_them_may_be_null() -> Result<()> {
    let conn = database(&format!(
        "{SAMPLES}
         INSERT INTO samples VALUES (1, 1, 2, 3, TRUE, 4.5, 'a', x'01');
         INSERT INTO samples VALUES (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL);"
    ))
    .await;
    let full = Maybe {
        id: 1,
        big: Some(1),
        medium: Some(2),
        small: Some(3),
        flag: Some(true),
        ratio: Some(4.5),
        word: Some("a".to_owned()),
        bytes: Some(vec![1]),
    };
    let empty = Maybe { id: 2, big: None, medium: None, small: None, flag: None, ratio: None, word: None, bytes: None };
    assert_eq!(Maybe::find(1).one(&conn).await?, Some(full));
    assert_eq!(Maybe::find(2).one(&conn).await?, Some(empty));
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Book)]
struct Shelf {
    id: i32,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(volume, sold))]
#[belongs_to(Shelf)]
struct Book {
    volume: i16,
    sold: bool,
    shelf_id: Option<i32>,
}

#[tokio::test]
async fn keys_of_short_types_are_followed_and_loaded() -> Result<()> {
    let conn = database(
        "CREATE TABLE shelves (id INT PRIMARY KEY);
         CREATE TABLE books (volume SMALLINT, sold BOOLEAN, shelf_id INT);
         INSERT INTO shelves VALUES (70000), (-1);
         INSERT INTO books VALUES (2, FALSE, 70000), (2, TRUE, -1), (1, FALSE, 70000), (3, FALSE, NULL);",
    )
    .await;
    let book = Book::find((2, true)).one(&conn).await?.expect("the second was sold");
    assert_eq!(book.shelf().one(&conn).await?, Some(Shelf { id: -1 }));
    let high = Shelf::find(70_000).one(&conn).await?.expect("the shelf is there");
    assert_eq!(high.books().all(&conn).await?.iter().map(|book| book.volume).collect::<Vec<_>>(), [1, 2]);
    let asked = [high, Shelf { id: 0 }];
    let shelves = relcore::load(&asked, Shelf::RELATIONS.books, &conn).await?;
    let volumes: Vec<_> = shelves.iter().map(|shelf| shelf.related(Shelf::RELATIONS.books).len()).collect();
    assert_eq!(volumes, [2, 0]);
    let books = Book::all().with(Book::RELATIONS.shelf).load(&conn).await?;
    let sum: i32 = books.iter().filter_map(|book| book.related(Book::RELATIONS.shelf)).map(|shelf| shelf.id).sum();
    assert_eq!((books.len(), sum), (4, 139_999));
    Ok(())
}
