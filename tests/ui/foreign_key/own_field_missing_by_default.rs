// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    custmer_id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer, as = payer)]
struct Invoice {
    id: i64,
    total: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
}

fn main() {}
