//! A table that changes while statements about it are kept.

use relcore::{Collection, Result};

use crate::driver::{database, run};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Order)]
struct Customer {
    id: i64,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    customer_id: i64,
}

const SHOP: &str = "
    CREATE TABLE customers (id INTEGER PRIMARY KEY, name varchar(20));
    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER);
    INSERT INTO customers VALUES (1, 'Ada'), (3, 'Bob');
    INSERT INTO orders VALUES (10, 1), (11, 3);";

#[tokio::test]
async fn a_statement_that_was_kept_runs_after_its_table_has_changed() -> Result<()> {
    let conn = database(SHOP).await;
    let changes = [
        "ALTER TABLE customers ALTER name type varchar(30)",
        "ALTER TABLE customers ALTER name type text",
        "ALTER TABLE customers ADD COLUMN note TEXT",
        "DEALLOCATE ALL",
        "DISCARD PLANS",
        "",
    ];
    for change in changes {
        for _ in 0..2 {
            let customers = Customer::all().with(Customer::RELATIONS.orders).load(&conn).await?;
            assert_eq!(customers.len(), 2, "after {change}");
            let order = &customers[0].related(Customer::RELATIONS.orders)[0];
            assert_eq!(order.customer().one(&conn).await?.name, "Ada");
        }
        run(&conn, change).await;
    }
    Ok(())
}
