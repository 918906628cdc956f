// errors: 14
//! Attributes of other libraries: each is told what it is here, and the program stays whole beside it.

use relcore::Collection;

#[derive(Collection)]
#[table(name = "albums")]
#[belong_to(Artist)]
#[one_to_many(Track)]
#[many_to_many(Genre, through = AlbumGenre)]
#[one_to_one(Cover)]
struct Album {
    // It is one already.
    #[primary_key]
    id: i64,
    #[many_to_one(Artist)]
    artist_id: i64,
}

#[derive(Collection)]
#[table("artists")]
struct Artist {
    id: i64,
}

#[derive(Collection)]
#[many_to_one(Album)]
struct Track {
    id: i64,
    album_id: i64,
}

#[derive(Collection)]
#[has_and_belongs_to_many(Album, through = AlbumGenre)]
struct Genre {
    id: i64,
}

#[derive(Collection)]
#[primary_key(album_id, genre_id)]
#[belongs_to(Album)]
#[belongs_to(Genre)]
struct AlbumGenre {
    album_id: i64,
    genre_id: i64,
}

#[derive(Collection)]
#[belongs_to(Album)]
struct Cover {
    #[primary_key]
    code: i64,
    #[collection(unique)]
    album_id: i64,
}

// Of each that is all that is said, whatever stands in it.
#[derive(Collection)]
#[many_to_many(Album)]
#[one_to_many(entity = "Track", as = tracks)]
#[one_to_many]
struct Label {
    id: i64,
}

// These are another derive's.
#[derive(Collection)]
#[table(sortable)]
#[primary_key(code)]
#[collection(primary_key(code))]
struct Row {
    code: i64,
}

fn main() {
    let album = Album { id: 1, artist_id: 2 };
    let _ = (album.artist(), album.tracks(), album.genres(), album.cover());
}
