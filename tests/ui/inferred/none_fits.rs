// errors: 4
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order)]
#[has_one(Address)]
#[has_many(Invoice, source_key = name)]
#[belongs_to_many(Product, through = Order)]
struct Customer {
    id: i64,
    #[collection(unique)]
    name: String,
}

#[derive(Collection)]
#[belongs_to(Product)]
struct Order {
    id: i64,
    product_id: i64,
}

#[derive(Collection)]
struct Address {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer)]
struct Invoice {
    id: i64,
    customer_id: i64,
}

#[derive(Collection)]
struct Product {
    id: i64,
}

fn main() {}
