//! Connections that end, and calls that are given up, in the middle of a load.

use std::sync::Arc;
use std::time::Duration;

use relcore::driver::Prepared;
use relcore::{Collection, ErrorKind, Result};
use relcore_tests::acting::{Acting, Step};
use tokio::sync::Notify;
use tokio::time::timeout;
use tokio_postgres::Client;

use crate::driver::{connect, open};

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

/// A client of a shop with so many orders, all of them Ada's.
async fn shop(orders: usize) -> Prepared {
    let client = open().await;
    let shop = format!(
        "CREATE TABLE customers (id BIGINT PRIMARY KEY, name TEXT);
         CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id BIGINT, note TEXT);
         CREATE TABLE items (id BIGINT PRIMARY KEY, order_id BIGINT);
         CREATE VIEW slow_orders AS SELECT id, customer_id FROM orders CROSS JOIN LATERAL
             (SELECT pg_sleep(CASE note WHEN 'slow' THEN 0.5 ELSE 0 END)) AS pause;
         INSERT INTO customers VALUES (1, 'Ada'), (2, 'Bob');
         INSERT INTO orders SELECT n, 1, repeat('x', 1500) FROM generate_series(1, {orders}) AS n;
         UPDATE orders SET note = 'slow' WHERE id = (SELECT (max(id) + 1) / 2 FROM orders);
         INSERT INTO items VALUES (1, 1);"
    );
    client.batch_execute(&shop).await.expect("the script of the test is right");
    Prepared::new(client)
}

async fn own_id(client: &Client) -> i32 {
    client.query_one("SELECT pg_backend_pid()", &[]).await.expect("a connection has a number").get(0)
}

/// Ends a connection from another one, and waits until it is gone; on a thread of its own, so that it can be called
/// where nothing can be awaited.
fn kill(id: i32) {
    let ended = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("there is a runtime");
        runtime.block_on(async {
            let client = connect().await;
            let row = client.query_one("SELECT pg_terminate_backend($1, 10000)", &[&id]).await;
            assert!(row.expect("a connection can be ended").get::<_, bool>(0), "within ten seconds");
        });
    });
    ended.join().expect("the connection is ended");
}

/// Each answer is that of its own statement.
async fn is_usable(client: &Prepared) -> Result<()> {
    for _ in 0..3 {
        let customers = Customer::all().with(Customer::RELATIONS.orders).load(client).await?;
        let names: Vec<_> = customers.iter().map(|customer| customer.name.as_str()).collect();
        assert_eq!(names, ["Ada", "Bob"]);
        assert_eq!(customers[0].related(Customer::RELATIONS.orders)[0].customer_id, 1);
        assert!(customers[1].related(Customer::RELATIONS.orders).is_empty());
    }
    Ok(())
}

#[tokio::test]
async fn where_the_connection_ends_between_statements_the_error_names_the_relation() -> Result<()> {
    for (statement, relation) in [(1, None), (2, Some("orders")), (3, Some("items"))] {
        let client = shop(1).await;
        let id = own_id(&client).await;
        let conn = Acting::new(&client, |step| {
            if step == Step::Statement(statement) {
                kill(id);
            }
        });
        let items = Customer::RELATIONS.orders.with(Order::RELATIONS.items);
        let error = Customer::all().with(items).load(conn).await.unwrap_err();
        assert_eq!((error.kind(), error.relation()), (ErrorKind::Statement, relation), "{error}");
        assert!(client.is_closed());
    }
    Ok(())
}

#[tokio::test]
async fn where_the_connection_ends_within_a_result_the_error_names_the_relation() -> Result<()> {
    let client = shop(ORDERS).await;
    let id = own_id(&client).await;
    let conn = Acting::new(&client, |step| {
        if step == Step::Row(2, 10) {
            kill(id);
        }
    });
    let error = Customer::all().with(Customer::RELATIONS.orders).load(conn).await.unwrap_err();
    assert_eq!((error.kind(), error.relation()), (ErrorKind::Statement, Some("orders")), "{error}");
    assert!(client.is_closed());
    Ok(())
}

#[tokio::test]
async fn where_the_connection_ends_while_a_statement_runs_the_error_names_the_relation() -> Result<()> {
    let client = shop(1).await;
    let id = own_id(&client).await;
    let ada = Customer::find(1).one(&client).await?.expect("Ada is there");
    let ended = async {
        tokio::time::sleep(SHORTLY).await;
        tokio::task::spawn_blocking(move || kill(id)).await.expect("the connection is ended");
    };
    let slow = ada.slow_orders();
    let (error, ()) = tokio::join!(slow.all(&client), ended);
    let error = error.unwrap_err();
    assert_eq!((error.kind(), error.relation()), (ErrorKind::Statement, Some("slow_orders")), "{error}");
    assert!(client.is_closed());
    Ok(())
}

#[tokio::test]
async fn a_call_that_is_given_up_while_a_statement_runs_leaves_the_client_usable() -> Result<()> {
    let client = shop(1).await;
    let slow = || Customer::all().with(Customer::RELATIONS.slow_orders);
    assert!(timeout(SHORTLY, slow().load(&client)).await.is_err(), "it takes longer");
    is_usable(&client).await?;
    assert!(timeout(SHORTLY, SlowOrder::all().count(&client)).await.is_err(), "it takes longer");
    is_usable(&client).await?;
    let customers = slow().load(&client).await?;
    assert_eq!(customers[0].related(Customer::RELATIONS.slow_orders).len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_call_that_is_given_up_leaves_its_transaction_as_it_was() -> Result<()> {
    let mut client = shop(1).await;
    let transaction = client.transaction().await.expect("a transaction begins");
    let insert = transaction.execute("INSERT INTO customers VALUES (3, 'Cyd')", &[]);
    insert.await.expect("a customer can be added");
    let slow = Customer::all().with(Customer::RELATIONS.slow_orders).load(&transaction);
    assert!(timeout(SHORTLY, slow).await.is_err(), "it takes longer");
    let cyd = Customer::find(3).one(&transaction).await?;
    assert_eq!(cyd, Some(Customer { id: 3, name: "Cyd".to_owned() }));
    assert_eq!(Customer { id: 1, name: String::new() }.orders().count(&transaction).await?, 1);
    transaction.into_inner().commit().await.expect("a transaction ends");
    assert_eq!(Customer::all().count(&client).await?, 3);
    Ok(())
}

#[tokio::test]
async fn a_call_that_is_given_up_within_a_result_leaves_the_client_usable() -> Result<()> {
    let client = shop(ORDERS).await;
    let begun = Arc::new(Notify::new());
    let told = Arc::clone(&begun);
    let conn = Acting::new(&client, move |step| {
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
    is_usable(&client).await?;
    let customers = Customer::all().with(Customer::RELATIONS.slow_orders).load(&client).await?;
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
async fn a_value_that_does_not_fit_within_a_result_leaves_the_client_usable() -> Result<()> {
    let client = shop(ORDERS).await;
    assert_eq!(Misread::all().load(&client).await.unwrap_err().kind(), ErrorKind::Decode);
    is_usable(&client).await
}
