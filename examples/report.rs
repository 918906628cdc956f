//! The report of a small music shop: `cargo run --example report`

use std::cmp::Reverse;
use std::collections::BTreeMap;

use relcore::Collection;
use rusqlite::Connection;

#[derive(Collection)]
#[has_many(Order)]
struct Customer {
    id: i64,
    name: String,
}

#[derive(Collection)]
#[belongs_to(Customer)]
#[belongs_to_many(Product, through = Line)]
struct Order {
    id: i64,
    customer_id: i64,
    placed_on: String,
}

/// What stands between orders and products is a collection, too.
#[derive(Collection)]
#[collection(table = "order_lines", primary_key(order_id, product_id))]
#[belongs_to(Order)]
#[belongs_to(Product)]
struct Line {
    order_id: i64,
    product_id: i64,
    quantity: i64,
}

#[derive(Collection)]
#[belongs_to(Maker)]
#[belongs_to_many(Order, through = Line)]
struct Product {
    id: i64,
    /// Null where nobody knows, so a product has an `Option` of a maker.
    maker_id: Option<i64>,
    title: String,
    /// In cents.
    price: i64,
}

#[derive(Collection)]
struct Maker {
    id: i64,
    name: String,
}

const SHOP: &str = "
    CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE makers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE products (
        id INTEGER PRIMARY KEY,
        maker_id INTEGER REFERENCES makers,
        title TEXT NOT NULL,
        price INTEGER NOT NULL
    );
    CREATE TABLE orders (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers,
        placed_on TEXT NOT NULL
    );
    CREATE TABLE order_lines (
        order_id INTEGER NOT NULL REFERENCES orders,
        product_id INTEGER NOT NULL REFERENCES products,
        quantity INTEGER NOT NULL,
        PRIMARY KEY (order_id, product_id)
    );
    INSERT INTO customers VALUES (1, 'Ada'), (2, 'Clara'), (3, 'Felix'), (4, 'Nadia');
    INSERT INTO makers VALUES (1, 'Borealis'), (2, 'Ember');
    INSERT INTO products VALUES
        (1, 1, 'violin', 48000), (2, 1, 'bow', 9500), (3, 2, 'metronome', 3900),
        (4, NULL, 'rosin', 750), (5, 2, 'tuning fork', 1200), (6, NULL, 'music stand', 2600);
    INSERT INTO orders VALUES
        (1, 1, '2026-01-12'), (2, 2, '2026-02-03'), (3, 1, '2026-03-09'),
        (4, 4, '2026-03-21'), (5, 2, '2026-04-02'), (6, 2, '2026-04-18');
    INSERT INTO order_lines VALUES
        (1, 1, 1), (1, 4, 2), (2, 3, 1), (3, 2, 1), (3, 4, 4), (4, 3, 2), (5, 2, 2), (6, 4, 1), (6, 3, 3);
";

fn main() -> relcore::Result<()> {
    let conn = Connection::open_in_memory()?;
    conn.execute_batch(SHOP)?;
    customers(&conn)?;
    latest_orders(&conn)?;
    never_sold(&conn)
}

/// Four statements read everything, however many customers and orders there are.
fn customers(conn: &Connection) -> relcore::Result<()> {
    let orders = Customer::RELATIONS.orders.with(Order::RELATIONS.products.with_link());
    let mut customers = Customer::all().with(orders).load(conn)?;
    customers.sort_by(|one, other| one.name.cmp(&other.name));

    println!("{:<10}  {:>6}  {:>10}  best product", "customer", "orders", "sum");
    for customer in &customers {
        let orders = customer.related(Customer::RELATIONS.orders);
        let mut spent = BTreeMap::new();
        for product in orders.iter().flat_map(|order| order.related(Order::RELATIONS.products)) {
            *spent.entry(product.title.as_str()).or_insert(0) += product.price * product.link.quantity;
        }
        let sum = spent.values().sum();
        // The first in the alphabet wins where two cost the same.
        let best = spent.into_iter().max_by_key(|&(title, cents)| (cents, Reverse(title)));
        let best = best.map_or_else(|| "–".to_owned(), |(title, cents)| format!("{title}, {}", money(cents)));
        println!("{:<10}  {:>6}  {:>10}  {best}", customer.name, orders.len(), money(sum));
    }
    Ok(())
}

/// A condition, an order and a limit are SQL of one's own; relcore takes it from there.
fn latest_orders(conn: &Connection) -> relcore::Result<()> {
    let since = "2026-03-01";
    let orders = orders_since(since, 3, conn)?;
    let orders = relcore::load(orders, Order::RELATIONS.customer, conn)?;
    let products = Order::RELATIONS.products.with(Product::RELATIONS.maker).with_link();
    let orders = relcore::load(orders, products, conn)?;

    println!("\nlatest orders since {since}");
    for order in &orders {
        println!("  {}, {}", order.placed_on, order.related(Order::RELATIONS.customer).name);
        for product in order.related(Order::RELATIONS.products) {
            let maker = product.related(Product::RELATIONS.maker);
            let maker = maker.map_or_else(String::new, |maker| format!(" by {}", maker.name));
            println!("    {} × {}{maker}", product.link.quantity, product.title);
        }
    }
    Ok(())
}

/// The errors here are rusqlite's; `?` makes relcore's of them.
fn orders_since(day: &str, most: u32, conn: &Connection) -> relcore::Result<Vec<Order>> {
    let mut statement = conn.prepare(
        "SELECT id, customer_id, placed_on FROM orders
         WHERE placed_on >= ?1 ORDER BY placed_on DESC LIMIT ?2",
    )?;
    let orders = statement.query_map((day, most), |row| {
        Ok(Order { id: row.get("id")?, customer_id: row.get("customer_id")?, placed_on: row.get("placed_on")? })
    })?;
    Ok(orders.collect::<rusqlite::Result<_>>()?)
}

fn never_sold(conn: &Connection) -> relcore::Result<()> {
    println!("\nnever sold");
    let products = Product::all().with(Product::RELATIONS.orders).with(Product::RELATIONS.maker).load(conn)?;
    for product in products.iter().filter(|product| product.related(Product::RELATIONS.orders).is_empty()) {
        let maker = product.related(Product::RELATIONS.maker).map_or("nobody known", |maker| &maker.name);
        println!("  {} by {maker}, {}", product.title, money(product.price));
    }

    // Both kinds of statement in one function, and one kind of error.
    let value: i64 = conn.query_row("SELECT SUM(price) FROM products", [], |row| row.get(0))?;
    println!("\n{} products, one of each is worth {}", Product::all().count(conn)?, money(value));
    Ok(())
}

/// Cents, as people write them.
fn money(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}
