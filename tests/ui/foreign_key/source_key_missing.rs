// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order, foreign_key = customer_name, source_key = nme)]
struct Customer {
    id: i64,
    #[collection(unique)]
    name: String,
}

#[derive(Collection)]
struct Order {
    id: i64,
    customer_name: String,
}

fn main() {}
