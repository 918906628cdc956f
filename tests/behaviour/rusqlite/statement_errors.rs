//! Statements that SQLite refuses: the error has what rusqlite says.

use relcore::{Collection, Error, ErrorKind};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::database::database;

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

fn is_refused(error: &Error, relation: Option<&str>, start: &str, reason: &str) {
    assert_eq!(error.column(), None);
    is_refused_at(error, relation, start, reason);
}

fn lacks_a_column(error: &Error, relation: Option<&str>, start: &str, column: &str) {
    assert_eq!(error.column().map(|missing| missing.name), Some(column));
    is_refused_at(error, relation, &format!("{start}column `{column}`: "), &format!("no such column: {column}"));
}

fn is_refused_at(error: &Error, relation: Option<&str>, start: &str, reason: &str) {
    assert_eq!(error.kind(), ErrorKind::Statement);
    assert_eq!(error.relation(), relation);
    assert!(error.driver_error().expect("the driver has failed").is::<rusqlite::Error>());
    let message = error.to_string();
    assert!(message.starts_with(start), "{message}");
    assert!(message.contains(reason), "{message}");
}

#[test]
fn a_missing_table_is_named() {
    let conn = database("");
    let start = "reading `Customer` (table `customers`): ";
    for error in [
        Customer::all().load(&conn).unwrap_err(),
        Customer::all().first(&conn).unwrap_err(),
        Customer::all().count(&conn).unwrap_err(),
        Customer::all().exists(&conn).unwrap_err(),
        Customer::find(1).one(&conn).unwrap_err(),
        Customer::find(1).exists(&conn).unwrap_err(),
    ] {
        assert_eq!(error.collection(), Some("Customer"));
        is_refused(&error, None, start, "no such table: customers");
    }
}

#[test]
fn a_missing_table_at_the_end_of_a_relation_is_named_with_the_relation() {
    let conn = database("");
    let start = "following `orders` of `Customer`: reading `Order` (table `orders`): ";
    for error in [
        ADA.orders().all(&conn).unwrap_err(),
        ADA.orders().first(&conn).unwrap_err(),
        ADA.orders().count(&conn).unwrap_err(),
        ADA.orders().exists(&conn).unwrap_err(),
    ] {
        assert_eq!(error.collection(), Some("Order"));
        is_refused(&error, Some("orders"), start, "no such table: orders");
    }
    let start = "following `customer` of `Order`: reading `Customer` (table `customers`): ";
    is_refused(&ORDER.customer().one(&conn).unwrap_err(), Some("customer"), start, "no such table: customers");
}

#[test]
fn a_missing_junction_is_named() {
    let conn = database("CREATE TABLE products (id INTEGER PRIMARY KEY);");
    let error = ADA.products().all(&conn).unwrap_err();
    let start = "following `products` of `Customer`: reading `Product` (table `products`): ";
    is_refused(&error, Some("products"), start, "no such table: orders");
}

/// SQLite reads a lone `"name"` that is no column as the text `name`.
#[test]
fn a_missing_column_is_an_error_and_not_its_own_name_as_text() {
    let conn = database("CREATE TABLE customers (id INTEGER PRIMARY KEY); INSERT INTO customers VALUES (1);");
    let start = "reading `Customer` (table `customers`): ";
    for error in [
        Customer::all().load(&conn).unwrap_err(),
        Customer::all().first(&conn).unwrap_err(),
        Customer::find(1).one(&conn).unwrap_err(),
    ] {
        lacks_a_column(&error, None, start, "name");
    }
}

#[test]
fn a_missing_foreign_key_is_an_error_of_every_call() {
    let conn = database("CREATE TABLE orders (id INTEGER, fk_product INTEGER); CREATE TABLE products (id INTEGER);");
    let start = "following `orders` of `Customer`: reading `Order` (table `orders`): ";
    for error in [
        ADA.orders().all(&conn).unwrap_err(),
        ADA.orders().count(&conn).unwrap_err(),
        ADA.orders().exists(&conn).unwrap_err(),
    ] {
        lacks_a_column(&error, Some("orders"), start, "customer_id");
    }
    let start = "following `products` of `Customer`: reading `Product` (table `products`): ";
    let error = ADA.products().count(&conn).unwrap_err();
    is_refused(&error, Some("products"), start, "no such column: orders.customer_id");
}

#[test]
fn a_missing_key_of_the_target_is_an_error_of_every_call() {
    let conn = database("CREATE TABLE products (number INTEGER);");
    let start = "following `product` of `Order`: reading `Product` (table `products`): ";
    for error in [
        ORDER.product().one(&conn).unwrap_err(),
        ORDER.product().count(&conn).unwrap_err(),
        ORDER.product().exists(&conn).unwrap_err(),
    ] {
        lacks_a_column(&error, Some("product"), start, "id");
    }
}

#[derive(Debug, PartialEq)]
struct Secret(i64);

impl FromSql for Secret {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

impl ToSql for Secret {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Err(rusqlite::Error::ToSqlConversionFailure("it is secret".into()))
    }
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Self, foreign_key = id, as = itself)]
struct Safe {
    id: Secret,
}

#[test]
fn a_key_that_cannot_be_sent_is_an_error() {
    let conn = database("CREATE TABLE safes (id INTEGER); INSERT INTO safes VALUES (1);");
    is_refused(&Safe::find(Secret(1)).one(&conn).unwrap_err(), None, "reading `Safe` (table `safes`): ", "secret");
    let safe = Safe::all().first(&conn).unwrap().unwrap();
    let start = "following `itself` of `Safe`: reading `Safe` (table `safes`): ";
    is_refused(&safe.itself().one(&conn).unwrap_err(), Some("itself"), start, "secret");
}

#[test]
fn an_error_travels_between_threads_and_into_a_box() {
    fn is_portable<T: std::error::Error + Send + Sync + 'static>() {}
    is_portable::<Error>();
    let conn = database("");
    let boxed: Box<dyn std::error::Error + Send + Sync> = Customer::all().load(&conn).unwrap_err().into();
    assert!(boxed.to_string().contains("no such table"));
}
