//! Records with what they relate to, as a web handler returns them.

use relcore::{Collection, Result};
use serde::Serialize;
use serde_json::{json, to_value};

use crate::driver::database;

#[derive(Serialize, Collection)]
#[has_many(Track)]
struct Album {
    id: i64,
    #[serde(rename = "name")]
    title: String,
}

#[derive(Serialize, Collection)]
#[belongs_to(Album)]
#[belongs_to(Singer)]
struct Track {
    id: i64,
    album_id: i64,
    singer_id: Option<i64>,
}

#[derive(Serialize, Collection)]
#[belongs_to_many(Album, through = Track)]
struct Singer {
    id: i64,
}

#[derive(Serialize, Collection)]
#[serde(rename_all = "camelCase")]
#[has_many(GuestBook, foreign_key = owner_id, as = guest_books)]
#[has_one(HouseKey, as = spare_key)]
#[belongs_to_many(Singer, through = GuestBook, foreign_key = owner_id, other_key = writer_id, as = all_writers)]
struct SummerHouse {
    id: i64,
    street_name: String,
}

#[derive(Serialize, Collection)]
#[serde(deny_unknown_fields, rename_all(serialize = "SCREAMING-KEBAB-CASE"))]
#[belongs_to(SummerHouse, foreign_key = owner_id, as = summer_house)]
#[belongs_to(Singer, foreign_key = writer_id, as = writer)]
struct GuestBook {
    id: i64,
    owner_id: i64,
    writer_id: i64,
}

#[derive(Serialize, Collection)]
#[belongs_to(SummerHouse)]
struct HouseKey {
    id: i64,
    #[collection(unique)]
    summer_house_id: i64,
}

#[tokio::test]
async fn relations_are_named_as_the_struct_s_own_fields() -> Result<()> {
    let conn = database(
        "CREATE TABLE summer_houses (id INTEGER PRIMARY KEY, street_name TEXT);
         CREATE TABLE guest_books (id INTEGER PRIMARY KEY, owner_id INTEGER, writer_id INTEGER);
         CREATE TABLE house_keys (id INTEGER PRIMARY KEY, summer_house_id INTEGER);
         CREATE TABLE singers (id INTEGER PRIMARY KEY);
         INSERT INTO summer_houses VALUES (1, 'Sea Road');
         INSERT INTO guest_books VALUES (5, 1, 7);
         INSERT INTO singers VALUES (7);",
    )
    .await;
    let house = SummerHouse::all()
        .with(
            SummerHouse::RELATIONS
                .guest_books
                .with(GuestBook::RELATIONS.writer)
                .with(GuestBook::RELATIONS.summer_house),
        )
        .with(SummerHouse::RELATIONS.spare_key)
        .with(SummerHouse::RELATIONS.all_writers.with_link())
        .load(&conn)
        .await?;
    let book = json!({"ID": 5, "OWNER-ID": 1, "WRITER-ID": 7});
    let mut with_both = book.clone();
    with_both["WRITER"] = json!({"id": 7});
    with_both["SUMMER-HOUSE"] = json!({"id": 1, "streetName": "Sea Road"});
    let expected = json!([{
        "id": 1,
        "streetName": "Sea Road",
        "guestBooks": [with_both],
        "spareKey": null,
        "allWriters": [{"id": 7, "link": book}],
    }]);
    assert_eq!(to_value(&house).expect("they are serialized"), expected);
    Ok(())
}

#[tokio::test]
async fn relations_are_fields_of_their_names() -> Result<()> {
    let conn = database(
        "CREATE TABLE albums (id INTEGER PRIMARY KEY, title TEXT);
         CREATE TABLE tracks (id INTEGER PRIMARY KEY, album_id INTEGER, singer_id INTEGER);
         CREATE TABLE singers (id INTEGER PRIMARY KEY);
         INSERT INTO albums VALUES (1, 'Blue');
         INSERT INTO tracks VALUES (1, 1, 7), (2, 1, NULL);
         INSERT INTO singers VALUES (7);",
    )
    .await;
    let tracks = Album::RELATIONS.tracks.with(Track::RELATIONS.singer.with(Singer::RELATIONS.albums));
    let album = Album::find(1).with(tracks).one(&conn).await?.expect("it is there");
    let expected = json!({
        "id": 1,
        "name": "Blue",
        "tracks": [
            {"id": 1, "album_id": 1, "singer_id": 7, "singer": {"id": 7, "albums": [{"id": 1, "name": "Blue"}]}},
            {"id": 2, "album_id": 1, "singer_id": null, "singer": null},
        ],
    });
    assert_eq!(to_value(&album).expect("it is serialized"), expected);
    Ok(())
}
