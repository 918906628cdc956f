// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = custmer_id)]
struct Order {
    id: i64,
    customer_id: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let customer = Order { id: 1, customer_id: 2 }.customer().one(&conn).unwrap();
    println!("{}", customer.name);
}
