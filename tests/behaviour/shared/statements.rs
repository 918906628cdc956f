//! What the database is asked: one statement a call, for what is asked for and no more.

use relcore::{Collection, Result};

use crate::driver::{Conn, database, run, statements};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Order)]
#[has_one(Address)]
#[belongs_to_many(Product, through = Order)]
struct Customer {
    id: i64,
    #[collection(unique)]
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Customer, foreign_key = customer_name, target_key = name)]
struct Address {
    id: i64,
    #[collection(column = "fk_customername", unique)]
    customer_name: Option<String>,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Customer)]
#[belongs_to(Product)]
struct Order {
    id: i64,
    customer_id: i64,
    product_id: i64,
}

#[derive(Debug, PartialEq, Collection)]
struct Product {
    id: i64,
}

const HOSTILE: &str = "'; DROP TABLE customers; --";

/// Rows in another order than that of their keys, in tables where the key does not order them.
async fn shop() -> Conn {
    database(
        "CREATE TABLE customers (id INTEGER, name TEXT);
         CREATE TABLE addresses (id INTEGER, fk_customername TEXT);
         CREATE TABLE orders (id INTEGER, customer_id INTEGER, product_id INTEGER);
         CREATE TABLE products (id INTEGER);
         INSERT INTO customers VALUES (2, 'Bob'), (1, 'Ada'), (3, '''; DROP TABLE customers; --');
         INSERT INTO addresses VALUES (1, 'Ada'), (3, '''; DROP TABLE customers; --');
         INSERT INTO orders VALUES (12, 1, 7), (10, 1, 9), (11, 1, 8);
         INSERT INTO products VALUES (9), (7), (8);",
    )
    .await
}

fn ada() -> Customer {
    Customer { id: 1, name: "Ada".to_owned() }
}

const ORDER: Order = Order { id: 12, customer_id: 1, product_id: 7 };

#[tokio::test]
async fn a_collection_is_one_statement_a_call() -> Result<()> {
    let conn = shop().await;
    assert_eq!(statements(&conn, Customer::all().load(&conn)).await?, 1);
    assert_eq!(statements(&conn, Customer::all().first(&conn)).await?, 1);
    assert_eq!(statements(&conn, Customer::all().count(&conn)).await?, 1);
    assert_eq!(statements(&conn, Customer::all().exists(&conn)).await?, 1);
    assert_eq!(statements(&conn, Customer::find(1).one(&conn)).await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_belongs_to_is_one_statement_a_call() -> Result<()> {
    let conn = shop().await;
    assert_eq!(statements(&conn, ORDER.customer().one(&conn)).await?, 1);
    assert_eq!(statements(&conn, ORDER.customer().exists(&conn)).await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_has_one_is_one_statement_a_call() -> Result<()> {
    let conn = shop().await;
    assert_eq!(statements(&conn, ada().address().one(&conn)).await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_has_many_is_one_statement_a_call() -> Result<()> {
    let conn = shop().await;
    let ada = ada();
    assert_eq!(statements(&conn, ada.orders().all(&conn)).await?, 1);
    assert_eq!(statements(&conn, ada.orders().first(&conn)).await?, 1);
    assert_eq!(statements(&conn, ada.orders().count(&conn)).await?, 1);
    assert_eq!(statements(&conn, ada.orders().exists(&conn)).await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_belongs_to_many_is_one_statement_a_call() -> Result<()> {
    let conn = shop().await;
    let ada = ada();
    assert_eq!(statements(&conn, ada.products().all(&conn)).await?, 1);
    assert_eq!(statements(&conn, ada.products().count(&conn)).await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_handle_alone_asks_nothing() -> Result<()> {
    let conn = shop().await;
    let ada = ada();
    let handles = async { Ok((ada.orders(), ada.products(), ada.address(), Customer::all(), Customer::find(1))) };
    assert_eq!(statements(&conn, handles).await?, 0);
    Ok(())
}

#[tokio::test]
async fn many_records_come_in_the_order_of_their_primary_key() -> Result<()> {
    let conn = shop().await;
    let orders: Vec<_> = ada().orders().all(&conn).await?.iter().map(|order| order.id).collect();
    assert_eq!(orders, [10, 11, 12]);
    assert_eq!(ada().orders().first(&conn).await?.map(|order| order.id), Some(10));
    let products: Vec<_> = ada().products().all(&conn).await?.iter().map(|product| product.id).collect();
    assert_eq!(products, [7, 8, 9]);
    assert_eq!(Customer::all().first(&conn).await?.map(|customer| customer.id), Some(1));
    Ok(())
}

#[tokio::test]
async fn values_are_bound_and_not_pasted() -> Result<()> {
    let conn = shop().await;
    let hostile = Customer::find(3).one(&conn).await?.unwrap();
    assert_eq!(hostile.name, HOSTILE);
    let address = hostile.address().one(&conn).await?.expect("the address with the same name");
    assert_eq!(address.id, 3);
    assert_eq!(address.customer().one(&conn).await?, Some(hostile));
    assert_eq!(Customer::all().count(&conn).await?, 3);
    Ok(())
}

#[tokio::test]
async fn a_statement_in_the_cache_keeps_no_value_of_the_call_before() -> Result<()> {
    let conn = shop().await;
    assert_eq!(ada().orders().count(&conn).await?, 3);
    assert_eq!(Customer { id: 2, name: "Bob".to_owned() }.orders().count(&conn).await?, 0);
    Ok(())
}

#[tokio::test]
async fn a_statement_is_finished_when_the_call_returns() -> Result<()> {
    let conn = shop().await;
    assert!(Customer::find(1).exists(&conn).await?);
    assert!(ada().orders().first(&conn).await?.is_some());
    run(&conn, "DROP TABLE orders; DROP TABLE customers").await;
    Ok(())
}
