//! One program over two libraries: `cargo run -p relcore-examples-async --example several_drivers`

mod shop;

use std::fmt::Write;
use std::sync::Mutex;

use sqlx::sqlite::SqlitePoolOptions;

use shop::{Failure, Shop};

const SQL: &str = "
    CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE products (id INTEGER PRIMARY KEY, title TEXT NOT NULL, price INTEGER NOT NULL);
    CREATE TABLE orders (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers,
        product_id INTEGER REFERENCES products
    );
    INSERT INTO customers VALUES (1, 'Ada'), (2, 'Grace');
    INSERT INTO products VALUES (1, 'stapler', 1450), (2, 'ink', 800);
    INSERT INTO orders VALUES (1, 1, 2), (2, 2, 1), (3, 1, NULL), (4, 1, 1);
";

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let conn = rusqlite::Connection::open_in_memory()?;
    conn.execute_batch(SQL)?;
    let with_rusqlite = pages(&Mutex::new(conn)).await?;

    // Each connection in memory is a database of its own, so the pool has but one, and keeps it.
    let pool = SqlitePoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
    let pool = pool.connect("sqlite::memory:").await?;
    sqlx::raw_sql(SQL).execute(&pool).await?;
    let with_sqlx = pages(&pool).await?;

    println!("{with_rusqlite}");
    let same = if with_rusqlite == with_sqlx { "the same" } else { "something else" };
    println!("sqlx gives {same}.");
    Ok(())
}

/// The pages of all customers, and of one that is not there. It does not know which library is behind the shop.
async fn pages(shop: &impl Shop) -> Result<String, Failure> {
    let mut pages = String::new();
    for id in 1..=3 {
        let spent = shop.spent(id).await?;
        match shop.page(id).await? {
            Some(page) => writeln!(pages, "customer {id} spent {spent}: {page:#}")?,
            None => writeln!(pages, "customer {id} is not there")?,
        }
    }
    Ok(pages)
}
