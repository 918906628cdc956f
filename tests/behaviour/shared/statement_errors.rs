//! Statements that the database refuses: the error says what was being read.

use relcore::{Collection, Error, ErrorKind};

use crate::driver::database;

#[derive(Debug, PartialEq, Collection)]
#[has_many(Order)]
#[belongs_to_many(Product, through = Order)]
struct Customer {
    id: i64,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Customer)]
#[belongs_to(Product)]
struct Order {
    id: i64,
    customer_id: i64,
    #[collection(column = "fk_product")]
    product_id: Option<i64>,
}

#[derive(Debug, PartialEq, Collection)]
struct Product {
    id: i64,
}

const ADA: Customer = Customer { id: 1, name: String::new() };
const ORDER: Order = Order { id: 1, customer_id: 1, product_id: Some(1) };

fn is_refused(error: &Error, relation: Option<&str>, start: &str) {
    assert_eq!(error.column(), None);
    is_refused_at(error, relation, start);
}

fn lacks_a_column(error: &Error, relation: Option<&str>, start: &str, column: &str) {
    assert_eq!(error.column().map(|missing| missing.name), Some(column));
    is_refused_at(error, relation, &format!("{start}column `{column}`: "));
}

fn is_refused_at(error: &Error, relation: Option<&str>, start: &str) {
    assert_eq!(error.kind(), ErrorKind::Statement);
    assert_eq!(error.relation(), relation);
    assert!(error.driver_error().is_some(), "the driver has failed");
    let message = error.to_string();
    assert!(message.starts_with(start), "{message}");
}

#[tokio::test]
async fn a_missing_table_is_named() {
    let conn = database("").await;
    let start = "reading `Customer` (table `customers`): ";
    for error in [
        Customer::all().load(&conn).await.unwrap_err(),
        Customer::all().first(&conn).await.unwrap_err(),
        Customer::all().count(&conn).await.unwrap_err(),
        Customer::all().exists(&conn).await.unwrap_err(),
        Customer::find(1).one(&conn).await.unwrap_err(),
        Customer::find(1).exists(&conn).await.unwrap_err(),
    ] {
        assert_eq!(error.collection(), Some("Customer"));
        is_refused(&error, None, start);
    }
}

#[tokio::test]
async fn a_missing_table_at_the_end_of_a_relation_is_named_with_the_relation() {
    let conn = database("").await;
    let start = "following `orders` of `Customer`: reading `Order` (table `orders`): ";
    for error in [
        ADA.orders().all(&conn).await.unwrap_err(),
        ADA.orders().first(&conn).await.unwrap_err(),
        ADA.orders().count(&conn).await.unwrap_err(),
        ADA.orders().exists(&conn).await.unwrap_err(),
    ] {
        assert_eq!(error.collection(), Some("Order"));
        is_refused(&error, Some("orders"), start);
    }
    let start = "following `customer` of `Order`: reading `Customer` (table `customers`): ";
    is_refused(&ORDER.customer().one(&conn).await.unwrap_err(), Some("customer"), start);
}

#[tokio::test]
async fn a_missing_junction_is_named() {
    let conn = database("CREATE TABLE products (id INTEGER PRIMARY KEY);").await;
    let error = ADA.products().all(&conn).await.unwrap_err();
    let start = "following `products` of `Customer`: reading `Product` (table `products`): ";
    is_refused(&error, Some("products"), start);
}

/// SQLite reads a lone `"name"` that is no column as the text `name`.
#[tokio::test]
async fn a_missing_column_is_an_error_and_not_its_own_name_as_text() {
    let conn = database("CREATE TABLE customers (id INTEGER PRIMARY KEY); INSERT INTO customers VALUES (1);").await;
    let start = "reading `Customer` (table `customers`): ";
    for error in [
        Customer::all().load(&conn).await.unwrap_err(),
        Customer::all().first(&conn).await.unwrap_err(),
        Customer::find(1).one(&conn).await.unwrap_err(),
    ] {
        lacks_a_column(&error, None, start, "name");
    }
}

#[tokio::test]
async fn a_missing_foreign_key_is_an_error_of_every_call() {
    let conn =
        database("CREATE TABLE orders (id INTEGER, fk_product INTEGER); CREATE TABLE products (id INTEGER);").await;
    let start = "following `orders` of `Customer`: reading `Order` (table `orders`): ";
    for error in [
        ADA.orders().all(&conn).await.unwrap_err(),
        ADA.orders().count(&conn).await.unwrap_err(),
        ADA.orders().exists(&conn).await.unwrap_err(),
    ] {
        lacks_a_column(&error, Some("orders"), start, "customer_id");
    }
    let start = "following `products` of `Customer`: reading `Product` (table `products`): ";
    let error = ADA.products().count(&conn).await.unwrap_err();
    is_refused(&error, Some("products"), start);
}

#[tokio::test]
async fn a_missing_key_of_the_target_is_an_error_of_every_call() {
    let conn = database("CREATE TABLE products (number INTEGER);").await;
    let start = "following `product` of `Order`: reading `Product` (table `products`): ";
    for error in [
        ORDER.product().one(&conn).await.unwrap_err(),
        ORDER.product().count(&conn).await.unwrap_err(),
        ORDER.product().exists(&conn).await.unwrap_err(),
    ] {
        lacks_a_column(&error, Some("product"), start, "id");
    }
}

#[tokio::test]
async fn an_error_travels_between_threads_and_into_a_box() {
    fn is_portable<T: std::error::Error + Send + Sync + 'static>() {}
    is_portable::<Error>();
    let conn = database("").await;
    let boxed: Box<dyn std::error::Error + Send + Sync> = Customer::all().load(&conn).await.unwrap_err().into();
    assert!(boxed.to_string().starts_with("reading `Customer` (table `customers`): "));
}
