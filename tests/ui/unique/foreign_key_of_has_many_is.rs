// errors: 7
use relcore::Collection;

#[derive(Collection)]
#[has_many(Album)]
#[has_many(Note, foreign_key = id)]
#[has_many(Passport)]
#[has_many(Visit, foreign_key = (id, country), source_key = (id, country))]
#[has_many(Badge, foreign_key = (number, country), source_key = (id, country))]
#[has_many(Badge, foreign_key = (code, country), source_key = (id, country), as = codes)]
#[has_many(Badge, foreign_key = holder, as = held)]
#[has_many(Self, foreign_key = (id, country), source_key = (id, country), as = same)]
#[collection(unique(id, country))]
struct Artist {
    id: i64,
    country: String,
}

#[derive(Collection)]
#[belongs_to(Artist, foreign_key = album_id)]
struct Album {
    #[collection(primary_key)]
    album_id: i64,
    artist_id: i64,
}

#[derive(Collection)]
struct Note {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Artist)]
struct Passport {
    id: i64,
    #[collection(unique)]
    artist_id: Option<i64>,
}

#[derive(Collection)]
struct Visit {
    id: i64,
    country: String,
}

#[derive(Collection)]
#[collection(primary_key(country, number), unique(country, code))]
struct Badge {
    country: String,
    number: i64,
    code: i64,
    holder: i64,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let artist = Artist { id: 1, country: String::new() };
    println!("{}", artist.albums().all(&conn).unwrap()[0].artist_id);
    println!("{}", artist.held().all(&conn).unwrap()[0].holder);
}
