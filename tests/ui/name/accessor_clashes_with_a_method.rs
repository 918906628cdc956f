// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order)]
#[has_many(Order, as = paid_orders)]
pub struct Customer {
    id: i64,
}

impl Customer {
    fn orders(&self) -> usize {
        0
    }

    pub fn paid_orders(&self) -> usize {
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
