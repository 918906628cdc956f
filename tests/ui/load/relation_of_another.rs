// errors: 3
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order)]
#[has_one(Address)]
struct Customer {
    id: i64,
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
struct Product {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer)]
struct Address {
    id: i64,
    #[collection(unique)]
    customer_id: i64,
}

fn main() {
    let _ = Customer::all().with(Order::RELATIONS.product);
    let _ = Customer::RELATIONS.orders.with(Customer::RELATIONS.address);
    let _ = (Customer { id: 1 }).orders().with(Customer::RELATIONS.orders);
}
