// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[collection(table = "orders")]
#[collection(table = "order")]
#[belongs_to(Customer, foreign_key = customer_id, foreign_key = payer_id)]
struct Order {
    id: i64,
    customer_id: i64,
    payer_id: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
}

fn main() {}
