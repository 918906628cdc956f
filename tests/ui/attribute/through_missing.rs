// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[belongs_to_many(Product)]
struct Order {
    id: i64,
}

#[derive(Collection)]
struct Product {
    id: i64,
}

fn main() {}
