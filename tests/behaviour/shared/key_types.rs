//! Keys of other types than integers: the type decides, not how it is written.

use relcore::{Collection, Result};

use crate::driver::{database, statements};

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

#[tokio::test]
async fn a_text_key_is_followed_both_ways() -> Result<()> {
    let conn = database(ATLAS).await;
    let italy = Country::find("it").one(&conn).await?.unwrap();
    assert_eq!(italy, Country::find("it".to_owned()).one(&conn).await?.unwrap());
    let cities = italy.cities().all(&conn).await?;
    assert_eq!(cities.iter().map(|city| city.id).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(cities[0].country().one(&conn).await?, italy);
    Ok(())
}

#[tokio::test]
async fn a_text_key_that_looks_like_a_number_is_text() -> Result<()> {
    let conn = database(ATLAS).await;
    assert_eq!(Country::find("1").one(&conn).await?.map(|country| country.name).as_deref(), Some("One"));
    assert_eq!(Country::find("01").one(&conn).await?, None);
    Ok(())
}

#[tokio::test]
async fn an_alias_of_an_option_makes_the_target_optional() -> Result<()> {
    let conn = database(ATLAS).await;
    let (first, second) = (City::find(1).one(&conn).await?.unwrap(), City::find(2).one(&conn).await?.unwrap());
    let twin: Option<City> = first.twin().one(&conn).await?;
    assert_eq!(twin.map(|twin| twin.id), Some(2));
    assert_eq!(second.former_country().one(&conn).await?.map(|country| country.name).as_deref(), Some("Austria"));
    let asked = statements(&conn, async {
        assert_eq!(second.twin().one(&conn).await?, None);
        assert_eq!(first.former_country().one(&conn).await?, None);
        Ok(())
    });
    assert_eq!(asked.await?, 0);
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
    part: i16,
}

#[tokio::test]
async fn a_key_may_be_bytes() -> Result<()> {
    let conn = database(
        "CREATE TABLE blobs (digest BLOB PRIMARY KEY);
         CREATE TABLE chunks (digest BLOB, part SMALLINT);
         INSERT INTO blobs VALUES (x'0001'), (x'00');
         INSERT INTO chunks VALUES (x'0001', 2), (x'0001', 1), (x'00', 3);",
    )
    .await;
    let blob = Blob::find(vec![0, 1]).one(&conn).await?.unwrap();
    assert_eq!(blob.chunks().all(&conn).await?.iter().map(|chunk| chunk.part).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(Chunk::find((vec![0], 3)).one(&conn).await?.unwrap().blob().one(&conn).await?, Blob { digest: vec![0] });
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(shop, word))]
struct Keyword {
    shop: i64,
    word: String,
}

#[tokio::test]
async fn a_composite_key_may_mix_types() -> Result<()> {
    let conn =
        database("CREATE TABLE keywords (shop INTEGER, word TEXT); INSERT INTO keywords VALUES (1, 'a'), (2, 'a');")
            .await;
    assert!(Keyword::find((2, "a".to_owned())).exists(&conn).await?);
    assert!(!Keyword::find((3, "a".to_owned())).exists(&conn).await?);
    Ok(())
}
