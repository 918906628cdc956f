// errors: 5
use relcore::Collection;

#[derive(Debug, Collection)]
#[belongs_to(Customer, foreign-key = customer_id)]
#[belongs_to(Customer, foreign_key = customer_id; as = payer)]
#[belongs_to(Customer, foreign_key = customer_id, as = buyer again)]
#[belongs_to(Customer, foreign_key = customer_id, as => seller)]
struct Order {
    #[collection(primary_key = true)]
    number: i64,
    customer_id: i64,
}

#[derive(Debug, Collection)]
struct Customer {
    id: i64,
    name: String,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let order = Order::find(7).one(&conn).unwrap().unwrap();
    println!("{}", order.customer().one(&conn).unwrap().name);
    println!("{}", order.payer().one(&conn).unwrap().name);
    println!("{}", order.buyer().one(&conn).unwrap().name);
}
