// errors: 8
use relcore::Collection;

struct Player;

#[derive(Collection)]
#[collection(unique(title, tags))]
#[has_many(Track, foreign_key = album_ref)]
struct Album {
    id: i64,
    title: String,
    #[collection(skip)]
    tags: Vec<String>,
    // It has no `Default`.
    #[collection(skip)]
    player: Player,
    #[collection(skip, unique)]
    code: String,
    #[collection(skip, column = "len")]
    length: i64,
    #[collection(skip = true)]
    cover: Vec<u8>,
}

#[derive(Collection)]
#[belongs_to(Album, foreign_key = album_ref)]
struct Track {
    id: i64,
    #[collection(skip)]
    album_ref: i64,
}

fn main() {
    // What is skipped is no column.
    let _ = Album::COLUMNS.tags;
}
