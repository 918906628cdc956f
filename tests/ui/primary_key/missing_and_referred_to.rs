// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order, source_key = code)]
struct Customer {
    key: i64,
    #[collection(unique)]
    code: String,
}

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = customer_key, target_key = key)]
#[belongs_to(Customer, foreign_key = (id, customer_key), as = payer)]
#[belongs_to(Customer, foreign_key = customer_code, target_key = code, as = agent)]
struct Order {
    id: i64,
    customer_key: i64,
    customer_code: String,
}

fn main() {}
