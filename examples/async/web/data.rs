//! A database in memory, with an office-supply shop in it.

use sqlx::SqlitePool;
use sqlx::sqlite::SqlitePoolOptions;

/// One row is wrong: an item has no quantity.
const SHOP: &str = "
    CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT NOT NULL);
    CREATE TABLE products (id INTEGER PRIMARY KEY, title TEXT NOT NULL, price INTEGER NOT NULL);
    CREATE TABLE orders (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customers,
        placed_on TEXT NOT NULL
    );
    CREATE TABLE order_items (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES orders,
        product_id INTEGER NOT NULL REFERENCES products,
        quantity INTEGER
    );
    INSERT INTO customers VALUES (1, 'Grace Evans', 'Oslo'), (2, 'Ada Berg', 'Lyon'), (3, 'Alan Bergmann', 'Turin');
    INSERT INTO products VALUES (1, 'stapler', 1450), (2, 'ink', 800), (3, 'paper', 520);
    INSERT INTO orders VALUES (1, 2, '2026-03-02'), (2, 1, '2026-03-05'), (3, 2, '2026-04-11');
    INSERT INTO order_items VALUES (1, 1, 3, 10), (2, 1, 1, 1), (3, 2, 2, NULL), (4, 3, 3, 5);
";

/// A pool with the tables filled.
pub async fn open() -> sqlx::Result<SqlitePool> {
    // Each connection in memory is a database of its own, so the pool has but one, and keeps it.
    let pool = SqlitePoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
    let pool = pool.connect("sqlite::memory:").await?;
    sqlx::raw_sql(SHOP).execute(&pool).await?;
    Ok(pool)
}
