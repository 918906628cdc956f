// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order, foreign_key = customer_name)]
#[has_many(Order, as = named, foreign_key = customer_id, source_key = name)]
struct Customer {
    id: i64,
    #[collection(unique)]
    name: String,
}

#[derive(Collection)]
struct Order {
    id: i64,
    customer_id: Option<i64>,
    customer_name: Option<String>,
}

fn main() {}
