// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[has_one(Address, foreign_key = customer_name)]
struct Customer {
    id: i64,
}

#[derive(Collection)]
struct Address {
    id: i64,
    #[collection(unique)]
    customer_name: String,
}

fn main() {}
