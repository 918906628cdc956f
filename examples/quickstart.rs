//! Two structs, one relation, followed both ways: `cargo run --example quickstart`

use relcore::Collection;

#[derive(Collection)]
#[has_many(Order)]
struct Customer {
    id: i64,
    name: String,
}

#[derive(Collection)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    customer_id: i64,
    item: String,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let conn = rusqlite::Connection::open_in_memory()?;
    conn.execute_batch(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
         CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, item TEXT NOT NULL);
         INSERT INTO customers VALUES (1, 'Ada'), (2, 'Grace');
         INSERT INTO orders VALUES (1, 1, 'engine'), (2, 2, 'compiler'), (3, 1, 'notes');",
    )?;

    let ada = Customer::find(1).one(&conn)?.ok_or("no customer 1")?;
    println!("{} has {} orders:", ada.name, ada.orders().count(&conn)?);
    for order in ada.orders().all(&conn)? {
        println!("  {}", order.item);
    }

    let order = Order::find(2).one(&conn)?.ok_or("no order 2")?;
    println!("The {} is for {}.", order.item, order.customer().one(&conn)?.name);
    Ok(())
}
