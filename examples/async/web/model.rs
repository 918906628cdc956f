//! The structs, as they are read from the tables and as they are sent.

use relcore::Collection;
use serde::Serialize;

/// sqlx's own derive stands beside, for SQL of one's own.
#[derive(Serialize, Collection, sqlx::FromRow)]
#[has_many(Order)]
pub struct Customer {
    id: i64,
    name: String,
    city: String,
}

#[derive(Serialize, Collection)]
#[serde(rename_all = "camelCase")]
#[belongs_to(Customer)]
#[has_many(Item, as = ordered_items)]
pub struct Order {
    id: i64,
    // The page has it already, one level up.
    #[serde(skip)]
    customer_id: i64,
    placed_on: String,
}

#[derive(Serialize, Collection)]
#[collection(table = "order_items")]
#[belongs_to(Order)]
#[belongs_to(Product)]
pub struct Item {
    id: i64,
    #[serde(skip)]
    order_id: i64,
    #[serde(skip)]
    product_id: i64,
    quantity: i64,
}

#[derive(Serialize, Collection)]
pub struct Product {
    id: i64,
    title: String,
    price: i64,
}
