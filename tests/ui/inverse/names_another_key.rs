// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order, foreign_key = customer_id, inverse = payer)]
#[belongs_to_many(Product, through = Order, foreign_key = customer_id, other_key = product_id, inverse = customers)]
struct Customer {
    id: i64,
    order_id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer)]
#[belongs_to(Customer, as = payer)]
#[belongs_to(Product)]
struct Order {
    id: i64,
    customer_id: i64,
    payer_id: i64,
    product_id: i64,
}

#[derive(Collection)]
#[belongs_to_many(Customer, through = Order, foreign_key = product_id, other_key = payer_id)]
struct Product {
    id: i64,
}

fn main() {}
