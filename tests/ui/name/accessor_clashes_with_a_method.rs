// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order)]
struct Customer {
    id: i64,
}

impl Customer {
    fn orders(&self) -> usize {
        0
    }
}

#[derive(Collection)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    customer_id: i64,
}

fn main() {}
