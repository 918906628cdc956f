// errors: 8
use relcore::Collection;

#[derive(Collection)]
#[collection]
#[belongs_to]
#[has_one()]
#[has_many = Order]
#[belongs_to_many]
#[has_many(foreign_key = order_id)]
struct Order {
    id: i64,
    #[collection()]
    total: i64,
    #[collection]
    tax: i64,
}

fn main() {}
