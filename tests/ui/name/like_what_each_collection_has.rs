// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = customer_id, as = all)]
#[belongs_to(Find)]
struct Order {
    id: i64,
    customer_id: i64,
    find_id: i64,
}

#[derive(Collection)]
struct Find {
    id: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
}

fn main() {}
