//! Each kind of relation, and each thing that can be asked of it.

use relcore::{Collection, Result};

use crate::driver::{Conn, database, run};

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
async fn shop() -> Conn {
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
    .await
}

async fn customer(conn: &Conn, id: i64) -> Result<Customer> {
    Ok(Customer::find(id).one(conn).await?.expect("this customer is in the shop"))
}

async fn order(conn: &Conn, id: i64) -> Result<Order> {
    Ok(Order::find(id).one(conn).await?.expect("this order is in the shop"))
}

#[tokio::test]
async fn a_collection_gives_all_its_rows() -> Result<()> {
    let conn = shop().await;
    let mut names: Vec<_> = Customer::all().load(&conn).await?.into_iter().map(|customer| customer.name).collect();
    names.sort();
    assert_eq!(names, ["Ada", "Bob", "Cid"]);
    assert_eq!(Customer::all().count(&conn).await?, 3);
    assert!(Customer::all().exists(&conn).await?);
    assert_eq!(Customer::all().first(&conn).await?, Some(Customer { id: 1, name: "Ada".to_owned() }));
    Ok(())
}

#[tokio::test]
async fn an_empty_collection_gives_nothing() -> Result<()> {
    let conn = shop().await;
    run(&conn, "DELETE FROM customers").await;
    assert_eq!(Customer::all().load(&conn).await?, []);
    assert_eq!(Customer::all().count(&conn).await?, 0);
    assert!(!Customer::all().exists(&conn).await?);
    assert_eq!(Customer::all().first(&conn).await?, None);
    Ok(())
}

#[tokio::test]
async fn a_record_is_found_by_its_primary_key() -> Result<()> {
    let conn = shop().await;
    assert_eq!(Customer::find(2).one(&conn).await?, Some(Customer { id: 2, name: "Bob".to_owned() }));
    assert!(Customer::find(2).exists(&conn).await?);
    assert_eq!(Customer::find(4).one(&conn).await?, None);
    assert!(!Customer::find(4).exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn a_belongs_to_over_a_required_key_gives_the_record_itself() -> Result<()> {
    let conn = shop().await;
    let order = order(&conn, 12).await?;
    let customer: Customer = order.customer().one(&conn).await?;
    assert_eq!(customer.name, "Bob");
    assert_eq!(order.customer().count(&conn).await?, 1);
    assert!(order.customer().exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn a_belongs_to_over_a_nullable_key_gives_an_option() -> Result<()> {
    let conn = shop().await;
    let (ordered, empty) = (order(&conn, 12).await?, order(&conn, 11).await?);
    let product: Option<Product> = ordered.product().one(&conn).await?;
    assert_eq!(product, Some(Product { id: 8, name: "ink".to_owned() }));
    assert_eq!(ordered.product().count(&conn).await?, 1);
    assert!(ordered.product().exists(&conn).await?);
    assert_eq!(empty.product().one(&conn).await?, None);
    assert_eq!(empty.product().count(&conn).await?, 0);
    assert!(!empty.product().exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn a_has_one_gives_the_row_that_refers_to_the_record() -> Result<()> {
    let conn = shop().await;
    let (ada, cid) = (customer(&conn, 1).await?, customer(&conn, 3).await?);
    let address: Option<Address> = ada.address().one(&conn).await?;
    assert_eq!(address.map(|address| address.city).as_deref(), Some("Rome"));
    assert_eq!(ada.address().count(&conn).await?, 1);
    assert!(ada.address().exists(&conn).await?);
    assert_eq!(cid.address().one(&conn).await?, None);
    assert_eq!(cid.address().count(&conn).await?, 0);
    assert!(!cid.address().exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn a_has_many_gives_the_rows_that_refer_to_the_record() -> Result<()> {
    let conn = shop().await;
    let ada = customer(&conn, 1).await?;
    let orders: Vec<Order> = ada.orders().all(&conn).await?;
    assert_eq!(orders.iter().map(|order| order.id).collect::<Vec<_>>(), [10, 11, 13]);
    assert_eq!(ada.orders().first(&conn).await?.map(|order| order.id), Some(10));
    assert_eq!(ada.orders().count(&conn).await?, 3);
    assert!(ada.orders().exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn a_has_many_of_nothing_is_empty() -> Result<()> {
    let conn = shop().await;
    let cid = customer(&conn, 3).await?;
    assert_eq!(cid.orders().all(&conn).await?, []);
    assert_eq!(cid.orders().first(&conn).await?, None);
    assert_eq!(cid.orders().count(&conn).await?, 0);
    assert!(!cid.orders().exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn a_belongs_to_many_gives_the_rows_at_the_other_end() -> Result<()> {
    let conn = shop().await;
    let ada = customer(&conn, 1).await?;
    let products: Vec<Product> = ada.products().all(&conn).await?;
    assert_eq!(products.iter().map(|product| &product.name[..]).collect::<Vec<_>>(), ["pen", "ink"]);
    assert_eq!(ada.products().first(&conn).await?.map(|product| product.id), Some(7));
    assert_eq!(ada.products().count(&conn).await?, 2, "the order of no product does not count");
    assert!(ada.products().exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn a_belongs_to_many_is_followed_from_both_ends() -> Result<()> {
    let conn = shop().await;
    let ink = Product::find(8).one(&conn).await?.unwrap();
    let names: Vec<_> = ink.customers().all(&conn).await?.into_iter().map(|customer| customer.name).collect();
    assert_eq!(names, ["Ada", "Bob"]);
    assert_eq!(ink.orders().count(&conn).await?, 2);
    Ok(())
}

#[tokio::test]
async fn a_belongs_to_many_of_nothing_is_empty() -> Result<()> {
    let conn = shop().await;
    let map = Product::find(9).one(&conn).await?.unwrap();
    assert_eq!(map.customers().all(&conn).await?, []);
    assert_eq!(map.customers().first(&conn).await?, None);
    assert_eq!(map.customers().count(&conn).await?, 0);
    assert!(!map.customers().exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn a_handle_can_be_asked_more_than_once() -> Result<()> {
    let conn = shop().await;
    let ada = customer(&conn, 1).await?;
    let orders = ada.orders();
    assert_eq!(orders.count(&conn).await?, 3);
    run(&conn, "DELETE FROM orders WHERE id = 10").await;
    assert_eq!(orders.all(&conn).await?.len(), 2, "it reads what is there now");
    assert_eq!(format!("{orders:?}"), "Customer.orders()");
    Ok(())
}
