//! Keys of other types than integers: the type decides, not how it is written.

use relcore::{Collection, Result};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::database::{database, texts};

type Id = i64;
type MaybeId = Option<Id>;
type Code = String;
type MaybeCode = Option<Code>;

#[derive(Debug, PartialEq, Collection)]
#[has_many(City, foreign_key = country_code)]
struct Country {
    #[collection(primary_key)]
    code: Code,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Country, foreign_key = country_code)]
#[belongs_to(Country, foreign_key = former_code, as = former_country)]
#[belongs_to(City, foreign_key = twin_id, as = twin)]
struct City {
    id: Id,
    country_code: String,
    former_code: MaybeCode,
    twin_id: MaybeId,
}

const ATLAS: &str = "
    CREATE TABLE countries (code TEXT PRIMARY KEY, name TEXT);
    CREATE TABLE cities (id INTEGER PRIMARY KEY, country_code TEXT, former_code TEXT, twin_id INTEGER);
    INSERT INTO countries VALUES ('it', 'Italy'), ('at', 'Austria'), ('1', 'One');
    INSERT INTO cities VALUES (2, 'it', 'at', NULL), (1, 'it', NULL, 2);";

#[test]
fn a_text_key_is_followed_both_ways() -> Result<()> {
    let conn = database(ATLAS);
    let italy = Country::find("it").one(&conn)?.unwrap();
    assert_eq!(italy, Country::find("it".to_owned()).one(&conn)?.unwrap());
    let cities = italy.cities().all(&conn)?;
    assert_eq!(cities.iter().map(|city| city.id).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(cities[0].country().one(&conn)?, italy);
    Ok(())
}

#[test]
fn a_text_key_that_looks_like_a_number_is_text() -> Result<()> {
    let conn = database(ATLAS);
    assert_eq!(Country::find("1").one(&conn)?.map(|country| country.name).as_deref(), Some("One"));
    assert_eq!(Country::find("01").one(&conn)?, None);
    Ok(())
}

#[test]
fn an_alias_of_an_option_makes_the_target_optional() -> Result<()> {
    let conn = database(ATLAS);
    let (first, second) = (City::find(1).one(&conn)?.unwrap(), City::find(2).one(&conn)?.unwrap());
    let twin: Option<City> = first.twin().one(&conn)?;
    assert_eq!(twin.map(|twin| twin.id), Some(2));
    assert_eq!(second.former_country().one(&conn)?.map(|country| country.name).as_deref(), Some("Austria"));
    let asked = texts(&conn, || {
        assert_eq!(second.twin().one(&conn).unwrap(), None);
        assert_eq!(first.former_country().one(&conn).unwrap(), None);
    });
    assert_eq!(asked, [""; 0]);
    Ok(())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct UserId(i64);

impl ToSql for UserId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for UserId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Post, foreign_key = author)]
struct User {
    id: UserId,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(User, foreign_key = author, as = user)]
#[belongs_to(User, foreign_key = reviewer, as = reviewed_by)]
struct Post {
    id: i64,
    author: UserId,
    reviewer: Option<UserId>,
}

#[test]
fn a_key_may_be_a_newtype() -> Result<()> {
    let conn = database(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
         CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER, reviewer INTEGER);
         INSERT INTO users VALUES (1, 'Ada'), (2, 'Bob');
         INSERT INTO posts VALUES (10, 1, 2), (11, 1, NULL);",
    );
    let ada = User::find(UserId(1)).one(&conn)?.unwrap();
    let posts = ada.posts().all(&conn)?;
    assert_eq!(posts.len(), 2);
    assert_eq!(posts[0].user().one(&conn)?, ada);
    assert_eq!(posts[0].reviewed_by().one(&conn)?.map(|user| user.name).as_deref(), Some("Bob"));
    assert_eq!(posts[1].reviewed_by().one(&conn)?, None);
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Chunk)]
struct Blob {
    #[collection(primary_key)]
    digest: Vec<u8>,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Blob, foreign_key = digest)]
#[collection(primary_key(digest, part))]
struct Chunk {
    digest: Vec<u8>,
    part: u8,
}

#[test]
fn a_key_may_be_bytes() -> Result<()> {
    let conn = database(
        "CREATE TABLE blobs (digest BLOB PRIMARY KEY);
         CREATE TABLE chunks (digest BLOB, part INTEGER);
         INSERT INTO blobs VALUES (x'0001'), (x'00');
         INSERT INTO chunks VALUES (x'0001', 2), (x'0001', 1), (x'00', 3);",
    );
    let blob = Blob::find(vec![0, 1]).one(&conn)?.unwrap();
    assert_eq!(blob.chunks().all(&conn)?.iter().map(|chunk| chunk.part).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(Chunk::find((vec![0], 3)).one(&conn)?.unwrap().blob().one(&conn)?, Blob { digest: vec![0] });
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(shop, word))]
struct Keyword {
    shop: i64,
    word: String,
}

#[test]
fn a_composite_key_may_mix_types() -> Result<()> {
    let conn = database("CREATE TABLE keywords (shop, word); INSERT INTO keywords VALUES (1, 'a'), (2, 'a');");
    assert!(Keyword::find((2, "a".to_owned())).exists(&conn)?);
    assert!(!Keyword::find((3, "a".to_owned())).exists(&conn)?);
    Ok(())
}
