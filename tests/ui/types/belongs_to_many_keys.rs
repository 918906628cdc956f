// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[belongs_to_many(
    Product,
    through = OrderItem,
    foreign_key = order_id,
    source_key = code,
    other_key = product_id,
    target_key = name
)]
struct Order {
    id: i64,
    #[collection(unique)]
    code: String,
}

#[derive(Collection)]
struct Product {
    id: i64,
    #[collection(unique)]
    name: String,
}

#[derive(Collection)]
struct OrderItem {
    id: i64,
    order_id: i64,
    product_id: i64,
}

fn main() {}
