// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[belongs_to_many(Product, through = OrderItem, foreign_key = ordr_id, other_key = product_id)]
struct Order {
    id: i64,
}

#[derive(Collection)]
#[belongs_to_many(Order, through = OrderItem, foreign_key = product_id, other_key = oder_id)]
struct Product {
    id: i64,
}

#[derive(Collection)]
struct OrderItem {
    id: i64,
    order_id: i64,
    product_id: i64,
}

fn main() {}
