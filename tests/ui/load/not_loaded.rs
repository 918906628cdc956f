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
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    for customer in Customer::all().with(Customer::RELATIONS.address).load(&conn).unwrap() {
        for order in customer.related(Customer::RELATIONS.orders) {
            println!("{}", order.id);
        }
    }
    let orders = Customer::all().with(Customer::RELATIONS.orders).load(&conn).unwrap();
    let order = &orders[0].related(Customer::RELATIONS.orders)[0];
    println!("{}", order.related(Order::RELATIONS.product).id);
    let nested = Customer::RELATIONS.orders.with(Order::RELATIONS.product);
    for customer in Customer::all().with(nested).load(&conn).unwrap() {
        for order in customer.related(Customer::RELATIONS.orders) {
            println!("{}", order.related(Order::RELATIONS.customer).id);
        }
    }
}
