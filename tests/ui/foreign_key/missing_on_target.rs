// errors: 3
use relcore::Collection;

#[derive(Collection)]
struct Order {
    id: i64,
    customer_id: i64,
}

#[derive(Collection)]
struct Address {
    id: i64,
    #[collection(unique)]
    customer_id: i64,
}

#[derive(Collection)]
#[has_many(Order, foreign_key = custmer_id)]
#[has_one(Address, foreign_key = resident)]
struct Customer {
    id: i64,
}

#[derive(Collection)]
#[has_many(Order, foreign_key = r#type)]
struct Agent {
    id: i64,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let orders = Customer { id: 1 }.orders().all(&conn).unwrap();
    println!("{:?}", orders.iter().map(|order| order.customer_id).max());
    const RELATIONS: usize = Customer::META.relations.len();
    println!("{RELATIONS}");
}
