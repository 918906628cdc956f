// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Customer, inverse = paid)]
#[belongs_to(Customer, as = payer, inverse = paid)]
struct Order {
    id: i64,
    customer_id: i64,
    payer_id: i64,
}

#[derive(Collection)]
#[has_many(Order, as = paid, foreign_key = payer_id)]
struct Customer {
    id: i64,
}

fn main() {}
