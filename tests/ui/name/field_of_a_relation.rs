// errors: 5
//! Fields for what relations lead to, as other libraries have them: one error each, and none where the struct is used.

use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Artist)]
#[has_many(Track)]
#[has_one(Cover, as = front)]
struct Album {
    id: i64,
    artist_id: i64,
    tracks: Vec<Track>,
    front: Option<Cover>,
    artist: Option<Box<Artist>>,
}

#[derive(Collection)]
struct Artist {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Album)]
struct Track {
    id: i64,
    album_id: i64,
}

#[derive(Collection)]
#[belongs_to(Album)]
struct Cover {
    id: i64,
    #[collection(unique)]
    album_id: i64,
}

// It was skipped by hand.
#[derive(Collection)]
#[has_many(Crate)]
struct Shelf {
    id: i64,
    #[collection(skip)]
    crates: Vec<Crate>,
}

#[derive(Collection)]
#[belongs_to(Shelf)]
struct Crate {
    id: i64,
    shelf_id: i64,
}

// A key of its own type holds nothing: it is a column.
pub struct Id<T>(i64, std::marker::PhantomData<T>);

#[derive(Collection)]
struct Studio {
    id: Id<Studio>,
}

#[derive(Collection)]
#[belongs_to(Studio, foreign_key = studio)]
struct Session {
    id: i64,
    studio: Id<Studio>,
}

fn print(conn: &rusqlite::Connection) -> relcore::Result<()> {
    for album in Album::all().with(Album::RELATIONS.tracks).load(conn)? {
        println!("{} {}", album.related(Album::RELATIONS.tracks).len(), album.artist().one(conn)?.id);
    }
    Ok(())
}

fn main() {}
