// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[belongs_to_many(Product, through = OrderItem, foreign_key = order, other_key = product)]
struct Order {
    id: i64,
}

#[derive(Collection)]
struct Product {
    id: i64,
}

#[derive(Collection)]
struct OrderItem {
    id: i64,
    order: String,
    product: f64,
}

fn main() {}
