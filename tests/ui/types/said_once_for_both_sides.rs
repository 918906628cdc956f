// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order, foreign_key = customer_id)]
#[belongs_to_many(Product, through = Order, foreign_key = customer_id, other_key = product_id)]
struct Customer {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = customer_id)]
#[belongs_to(Product)]
struct Order {
    id: i64,
    customer_id: String,
    product_id: i64,
}

#[derive(Collection)]
#[has_many(Order)]
struct Product {
    id: i64,
}

fn main() {}
