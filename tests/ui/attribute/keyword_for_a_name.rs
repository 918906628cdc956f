// errors: 5
use relcore::Collection;

#[derive(Collection)]
#[collection(crate = Self)]
#[belongs_to(crate)]
#[belongs_to(Customer, as = Self)]
#[belongs_to(Customer, foreign_key = super, as = payer)]
#[has_many(super::self, as = notes)]
struct Order {
    id: i64,
    customer_id: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
}

fn main() {}
