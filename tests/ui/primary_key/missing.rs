// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order)]
struct Customer {
    key: i64,
}

#[derive(Collection)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    customer_id: i64,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    for customer in Customer::all().load(&conn).unwrap() {
        println!("{} {}", customer.key, customer.orders().all(&conn).unwrap().len());
    }
    let _ = Customer::find(7).one(&conn);
}
