//! One load is one connection of the pool, from its first statement to its last.

use std::collections::HashSet;

use futures_util::future::join_all;
use relcore::{Collection, Result};

use crate::driver::open_for;
use crate::server::{OWN_ID, script};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Order)]
struct Customer {
    id: i64,
    connection: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Item)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    customer_id: i64,
    connection: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Order)]
struct Item {
    id: i64,
    order_id: i64,
    connection: i64,
}

/// Each row says by which connection it was read.
fn shop() -> String {
    format!(
        "CREATE TABLE ids (id BIGINT PRIMARY KEY);
         INSERT INTO ids VALUES (1);
         CREATE VIEW customers AS SELECT id, {OWN_ID} AS connection FROM ids;
         CREATE VIEW orders AS SELECT id, id AS customer_id, {OWN_ID} AS connection FROM ids;
         CREATE VIEW items AS SELECT id, id AS order_id, {OWN_ID} AS connection FROM ids;"
    )
}

#[tokio::test]
async fn all_statements_of_a_load_run_on_one_connection() -> Result<()> {
    let pool = open_for(2).await;
    script(&pool, &shop()).await;
    let items = || Customer::RELATIONS.orders.with(Order::RELATIONS.items);
    let loads = (0..16).map(|_| Customer::all().with(items()).load(&pool));
    let mut seen = HashSet::new();
    for customers in join_all(loads).await {
        let customers = customers?;
        let order = &customers[0].related(Customer::RELATIONS.orders)[0];
        let item = &order.related(Order::RELATIONS.items)[0];
        assert_eq!([order.connection, item.connection], [customers[0].connection; 2]);
        seen.insert(item.connection);
    }
    assert_eq!(seen.len(), 2, "else nothing was shown");
    Ok(())
}
