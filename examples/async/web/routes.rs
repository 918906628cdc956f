//! The routes, and the handlers behind them.

use axum::extract::{Path, Query, State};
use axum::routing::get;
use axum::{Json, Router};
use relcore::Collection;
use serde::{Deserialize, Serialize};
use sqlx::SqlitePool;

use crate::failure::Failure;
use crate::model::{Customer, Item, Order};

/// All routes over one pool.
pub fn service(pool: SqlitePool) -> Router {
    Router::new().route("/customers", get(customers)).route("/customers/{id}", get(customer)).with_state(pool)
}

/// A whole page. What was loaded is sent along; the type that says so has no name, hence `impl Serialize`.
async fn customer(State(pool): State<SqlitePool>, Path(id): Path<i64>) -> Result<Json<impl Serialize>, Failure> {
    let items = Order::RELATIONS.ordered_items.with(Item::RELATIONS.product);
    let orders = Customer::RELATIONS.orders.with(items);
    let customer = Customer::find(id).with(orders).one(&pool).await?;
    customer.map(Json).ok_or_else(|| Failure::Missing(format!("customer {id}")))
}

/// What can stand behind the `?` of a URL.
#[derive(Deserialize)]
struct Wanted {
    name: Option<String>,
}

/// The condition and the order are SQL of one's own; relcore loads the orders of what it found.
async fn customers(
    State(pool): State<SqlitePool>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<impl Serialize>, Failure> {
    let customers: Vec<Customer> = sqlx::query_as(
        "SELECT id, name, city FROM customers
         WHERE ?1 IS NULL OR instr(lower(name), lower(?1)) > 0 ORDER BY name",
    )
    .bind(wanted.name)
    .fetch_all(&pool)
    .await?;
    Ok(Json(relcore::load(customers, Customer::RELATIONS.orders, &pool).await?))
}
