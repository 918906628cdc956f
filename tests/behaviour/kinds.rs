//! Each kind of relation, and each thing that can be asked of it.

use relcore::{Collection, Result};
use rusqlite::Connection;

use crate::database::database;

#[derive(Debug, PartialEq, Collection)]
#[has_many(Order)]
#[has_one(Address)]
#[belongs_to_many(Product, through = Order)]
struct Customer {
    id: i64,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Customer)]
struct Address {
    id: i64,
    #[collection(unique)]
    customer_id: i64,
    city: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Customer)]
#[belongs_to(Product)]
struct Order {
    id: i64,
    customer_id: i64,
    product_id: Option<i64>,
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Order)]
#[belongs_to_many(Customer, through = Order)]
struct Product {
    id: i64,
    name: String,
}

/// Ada has three orders, one of them of no product; Bob has one; Cid has nothing.
fn shop() -> Connection {
    database(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
         CREATE TABLE addresses (id INTEGER PRIMARY KEY, customer_id INTEGER UNIQUE, city TEXT);
         CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, product_id INTEGER);
         CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT);
         INSERT INTO customers VALUES (1, 'Ada'), (2, 'Bob'), (3, 'Cid');
         INSERT INTO addresses VALUES (1, 2, 'Oslo'), (2, 1, 'Rome');
         INSERT INTO orders VALUES (10, 1, 7), (11, 1, NULL), (12, 2, 8), (13, 1, 8);
         INSERT INTO products VALUES (7, 'pen'), (8, 'ink'), (9, 'map');",
    )
}

fn customer(conn: &Connection, id: i64) -> Result<Customer> {
    Ok(Customer::find(id).one(conn)?.expect("this customer is in the shop"))
}

fn order(conn: &Connection, id: i64) -> Result<Order> {
    Ok(Order::find(id).one(conn)?.expect("this order is in the shop"))
}

#[test]
fn a_collection_gives_all_its_rows() -> Result<()> {
    let conn = shop();
    let mut names: Vec<_> = Customer::all().load(&conn)?.into_iter().map(|customer| customer.name).collect();
    names.sort();
    assert_eq!(names, ["Ada", "Bob", "Cid"]);
    assert_eq!(Customer::all().count(&conn)?, 3);
    assert!(Customer::all().exists(&conn)?);
    assert_eq!(Customer::all().first(&conn)?, Some(Customer { id: 1, name: "Ada".to_owned() }));
    Ok(())
}

#[test]
fn an_empty_collection_gives_nothing() -> Result<()> {
    let conn = shop();
    conn.execute_batch("DELETE FROM customers").unwrap();
    assert_eq!(Customer::all().load(&conn)?, []);
    assert_eq!(Customer::all().count(&conn)?, 0);
    assert!(!Customer::all().exists(&conn)?);
    assert_eq!(Customer::all().first(&conn)?, None);
    Ok(())
}

#[test]
fn a_record_is_found_by_its_primary_key() -> Result<()> {
    let conn = shop();
    assert_eq!(Customer::find(2).one(&conn)?, Some(Customer { id: 2, name: "Bob".to_owned() }));
    assert!(Customer::find(2).exists(&conn)?);
    assert_eq!(Customer::find(4).one(&conn)?, None);
    assert!(!Customer::find(4).exists(&conn)?);
    Ok(())
}

#[test]
fn a_belongs_to_over_a_required_key_gives_the_record_itself() -> Result<()> {
    let conn = shop();
    let order = order(&conn, 12)?;
    let customer: Customer = order.customer().one(&conn)?;
    assert_eq!(customer.name, "Bob");
    assert_eq!(order.customer().count(&conn)?, 1);
    assert!(order.customer().exists(&conn)?);
    Ok(())
}

