// errors: 3
use relcore::Collection;

#[derive(Collection)]
#[has_one(Address, inverse = residents)]
#[belongs_to_many(Product, through = Order, inverse = orders)]
#[belongs_to_many(Product, through = Order, as = wishes, inverse = makers)]
struct Customer {
    id: i64,
    address_id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer)]
#[has_many(Customer, as = residents, foreign_key = address_id)]
struct Address {
    id: i64,
    #[collection(unique)]
    customer_id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer)]
#[belongs_to(Product)]
struct Order {
    id: i64,
    customer_id: i64,
    product_id: i64,
}

#[derive(Collection)]
#[has_many(Order)]
#[belongs_to_many(Address, through = Order, as = makers, foreign_key = product_id, other_key = id)]
struct Product {
    id: i64,
}

fn main() {}
