// errors: 5
use relcore::Collection;

#[derive(Collection)]
#[collection(rename_all = "PascalCse")]
struct Artist {
    id: i64,
}

#[derive(Collection)]
#[collection(rename_all = PascalCase)]
struct Album {
    id: i64,
}

#[derive(Collection)]
#[collection(rename_all = "Train Of Words")]
struct Track {
    id: i64,
}

#[derive(Collection)]
#[collection(rename_all)]
struct Genre {
    id: i64,
}

// Two fields that have one column then.
#[derive(Collection)]
#[collection(rename_all = "UPPERCASE")]
struct Playlist {
    id: i64,
    #[collection(column = "NAME")]
    title: String,
    name: String,
}

fn main() {}
