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
