// errors: 1
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
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let orders = Customer::RELATIONS.orders;
    for customer in Customer::all().with(orders).with(orders.with(Order::RELATIONS.product)).load(&conn).unwrap() {
        println!("{}", customer.related(orders).len());
    }
}
