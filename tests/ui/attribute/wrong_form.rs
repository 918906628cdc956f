// errors: 6
use relcore::Collection;

#[derive(Collection)]
#[collection(primary_key = id)]
#[belongs_to(Customer<i64>)]
#[belongs_to(7)]
#[belongs_to(Customer, foreign_key(customer_id))]
#[belongs_to(Customer, foreign_key = shop::customer_id, as = payer)]
struct Order {
    id: i64,
    #[belongs_to(Customer)]
    customer_id: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
}

fn main() {}
