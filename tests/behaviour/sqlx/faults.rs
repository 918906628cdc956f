//! Connections that end, and calls that are given up, in the middle of a load.

use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

use relcore::{Collection, ErrorKind, Result};
use relcore_tests::acting::{Acting, Step};
use tokio::sync::Notify;
use tokio::time::timeout;

use crate::driver::{Db, open_for};
use crate::server::{SLOWLY, kill, own_id, script};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Order)]
#[has_many(SlowOrder)]
struct Customer {
    id: i64,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Item)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    customer_id: i64,
    note: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Order)]
struct Item {
    id: i64,
    order_id: i64,
}

/// Orders, of which one takes a while to read.
#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Customer)]
struct SlowOrder {
    id: i64,
    customer_id: i64,
}

/// As many orders as a connection does not hold before they are read.
const ORDERS: usize = 1 << 14;
/// Shorter than it takes to read a slow order.
const SHORTLY: Duration = Duration::from_millis(100);

/// A pool of one connection.
async fn shop() -> sqlx::Pool<Db> {
    let pool = open_for(1).await;
    let shop = format!(
        "CREATE TABLE customers (id BIGINT PRIMARY KEY, name VARCHAR(20));
         CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id BIGINT, note TEXT);
         CREATE TABLE items (id BIGINT PRIMARY KEY, order_id BIGINT);
         CREATE VIEW slow_orders AS SELECT id, customer_id FROM orders {SLOWLY};
         INSERT INTO customers VALUES (1, 'Ada'), (2, 'Bob');
         INSERT INTO orders VALUES (1, 1, 'slow');
         INSERT INTO items VALUES (1, 1);"
    );
    script(&pool, &shop).await;
    pool
}

/// Each order is twice there, then each of these, and so on.
async fn with_many_orders(pool: &sqlx::Pool<Db>) {
    let mut doubled = format!("UPDATE orders SET note = '{}';", "x".repeat(1500));
    let mut count = 1;
    while count < ORDERS {
        write!(doubled, "INSERT INTO orders SELECT id + {count}, customer_id, note FROM orders;")
            .expect("a text can be written");
        count *= 2;
    }
    doubled += "UPDATE orders SET note = 'slow' WHERE id = 8000;";
    script(pool, &doubled).await;
}

/// All is as it was, on a connection that works.
async fn is_usable(pool: &sqlx::Pool<Db>) -> Result<()> {
    for _ in 0..3 {
        let customers = Customer::all().with(Customer::RELATIONS.orders).load(pool).await?;
        let names: Vec<_> = customers.iter().map(|customer| customer.name.as_str()).collect();
        assert_eq!(names, ["Ada", "Bob"]);
        assert_eq!(customers[0].related(Customer::RELATIONS.orders)[0].customer_id, 1);
        assert!(customers[1].related(Customer::RELATIONS.orders).is_empty());
    }
    Ok(())
}

#[tokio::test]
async fn where_the_connection_ends_between_statements_the_error_names_the_relation() -> Result<()> {
    let pool = shop().await;
    // The first is known before a connection is taken.
    for (statement, relation) in [(2, Some("orders")), (3, Some("items"))] {
        let id = own_id(&pool).await;
        let conn = Acting::new(&pool, |step| {
            if step == Step::Statement(statement) {
                kill(id);
            }
        });
        let items = Customer::RELATIONS.orders.with(Order::RELATIONS.items);
        let error = Customer::all().with(items).load(conn).await.unwrap_err();
        assert_eq!((error.kind(), error.relation()), (ErrorKind::Statement, relation), "{error}");
        is_usable(&pool).await?;
    }
    Ok(())
}

#[tokio::test]
async fn where_the_connection_ends_within_a_result_the_error_names_the_relation() -> Result<()> {
    let pool = shop().await;
    with_many_orders(&pool).await;
    let id = own_id(&pool).await;
    let conn = Acting::new(&pool, |step| {
        if step == Step::Row(2, 10) {
            kill(id);
        }
    });
    let error = Customer::all().with(Customer::RELATIONS.orders).load(conn).await.unwrap_err();
    assert_eq!((error.kind(), error.relation()), (ErrorKind::Statement, Some("orders")), "{error}");
    is_usable(&pool).await
}