#[test]
fn a_belongs_to_over_a_nullable_key_gives_an_option() -> Result<()> {
    let conn = shop();
    let (ordered, empty) = (order(&conn, 12)?, order(&conn, 11)?);
    let product: Option<Product> = ordered.product().one(&conn)?;
    assert_eq!(product, Some(Product { id: 8, name: "ink".to_owned() }));
    assert_eq!(ordered.product().count(&conn)?, 1);
    assert!(ordered.product().exists(&conn)?);
    assert_eq!(empty.product().one(&conn)?, None);
    assert_eq!(empty.product().count(&conn)?, 0);
    assert!(!empty.product().exists(&conn)?);
    Ok(())
}

#[test]
fn a_has_one_gives_the_row_that_refers_to_the_record() -> Result<()> {
    let conn = shop();
    let (ada, cid) = (customer(&conn, 1)?, customer(&conn, 3)?);
    let address: Option<Address> = ada.address().one(&conn)?;
    assert_eq!(address.map(|address| address.city).as_deref(), Some("Rome"));
    assert_eq!(ada.address().count(&conn)?, 1);
    assert!(ada.address().exists(&conn)?);
    assert_eq!(cid.address().one(&conn)?, None);
    assert_eq!(cid.address().count(&conn)?, 0);
    assert!(!cid.address().exists(&conn)?);
    Ok(())
}

#[test]
fn a_has_many_gives_the_rows_that_refer_to_the_record() -> Result<()> {
    let conn = shop();
    let ada = customer(&conn, 1)?;
    let orders: Vec<Order> = ada.orders().all(&conn)?;
    assert_eq!(orders.iter().map(|order| order.id).collect::<Vec<_>>(), [10, 11, 13]);
    assert_eq!(ada.orders().first(&conn)?.map(|order| order.id), Some(10));
    assert_eq!(ada.orders().count(&conn)?, 3);
    assert!(ada.orders().exists(&conn)?);
    Ok(())
}

#[test]
fn a_has_many_of_nothing_is_empty() -> Result<()> {
    let conn = shop();
    let cid = customer(&conn, 3)?;
    assert_eq!(cid.orders().all(&conn)?, []);
    assert_eq!(cid.orders().first(&conn)?, None);
    assert_eq!(cid.orders().count(&conn)?, 0);
    assert!(!cid.orders().exists(&conn)?);
    Ok(())
}

#[test]
fn a_belongs_to_many_gives_the_rows_at_the_other_end() -> Result<()> {
    let conn = shop();
    let ada = customer(&conn, 1)?;
    let products: Vec<Product> = ada.products().all(&conn)?;
    assert_eq!(products.iter().map(|product| &product.name[..]).collect::<Vec<_>>(), ["pen", "ink"]);
    assert_eq!(ada.products().first(&conn)?.map(|product| product.id), Some(7));
    assert_eq!(ada.products().count(&conn)?, 2, "the order of no product does not count");
    assert!(ada.products().exists(&conn)?);
    Ok(())
}

#[test]
fn a_belongs_to_many_is_followed_from_both_ends() -> Result<()> {
    let conn = shop();
    let ink = Product::find(8).one(&conn)?.unwrap();
    let names: Vec<_> = ink.customers().all(&conn)?.into_iter().map(|customer| customer.name).collect();
    assert_eq!(names, ["Ada", "Bob"]);
    assert_eq!(ink.orders().count(&conn)?, 2);
    Ok(())
}

#[test]
fn a_belongs_to_many_of_nothing_is_empty() -> Result<()> {
    let conn = shop();
    let map = Product::find(9).one(&conn)?.unwrap();
    assert_eq!(map.customers().all(&conn)?, []);
    assert_eq!(map.customers().first(&conn)?, None);
    assert_eq!(map.customers().count(&conn)?, 0);
    assert!(!map.customers().exists(&conn)?);
    Ok(())
}

#[test]
fn a_handle_can_be_asked_more_than_once() -> Result<()> {
    let conn = shop();
    let ada = customer(&conn, 1)?;
    let orders = ada.orders();
    assert_eq!(orders.count(&conn)?, 3);
    conn.execute_batch("DELETE FROM orders WHERE id = 10").unwrap();
    assert_eq!(orders.all(&conn)?.len(), 2, "it reads what is there now");
    assert_eq!(format!("{orders:?}"), "Customer.orders()");
    Ok(())
}
