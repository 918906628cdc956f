// errors: 7
use relcore::Collection;

#[derive(Collection)]
#[belongs_to("Customer")]
#[belongs_to(Customer, foreign_key = "payer_id", as = payer)]
#[belongs_to(Customer, foreign_key = ("customer_id", "payer_id"), as = both)]
#[has_many(OrderItem, as = "items")]
#[belongs_to_many(Product, through = "OrderItem")]
struct Order {
    id: i64,
    customer_id: i64,
    payer_id: i64,
    #[collection(column = total_cents)]
    total: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
}

#[derive(Collection)]
struct Product {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Order)]
struct OrderItem {
    id: i64,
    order_id: i64,
}

fn main() {}