#[tokio::test]
async fn where_the_connection_ends_while_a_statement_runs_the_error_names_the_relation() -> Result<()> {
    let pool = shop().await;
    let id = own_id(&pool).await;
    let ada = Customer::find(1).one(&pool).await?.expect("Ada is there");
    let ended = async {
        tokio::time::sleep(SHORTLY).await;
        tokio::task::spawn_blocking(move || kill(id)).await.expect("the connection is ended");
    };
    let slow = ada.slow_orders();
    let (error, ()) = tokio::join!(slow.all(&pool), ended);
    let error = error.unwrap_err();
    assert_eq!((error.kind(), error.relation()), (ErrorKind::Statement, Some("slow_orders")), "{error}");
    is_usable(&pool).await
}

#[tokio::test]
async fn a_call_that_is_given_up_while_a_statement_runs_leaves_the_pool_usable() -> Result<()> {
    let pool = shop().await;
    let slow = || Customer::all().with(Customer::RELATIONS.slow_orders);
    assert!(timeout(SHORTLY, slow().load(&pool)).await.is_err(), "it takes longer");
    is_usable(&pool).await?;
    assert!(timeout(SHORTLY, SlowOrder::all().count(&pool)).await.is_err(), "it takes longer");
    is_usable(&pool).await?;
    let customers = slow().load(&pool).await?;
    assert_eq!(customers[0].related(Customer::RELATIONS.slow_orders).len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_call_that_is_given_up_leaves_its_transaction_as_it_was() -> Result<()> {
    let pool = shop().await;
    let mut transaction = pool.begin().await.expect("a transaction begins");
    let insert = sqlx::query::<Db>("INSERT INTO customers VALUES (3, 'Cyd')");
    insert.execute(&mut *transaction).await.expect("a customer can be added");
    let slow = Customer::all().with(Customer::RELATIONS.slow_orders).load(&mut transaction);
    assert!(timeout(SHORTLY, slow).await.is_err(), "it takes longer");
    let cyd = Customer::find(3).one(&mut transaction).await?;
    assert_eq!(cyd, Some(Customer { id: 3, name: "Cyd".to_owned() }));
    assert_eq!(Customer { id: 1, name: String::new() }.orders().count(&mut transaction).await?, 1);
    transaction.commit().await.expect("a transaction ends");
    assert_eq!(Customer::all().count(&pool).await?, 3);
    Ok(())
}

#[tokio::test]
async fn a_call_that_is_given_up_within_a_result_leaves_the_pool_usable() -> Result<()> {
    let pool = shop().await;
    with_many_orders(&pool).await;
    let begun = Arc::new(Notify::new());
    let told = Arc::clone(&begun);
    let conn = Acting::new(&pool, move |step| {
        if step == Step::Row(2, 10) {
            told.notify_one();
        }
    });
    tokio::select! {
        biased;
        () = begun.notified() => {}
        loaded = Customer::all().with(Customer::RELATIONS.slow_orders).load(conn) => {
            panic!("{} customers were loaded before the call was given up", loaded?.len());
        }
    }
    is_usable(&pool).await?;
    let customers = Customer::all().with(Customer::RELATIONS.slow_orders).load(&pool).await?;
    assert_eq!(customers[0].related(Customer::RELATIONS.slow_orders).len(), ORDERS);
    Ok(())
}

/// What is read of an order if its note were a number.
#[derive(Debug, PartialEq, Collection)]
#[collection(table = "orders")]
struct Misread {
    id: i64,
    note: i64,
}

#[tokio::test]
async fn a_value_that_does_not_fit_within_a_result_leaves_the_pool_usable() -> Result<()> {
    let pool = shop().await;
    with_many_orders(&pool).await;
    assert_eq!(Misread::all().load(&pool).await.unwrap_err().kind(), ErrorKind::Decode);
    is_usable(&pool).await
}
