// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order)]
#[has_many(Order, foreign_key = payer_id)]
struct Customer {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    customer_id: i64,
    payer_id: i64,
}

fn main() {}
