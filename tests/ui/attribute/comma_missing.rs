// errors: 4
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Customer foreign_key = payer_id, as = payer)]
#[belongs_to(Customer, foreign_key = customer_id as = buyer)]
#[belongs_to(Customer, foreign_key = (customer_id payer_id), as = both)]
#[belongs_to(Customer; as = agent)]
struct Order {
    id: i64,
    customer_id: i64,
    payer_id: i64,
    agent_id: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let order = Order { id: 1, customer_id: 2, payer_id: 3, agent_id: 4 };
    println!("{}", order.payer().one(&conn).unwrap().name);
    println!("{}", order.buyer().one(&conn).unwrap().name);
    println!("{}", order.agent().one(&conn).unwrap().name);
}
