//! A music shop as it is found: tables in the singular, columns in `PascalCase`. No column is named one by one.

#![allow(clippy::struct_field_names, reason = "the columns are called so")]

use std::collections::HashMap;

use relcore::{Collection, Result};

use crate::driver::{Conn, database};

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "Artist", rename_all = "PascalCase")]
#[has_many(Album)]
struct Artist {
    #[collection(primary_key)]
    artist_id: i64,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "Album", rename_all = "PascalCase")]
#[belongs_to(Artist)]
#[has_many(Track)]
struct Album {
    #[collection(primary_key)]
    album_id: i64,
    title: String,
    artist_id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "Genre", rename_all = "PascalCase")]
#[has_many(Track)]
struct Genre {
    #[collection(primary_key)]
    genre_id: i64,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "MediaType", rename_all = "PascalCase")]
#[has_many(Track)]
struct MediaType {
    #[collection(primary_key)]
    media_type_id: i64,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "Track", rename_all = "PascalCase")]
#[belongs_to(Album)]
#[belongs_to(Genre)]
#[belongs_to(MediaType)]
#[has_many(InvoiceLine, as = sales)]
#[belongs_to_many(Playlist, through = PlaylistTrack)]
struct Track {
    #[collection(primary_key)]
    track_id: i64,
    name: String,
    album_id: Option<i64>,
    media_type_id: i64,
    genre_id: Option<i64>,
    milliseconds: i64,
    /// Kept by the program alone.
    #[collection(skip)]
    tags: HashMap<String, Vec<u8>>,
    /// Cents.
    #[collection(column = "Price")]
    unit_price: i64,
    #[collection(skip)]
    is_playing: bool,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "Playlist", rename_all = "PascalCase")]
#[belongs_to_many(Track, through = PlaylistTrack)]
struct Playlist {
    #[collection(primary_key)]
    playlist_id: i64,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "PlaylistTrack", rename_all = "PascalCase", primary_key(playlist_id, track_id))]
#[belongs_to(Playlist)]
#[belongs_to(Track)]
struct PlaylistTrack {
    playlist_id: i64,
    track_id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "Employee", rename_all = "PascalCase")]
#[belongs_to(Employee, foreign_key = reports_to, as = manager)]
#[has_many(Employee, foreign_key = reports_to, as = reports)]
#[has_many(Customer)]
struct Employee {
    #[collection(primary_key)]
    employee_id: i64,
    last_name: String,
    reports_to: Option<i64>,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "Customer", rename_all = "PascalCase")]
#[belongs_to(Employee, foreign_key = support_rep_id, as = support_rep)]
#[has_many(Invoice)]
struct Customer {
    #[collection(primary_key)]
    customer_id: i64,
    first_name: String,
    support_rep_id: Option<i64>,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "Invoice", rename_all = "PascalCase")]
#[belongs_to(Customer)]
#[has_many(InvoiceLine, as = lines)]
struct Invoice {
    #[collection(primary_key)]
    invoice_id: i64,
    customer_id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "InvoiceLine", rename_all = "PascalCase")]
#[belongs_to(Invoice)]
#[belongs_to(Track)]
struct InvoiceLine {
    #[collection(primary_key)]
    invoice_line_id: i64,
    invoice_id: i64,
    track_id: i64,
    quantity: i64,
}

