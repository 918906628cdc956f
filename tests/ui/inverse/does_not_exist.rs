// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order, foreign_key = customer_id, inverse = custmer)]
#[has_many(Order, as = paid, inverse = payr)]
struct Customer {
    id: i64,
    order_id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer)]
#[belongs_to(Customer, as = payer)]
#[belongs_to(Product)]
#[has_many(Customer, as = readers, foreign_key = order_id)]
struct Order {
    id: i64,
    customer_id: i64,
    payer_id: i64,
    product_id: i64,
}

#[derive(Collection)]
struct Product {
    id: i64,
}

fn main() {}
