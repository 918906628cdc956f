// errors: 9
use relcore::Collection;

#[derive(Debug, Collection)]
#[collection(primarykey(number))]
#[belongs_to(Customer as = customer)]
#[belongs_to(Customer as agent, foreign_key = customer_id)]
#[belongs_to(Customer, foreign_key customer_id, as = payer)]
#[belongs_to(Customer, foreign_key: customer_id, as = buyer)]
#[belongs_to(Customer, foriegn_key = customer_id,, as = seller)]
#[belongs_to("Customer", as = r#type)]
#[has_many(Line, as = "lines", foreign_key = order_number)]
struct Order {
    number: i64,
    customer_id: i64,
}

#[derive(Debug, Collection)]
struct Line {
    id: i64,
    order_number: i64,
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
    println!("{}", order.agent().one(&conn).unwrap().name);
    println!("{}", order.payer().one(&conn).unwrap().name);
    println!("{}", order.buyer().one(&conn).unwrap().name);
    println!("{}", order.seller().one(&conn).unwrap().name);
    println!("{}", order.r#type().one(&conn).unwrap().name);
    println!("{}", order.lines().all(&conn).unwrap().len());
    println!("{}", Order::RELATIONS.lines.meta().name);
}
