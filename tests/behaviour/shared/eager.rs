//! Loading records with what they relate to.

use std::sync::Arc;

use relcore::{Collection, ErrorKind, Result};

use crate::driver::{Conn, database, run};

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
    product_id: Option<i64>,
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Order)]
struct Product {
    id: i64,
    title: String,
}

/// Ada has three orders, one of them of nothing; Bob has one, Cyd none.
async fn shop() -> Conn {
    database(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
         CREATE TABLE addresses (id INTEGER PRIMARY KEY, fk_customername TEXT);
         CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, product_id INTEGER);
         CREATE TABLE products (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
         INSERT INTO customers VALUES (1, 'Ada'), (2, 'Bob'), (3, 'Cyd');
         INSERT INTO addresses VALUES (1, 'Bob'), (2, NULL), (3, 'Ada');
         INSERT INTO orders VALUES (12, 1, 7), (10, 1, 9), (11, 1, NULL), (13, 2, 7);
         INSERT INTO products VALUES (9, 'pen'), (7, 'ink');",
    )
    .await
}

fn ids(orders: &[Order]) -> Vec<i64> {
    orders.iter().map(|order| order.id).collect()
}

#[tokio::test]
async fn each_kind_is_loaded_with_its_records() -> Result<()> {
    let conn = shop().await;
    let customers = Customer::all()
        .with(Customer::RELATIONS.orders)
        .with(Customer::RELATIONS.address)
        .with(Customer::RELATIONS.products)
        .load(&conn)
        .await?;
    let [ada, bob, cyd] = &customers[..] else { panic!("three customers") };
    assert_eq!(ada.name, "Ada");
    assert_eq!(ids(ada.related(Customer::RELATIONS.orders)), [10, 11, 12]);
    assert_eq!(ids(bob.related(Customer::RELATIONS.orders)), [13]);
    assert!(cyd.related(Customer::RELATIONS.orders).is_empty());
    assert_eq!(ada.related(Customer::RELATIONS.address).map(|address| address.id), Some(3));
    assert_eq!(cyd.related(Customer::RELATIONS.address), None);
    let titles = |products: &[Arc<Product>]| products.iter().map(|product| product.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(ada.related(Customer::RELATIONS.products)), ["ink", "pen"]);
    assert!(Arc::ptr_eq(&ada.related(Customer::RELATIONS.products)[0], &bob.related(Customer::RELATIONS.products)[0]));
    Ok(())
}

#[tokio::test]
async fn relations_of_the_targets_are_loaded_too() -> Result<()> {
    let conn = shop().await;
    let orders = Customer::RELATIONS.orders.with(Order::RELATIONS.product);
    let ada = Customer::find(1).with(orders).one(&conn).await?.expect("Ada is there");
    let products = ada.related(Customer::RELATIONS.orders).iter().map(|order| order.related(Order::RELATIONS.product));
    let titles: Vec<_> = products.map(|product| product.map(|product| product.title.as_str())).collect();
    assert_eq!(titles, [Some("pen"), None, Some("ink")]);
    let orders = ada.orders().with(Order::RELATIONS.customer).all(&conn).await?;
    assert_eq!(orders[0].related(Order::RELATIONS.customer), &Customer { id: 1, name: "Ada".to_owned() });
    Ok(())
}

#[tokio::test]
async fn records_in_memory_are_loaded_with_too() -> Result<()> {
    let conn = shop().await;
    let mut customers = Customer::all().load(&conn).await?;
    customers.push(Customer { id: 1, name: "Ada".to_owned() });
    let loaded = relcore::load(&customers, Customer::RELATIONS.orders, &conn).await?;
    let orders: Vec<_> = loaded.iter().map(|customer| ids(customer.related(Customer::RELATIONS.orders))).collect();
    assert_eq!(orders, [vec![10, 11, 12], vec![13], vec![], vec![10, 11, 12]]);
    Ok(())
}

#[tokio::test]
async fn records_that_are_given_away_are_owned_and_can_be_loaded_with_more() -> Result<()> {
    let conn = shop().await;
    let customers = Customer::all().load(&conn).await?;
    let with_orders = relcore::load(customers, Customer::RELATIONS.orders, &conn).await?;
    let with_both = relcore::load(with_orders, Customer::RELATIONS.products, &conn).await?;
    let ada = with_both.into_iter().find(|customer| customer.id == 1).expect("Ada is there");
    assert_eq!(ada.related(Customer::RELATIONS.products).len(), 2);
    assert_eq!(ids(ada.related(Customer::RELATIONS.orders)), [10, 11, 12]);
    assert_eq!(ada.into_record().id, 1);
    Ok(())
}

#[tokio::test]
async fn what_a_relation_leads_to_can_be_loaded_with_more() -> Result<()> {
    let conn = shop().await;
    let ada = Customer::find(1).with(Customer::RELATIONS.products).one(&conn).await?.expect("Ada is there");
    let products = relcore::load(ada.related(Customer::RELATIONS.products), Product::RELATIONS.orders, &conn).await?;
    assert_eq!(products.len(), 2);
    assert!(products.iter().all(|product| !product.related(Product::RELATIONS.orders).is_empty()));
    Ok(())
}

#[tokio::test]
async fn a_link_that_cannot_be_read_names_its_own_collection_and_column() {
    let conn = database(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
         CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, product_id TEXT);
         CREATE TABLE products (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
         INSERT INTO customers VALUES (1, 'Ada');
         INSERT INTO orders VALUES (12, 1, 'x');",
    )
    .await;
    let error = Customer::all().with(Customer::RELATIONS.products).load(&conn).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.relation(), error.collection()),
        (ErrorKind::Decode, Some("products"), Some("Order"))
    );
    assert_eq!(error.column().map(|column| column.name), Some("product_id"));
    run(&conn, "DROP TABLE orders").await;
    let error = Customer::all().with(Customer::RELATIONS.products).load(&conn).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.relation(), error.collection()),
        (ErrorKind::Statement, Some("products"), Some("Order"))
    );
    assert_eq!(error.column(), None);
    let message = error.to_string();
    assert!(message.starts_with("following `products` of `Customer`: reading `Order` (table `orders`): "), "{message}");
}
