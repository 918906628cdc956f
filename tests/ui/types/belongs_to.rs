// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = customer_ref)]
#[belongs_to(Customer, as = payer)]
struct Order {
    id: i64,
    customer_ref: String,
    payer_id: Option<String>,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let order = Order { id: 1, customer_ref: String::new(), payer_id: None };
    println!("{}", order.customer().one(&conn).unwrap().name);
}
