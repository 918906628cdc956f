//! What asks nothing takes no connection.

use std::time::Duration;

use relcore::{Collection, Result};

use crate::driver::database;

#[derive(Debug, PartialEq, Collection)]
#[has_many(Order)]
struct Customer {
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    customer_id: Option<i64>,
}

/// All connections of the pool are taken, and whoever waits for one waits for long.
#[tokio::test]
async fn a_call_that_has_nothing_to_ask_waits_for_no_connection() -> Result<()> {
    let conn = database("").await;
    let pool = &conn.pool;
    let _taken = pool.acquire().await.expect("the pool has a connection");
    let order = Order { id: 1, customer_id: None };
    let calls = async {
        assert_eq!(order.customer().one(pool).await?, None);
        assert!(!order.customer().exists(pool).await?);
        assert_eq!(order.customer().count(pool).await?, 0);
        assert_eq!(
            order.customer().with(Customer::RELATIONS.orders).one(pool).await?.map(|customer| customer.id),
            None
        );
        let loaded = relcore::load(std::slice::from_ref(&order), Order::RELATIONS.customer, pool).await?;
        assert_eq!(loaded[0].related(Order::RELATIONS.customer), None);
        let none: &[Order] = &[];
        assert!(relcore::load(none, Order::RELATIONS.customer, pool).await?.is_empty());
        Ok(())
    };
    tokio::time::timeout(Duration::from_secs(5), calls).await.expect("no connection is waited for")
}
