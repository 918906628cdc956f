// errors: 2
use relcore::Collection;

mod sales {
    #[derive(relcore::Collection)]
    #[allow(dead_code)]
    struct Order {
        id: i64,
        customer_id: i64,
    }
}

#[derive(Collection)]
#[has_many(sales::Order, foreign_key = customer_id)]
#[has_many(nowhere::Invoice, foreign_key = customer_id)]
struct Customer {
    id: i64,
}

fn main() {}
