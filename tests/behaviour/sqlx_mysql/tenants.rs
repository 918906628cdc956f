//! A connection that goes from one database to another.

use relcore::driver::Unprepared;
use relcore::{Collection, Result};
use relcore_tests::script::fresh_name;
use sqlx::AssertSqlSafe;

use crate::driver::open;
use crate::server::script;

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

/// A statement that was kept goes on to read the database that it was prepared in.
#[tokio::test]
async fn an_unprepared_call_reads_the_database_that_is_used() -> Result<()> {
    let pool = open().await;
    let tenants = ["first", "second"].map(|name| (name, fresh_name(name)));
    for (name, place) in &tenants {
        let made = format!(
            "DROP DATABASE IF EXISTS {place}; CREATE DATABASE {place}; USE {place};
             CREATE TABLE customers (id BIGINT PRIMARY KEY, name VARCHAR(20));
             CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id BIGINT);
             INSERT INTO customers VALUES (1, '{name}'); INSERT INTO orders VALUES (1, 1);"
        );
        script(&pool, &made).await;
    }
    let mut conn = pool.acquire().await.expect("there is a connection");
    for (name, place) in tenants.iter().chain(&tenants) {
        sqlx::raw_sql(AssertSqlSafe(format!("USE {place}")))
            .execute(&mut *conn)
            .await
            .expect("there is such a database");
        let load = Customer::all().with(Customer::RELATIONS.orders.with(Order::RELATIONS.customer));
        let customers = load.load(Unprepared(&mut conn)).await?;
        assert_eq!(customers[0].name, *name);
        let order = &customers[0].related(Customer::RELATIONS.orders)[0];
        assert_eq!(order.related(Order::RELATIONS.customer).name, *name);
        assert_eq!(order.customer().one(Unprepared(&mut conn)).await?.name, *name);
    }
    Ok(())
}
