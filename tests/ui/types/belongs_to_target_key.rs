// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = customer_id, target_key = name)]
struct Order {
    id: i64,
    customer_id: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    #[collection(unique)]
    name: String,
}

fn main() {}
