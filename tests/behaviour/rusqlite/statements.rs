//! What SQLite is asked: statements of a text that one can read, prepared once; in transactions too.

use relcore::{Collection, Result};
use rusqlite::Connection;

use crate::database::{database, texts, watched};

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
fn shop() -> Connection {
    let conn = database(
        "CREATE TABLE customers (id INTEGER, name TEXT);
         CREATE TABLE addresses (id INTEGER, fk_customername TEXT);
         CREATE TABLE orders (id INTEGER, customer_id INTEGER, product_id INTEGER);
         CREATE TABLE products (id INTEGER);
         INSERT INTO customers VALUES (2, 'Bob'), (1, 'Ada');
         INSERT INTO addresses VALUES (1, 'Ada');
         INSERT INTO orders VALUES (12, 1, 7), (10, 1, 9), (11, 1, 8);
         INSERT INTO products VALUES (9), (7), (8);",
    );
    conn.execute("INSERT INTO customers VALUES (3, ?1)", [HOSTILE]).unwrap();
    conn.execute("INSERT INTO addresses VALUES (3, ?1)", [HOSTILE]).unwrap();
    conn
}

fn ada() -> Customer {
    Customer { id: 1, name: "Ada".to_owned() }
}

const ORDER: Order = Order { id: 12, customer_id: 1, product_id: 7 };

#[test]
fn a_collection_is_one_statement_a_call() {
    let conn = shop();
    let columns = "`id`, `name`";
    let asked = texts(&conn, || Customer::all().load(&conn).unwrap());
    assert_eq!(asked, [format!("SELECT {columns} FROM `customers`")]);
    let asked = texts(&conn, || Customer::all().first(&conn).unwrap());
    assert_eq!(asked, [format!("SELECT {columns} FROM `customers` ORDER BY `id` LIMIT 1")]);
    let asked = texts(&conn, || Customer::all().count(&conn).unwrap());
    assert_eq!(asked, ["SELECT COUNT(*) FROM `customers`"]);
    let asked = texts(&conn, || Customer::all().exists(&conn).unwrap());
    assert_eq!(asked, ["SELECT EXISTS(SELECT 1 FROM `customers`)"]);
    let asked = texts(&conn, || Customer::find(1).one(&conn).unwrap());
    assert_eq!(asked, [format!("SELECT {columns} FROM `customers` WHERE `id` = +?1")]);
}

#[test]
fn a_belongs_to_is_one_statement_a_call() {
    let conn = shop();
    let rest = "FROM `customers` WHERE `id` = +?1";
    let asked = texts(&conn, || ORDER.customer().one(&conn).unwrap());
    assert_eq!(asked, [format!("SELECT `id`, `name` {rest}")]);
    let asked = texts(&conn, || ORDER.customer().exists(&conn).unwrap());
    assert_eq!(asked, [format!("SELECT EXISTS(SELECT 1 {rest})")]);
}

#[test]
fn a_has_one_is_one_statement_a_call() {
    let conn = shop();
    let asked = texts(&conn, || ada().address().one(&conn).unwrap());
    let columns = "`id`, `fk_customername`";
    assert_eq!(asked, [format!("SELECT {columns} FROM `addresses` WHERE `fk_customername` = +?1")]);
}

#[test]
fn a_has_many_is_one_statement_a_call() {
    let conn = shop();
    let ada = ada();
    let rest = "FROM `orders` WHERE `customer_id` = +?1";
    let select = format!("SELECT `id`, `customer_id`, `product_id` {rest}");
    let asked = texts(&conn, || ada.orders().all(&conn).unwrap());
    assert_eq!(asked, [format!("{select} ORDER BY `id`")]);
    let asked = texts(&conn, || ada.orders().first(&conn).unwrap());
    assert_eq!(asked, [format!("{select} ORDER BY `id` LIMIT 1")]);
    let asked = texts(&conn, || ada.orders().count(&conn).unwrap());
    assert_eq!(asked, [format!("SELECT COUNT(*) {rest}")]);
    let asked = texts(&conn, || ada.orders().exists(&conn).unwrap());
    assert_eq!(asked, [format!("SELECT EXISTS(SELECT 1 {rest})")]);
}

#[test]
fn a_belongs_to_many_is_one_statement_a_call() {
    let conn = shop();
    let ada = ada();
    let rest =
        "FROM `orders` JOIN `products` ON `products`.`id` = `orders`.`product_id` WHERE `orders`.`customer_id` = +?1";
    let asked = texts(&conn, || ada.products().all(&conn).unwrap());
    assert_eq!(asked, [format!("SELECT `products`.`id` {rest} ORDER BY `products`.`id`")]);
    let asked = texts(&conn, || ada.products().count(&conn).unwrap());
    assert_eq!(asked, [format!("SELECT COUNT(*) {rest}")]);
}

#[test]
fn values_are_bound_and_not_pasted() -> Result<()> {
    let conn = shop();
    let hostile = Customer::find(3).one(&conn)?.unwrap();
    let (address, asked) = watched(&conn, || hostile.address().one(&conn));
    assert_eq!(address?.map(|address| address.id), Some(3));
    assert!(asked[0].sql.ends_with("= +?1"), "{asked:?}");
    assert!(asked[0].expanded.contains("'''; DROP TABLE"), "{asked:?}");
    Ok(())
}

#[test]
fn a_statement_is_prepared_once() {
    let conn = shop();
    let ((), asked) = watched(&conn, || {
        for _ in 0..3 {
            ada().orders().all(&conn).unwrap();
        }
    });
    assert_eq!(asked.iter().map(|asked| asked.runs_before).collect::<Vec<_>>(), [0, 1, 2]);
}

#[test]
fn a_call_sees_what_its_own_transaction_has_written() -> Result<()> {
    let mut conn = shop();
    let tx = conn.transaction().unwrap();
    tx.execute_batch("INSERT INTO orders VALUES (13, 1, 7)").unwrap();
    assert_eq!(ada().orders().count(&tx)?, 4);
    assert_eq!(Order::find(13).one(&tx)?.unwrap().customer().one(&tx)?, ada());
    assert_eq!(ada().products().all(&tx)?.len(), 4);
    tx.rollback().unwrap();
    assert_eq!(ada().orders().count(&conn)?, 3);
    Ok(())
}

#[test]
fn a_call_sees_what_its_own_savepoint_has_written() -> Result<()> {
    let mut conn = shop();
    let mut tx = conn.transaction().unwrap();
    let mut savepoint = tx.savepoint().unwrap();
    savepoint.execute_batch("DELETE FROM orders WHERE id = 10").unwrap();
    assert_eq!(ada().orders().first(&savepoint)?.map(|order| order.id), Some(11));
    assert_eq!(Order::all().count(&savepoint)?, 2);
    savepoint.rollback().unwrap();
    assert_eq!(ada().address().one(&savepoint)?.map(|address| address.id), Some(1));
    drop(savepoint);
    assert_eq!(Order::all().load(&tx)?.len(), 3);
    Ok(())
}