async fn shop() -> Conn {
    database(
        r#"CREATE TABLE "Artist" ("ArtistId" INTEGER PRIMARY KEY, "Name" TEXT);
           CREATE TABLE "Album" ("AlbumId" INTEGER PRIMARY KEY, "Title" TEXT, "ArtistId" INTEGER);
           CREATE TABLE "Genre" ("GenreId" INTEGER PRIMARY KEY, "Name" TEXT);
           CREATE TABLE "MediaType" ("MediaTypeId" INTEGER PRIMARY KEY, "Name" TEXT);
           CREATE TABLE "Track" ("TrackId" INTEGER PRIMARY KEY, "Name" TEXT, "AlbumId" INTEGER, "MediaTypeId" INTEGER,
                                 "GenreId" INTEGER, "Milliseconds" INTEGER, "Price" INTEGER);
           CREATE TABLE "Playlist" ("PlaylistId" INTEGER PRIMARY KEY, "Name" TEXT);
           CREATE TABLE "PlaylistTrack" ("PlaylistId" INTEGER, "TrackId" INTEGER, PRIMARY KEY ("PlaylistId", "TrackId"));
           CREATE TABLE "Employee" ("EmployeeId" INTEGER PRIMARY KEY, "LastName" TEXT, "ReportsTo" INTEGER);
           CREATE TABLE "Customer" ("CustomerId" INTEGER PRIMARY KEY, "FirstName" TEXT, "SupportRepId" INTEGER);
           CREATE TABLE "Invoice" ("InvoiceId" INTEGER PRIMARY KEY, "CustomerId" INTEGER);
           CREATE TABLE "InvoiceLine" ("InvoiceLineId" INTEGER PRIMARY KEY, "InvoiceId" INTEGER, "TrackId" INTEGER, "Quantity" INTEGER);
           INSERT INTO "Artist" VALUES (1, 'AC/DC'), (2, 'Accept');
           INSERT INTO "Album" VALUES (10, 'For Those About To Rock', 1), (11, 'Balls to the Wall', 2);
           INSERT INTO "Genre" VALUES (5, 'Rock');
           INSERT INTO "MediaType" VALUES (3, 'MPEG');
           INSERT INTO "Track" VALUES (100, 'Walk On Water', 10, 3, 5, 295680, 99), (101, 'Lost', NULL, 3, NULL, 1, 50);
           INSERT INTO "Playlist" VALUES (7, 'Music'), (8, 'Empty');
           INSERT INTO "PlaylistTrack" VALUES (7, 101), (7, 100);
           INSERT INTO "Employee" VALUES (1, 'Adams', NULL), (2, 'Edwards', 1);
           INSERT INTO "Customer" VALUES (40, 'Mark', 2), (41, 'Nobody', NULL);
           INSERT INTO "Invoice" VALUES (60, 40);
           INSERT INTO "InvoiceLine" VALUES (70, 60, 100, 2), (71, 60, 101, 1);"#,
    )
    .await
}

#[tokio::test]
async fn its_relations_are_followed_as_in_any_shop() -> Result<()> {
    let conn = shop().await;
    let artists = Artist::all().with(Artist::RELATIONS.albums.with(Album::RELATIONS.tracks)).load(&conn).await?;
    let tracks = |at: usize| artists[at].related(Artist::RELATIONS.albums)[0].related(Album::RELATIONS.tracks);
    assert_eq!((tracks(0)[0].name.as_str(), tracks(0)[0].unit_price, tracks(1).len()), ("Walk On Water", 99, 0));
    let playlists = Playlist::all().with(Playlist::RELATIONS.tracks).load(&conn).await?;
    let ids = |at: usize| playlists[at].related(Playlist::RELATIONS.tracks).iter().map(|track| track.track_id);
    assert_eq!((ids(0).collect::<Vec<_>>(), ids(1).count()), (vec![100, 101], 0));
    let line = InvoiceLine::find(70).one(&conn).await?.expect("there is a line 70");
    let customer = line.invoice().one(&conn).await?.customer().one(&conn).await?;
    let manager = customer.support_rep().one(&conn).await?.expect("he has one").manager().one(&conn).await?;
    assert_eq!((customer.first_name.as_str(), manager.map(|it| it.last_name)), ("Mark", Some("Adams".to_owned())));
    let lost = Track::find(101).one(&conn).await?.expect("there is a track 101");
    assert_eq!((lost.album().one(&conn).await?, lost.genre().one(&conn).await?), (None, None));
    assert_eq!(lost.media_type().one(&conn).await?.name, "MPEG");
    assert_eq!(lost.sales().all(&conn).await?.iter().map(|line| line.quantity).sum::<i64>(), 1);
    Ok(())
}

#[tokio::test]
async fn a_field_that_is_skipped_is_no_column_and_has_its_default() -> Result<()> {
    let conn = shop().await;
    let track = Track::find(100).one(&conn).await?.expect("there is a track 100");
    assert_eq!((track.tags.len(), track.is_playing, track.milliseconds), (0, false, 295_680));
    let columns: Vec<_> = Track::META.columns.iter().map(|column| (column.field, column.name)).collect();
    assert_eq!(
        columns,
        [
            ("track_id", "TrackId"),
            ("name", "Name"),
            ("album_id", "AlbumId"),
            ("media_type_id", "MediaTypeId"),
            ("genre_id", "GenreId"),
            ("milliseconds", "Milliseconds"),
            ("unit_price", "Price"),
        ]
    );
    Ok(())
}
