// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = customer)]
#[belongs_to(Customer, foreign_key = customer, as = total)]
struct Order {
    id: i64,
    customer: i64,
    total: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
}

fn main() {}
