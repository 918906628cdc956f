// errors: 5
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
    let customers = Customer::all().with(Order::RELATIONS.product).load(&conn).unwrap();
    println!("{}", customers[0].id);
    let address = Customer::RELATIONS.orders.with(Customer::RELATIONS.address);
    for customer in Customer::all().with(address).load(&conn).unwrap() {
        println!("{}", customer.related(Customer::RELATIONS.orders).len());
    }
    let orders = (Customer { id: 1 }).orders().with(Customer::RELATIONS.orders).all(&conn).unwrap();
    println!("{}", orders.len());
    let orders = Order::all().load(&conn).unwrap();
    for order in relcore::load(&orders, Customer::RELATIONS.orders, &conn).unwrap() {
        println!("{}", order.id);
    }
    let _ = relcore::load(orders.iter(), Order::RELATIONS.customer, &conn);
}
