// errors: 6
use relcore::Collection;

struct Price {
    cents: i64,
}

#[derive(Collection)]
#[belongs_to(Folder)]
#[belongs_to(Folder, foreign_key = above, as = parent)]
struct Article {
    id: i64,
    #[collection(json)]
    folder_id: i64,
    #[collection(json, unique)]
    above: Option<i64>,
    #[collection(json = true)]
    tags: Vec<String>,
    #[collection(skip, json)]
    cache: Vec<String>,
    // It is no `Deserialize`.
    #[collection(json)]
    price: Price,
    #[collection(json)]
    prices: Option<Vec<Price>>,
    #[collection(json)]
    right: Option<Vec<String>>,
}

#[derive(Collection)]
struct Folder {
    id: i64,
}

fn main() {}
