//! What the program wants of a database, and how two libraries give it.

use std::error::Error;
use std::sync::{Mutex, MutexGuard, PoisonError};

use relcore::driver::{Connection, FromRow, ToParameter};
use relcore::{Collection, Result};
use serde::Serialize;
use serde_json::Value;
use sqlx::SqlitePool;

/// A page, ready to be sent.
pub type Page = Value;

#[derive(Serialize, Collection)]
#[has_many(Order)]
pub struct Customer {
    id: i64,
    name: String,
}

#[derive(Serialize, Collection)]
#[belongs_to(Customer)]
#[belongs_to(Product)]
pub struct Order {
    id: i64,
    customer_id: i64,
    product_id: Option<i64>,
}

#[derive(Serialize, Collection)]
pub struct Product {
    id: i64,
    title: String,
    price: i64,
}

/// The futures are `Send`, so that a server can spawn them.
pub trait Shop {
    /// A customer with orders and products, if there is one.
    fn page(&self, id: i64) -> impl Future<Output = Result<Option<Page>, Failure>> + Send;

    /// The price of all that a customer ordered.
    fn spent(&self, id: i64) -> impl Future<Output = Result<i64>> + Send;
}

/// An error of relcore, or of JSON.
pub type Failure = Box<dyn Error + Send + Sync>;

/// The load, for every library. It cannot await, because not every library is async: its caller does.
/// What was loaded is part of the type that is returned, and that type has no name: hence `impl Serialize`.
fn customer<'c, X>(id: i64, connection: X) -> X::Output<Option<impl Serialize>>
where
    X: Connection<'c>,
    Customer: FromRow<X::Driver>,
    Order: FromRow<X::Driver>,
    Product: FromRow<X::Driver>,
    i64: ToParameter<X::Driver>,
{
    Customer::find(id).with(Customer::RELATIONS.orders.with(Order::RELATIONS.product)).one(connection)
}

/// What is made of it, for every library.
fn page(customer: Option<impl Serialize>) -> Result<Option<Page>, Failure> {
    Ok(customer.map(serde_json::to_value).transpose()?)
}

/// SQL of one's own is sent by each library in its own way.
const SPENT: &str = "
    SELECT COALESCE(SUM(products.price), 0) FROM orders
    JOIN products ON products.id = orders.product_id WHERE orders.customer_id = ?1";

impl Shop for Mutex<rusqlite::Connection> {
    async fn page(&self, id: i64) -> Result<Option<Page>, Failure> {
        page(customer(id, &*locked(self))?)
    }

    async fn spent(&self, id: i64) -> Result<i64> {
        Ok(locked(self).query_row(SPENT, [id], |row| row.get(0))?)
    }
}

impl Shop for SqlitePool {
    async fn page(&self, id: i64) -> Result<Option<Page>, Failure> {
        page(customer(id, self).await?)
    }

    async fn spent(&self, id: i64) -> Result<i64> {
        Ok(sqlx::query_scalar(SPENT).bind(id).fetch_one(self).await?)
    }
}

/// A connection is as good as before where somebody else panicked: a load leaves no transaction open.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
