// errors: 2
use relcore::Collection;

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
    #[collection(column = "name")]
    title: String,
}

#[derive(Collection)]
struct Order {
    id: i64,
    #[collection(column = "total")]
    sum: i64,
    total: i64,
}

fn main() {}
