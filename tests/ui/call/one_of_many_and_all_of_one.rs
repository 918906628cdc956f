// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order)]
struct Customer {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    customer_id: i64,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let _ = Customer { id: 1 }.orders().one(&conn);
    let _ = Order { id: 1, customer_id: 1 }.customer().all(&conn);
}
