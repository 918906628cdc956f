// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = customer_name, target_key = nme)]
struct Order {
    id: i64,
    customer_name: String,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    #[collection(unique)]
    name: String,
}

fn main() {}
