//! What calls run on: all that a user of sqlx holds.

use std::fmt::Write;
use std::sync::Arc;

use relcore::{Collection, Result};
use sqlx::{Acquire, AssertSqlSafe};
use tokio::task::JoinSet;

use crate::driver::{Db, database};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Order)]
struct Customer {
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    customer_id: i64,
}

/// The customer `n` has `n` orders, from `10 n` on.
async fn shop() -> sqlx::Pool<Db> {
    let mut script = "CREATE TABLE customers (id INTEGER PRIMARY KEY);
        CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER);"
        .to_owned();
    for customer in 1..=8 {
        write!(script, "INSERT INTO customers VALUES ({customer});").expect("a text can be written");
        for order in 0..customer {
            let order = 10 * customer + order;
            write!(script, "INSERT INTO orders VALUES ({order}, {customer});").expect("a text can be written");
        }
    }
    database(&script).await.pool
}

async fn order(conn: &mut <Db as sqlx::Database>::Connection, id: i64) {
    let insert = format!("INSERT INTO orders VALUES ({id}, 1)");
    sqlx::raw_sql(AssertSqlSafe(insert)).execute(conn).await.expect("an order can be added");
}

const ADA: Customer = Customer { id: 1 };

/// How many orders Ada has; with one accessor, and with a load of two statements.
macro_rules! orders_of_ada {
    ($conn:expr) => {{
        let followed = ADA.orders().count($conn).await?;
        let loaded = Customer::find(1).with(Customer::RELATIONS.orders).one($conn).await?.expect("Ada is there");
        assert_eq!(loaded.related(Customer::RELATIONS.orders).len() as u64, followed);
        followed
    }};
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn calls_on_one_pool_can_be_spawned_on_several_threads() -> Result<()> {
    let pool = Arc::new(shop().await);
    let mut tasks = JoinSet::new();
    for id in 1..=8 {
        let pool = Arc::clone(&pool);
        tasks.spawn(async move {
            let followed = Customer { id }.orders().all(&*pool).await?.len();
            let orders = Customer::RELATIONS.orders.with(Order::RELATIONS.customer);
            let loaded = Customer::find(id).with(orders).one(&*pool).await?.expect("the customer is there");
            let orders = loaded.related(Customer::RELATIONS.orders);
            assert!(orders.iter().all(|order| order.related(Order::RELATIONS.customer).id == id));
            Ok::<_, relcore::Error>((id, followed, orders.len()))
        });
    }
    for answer in tasks.join_all().await {
        let (id, followed, loaded) = answer?;
        assert_eq!((i64::try_from(followed), i64::try_from(loaded)), (Ok(id), Ok(id)));
    }
    Ok(())
}

#[tokio::test]
async fn calls_run_on_a_pool_and_on_a_connection_of_it() -> Result<()> {
    let pool = shop().await;
    assert_eq!(orders_of_ada!(&pool), 1);
    let mut pooled = pool.acquire().await.expect("the pool has a connection");
    order(&mut pooled, 1).await;
    assert_eq!(orders_of_ada!(&mut pooled), 2);
    assert_eq!(orders_of_ada!(&mut *pooled), 2);
    let mut alone = pooled.detach();
    assert_eq!(orders_of_ada!(&mut alone), 2);
    Ok(())
}

#[tokio::test]
async fn calls_run_in_a_transaction_and_see_what_it_did() -> Result<()> {
    let pool = shop().await;
    let mut transaction = pool.begin().await.expect("a transaction begins");
    order(&mut transaction, 1).await;
    assert_eq!(orders_of_ada!(&mut transaction), 2);
    assert_eq!(orders_of_ada!(&mut *transaction), 2);
    transaction.rollback().await.expect("a transaction ends");
    assert_eq!(orders_of_ada!(&pool), 1);
    Ok(())
}

#[tokio::test]
async fn calls_run_within_a_savepoint_and_after_it() -> Result<()> {
    let pool = shop().await;
    let mut transaction = pool.begin().await.expect("a transaction begins");
    order(&mut transaction, 1).await;
    let mut savepoint = transaction.begin().await.expect("a savepoint is set");
    order(&mut savepoint, 2).await;
    assert_eq!(orders_of_ada!(&mut savepoint), 3);
    savepoint.rollback().await.expect("a savepoint is left");
    assert_eq!(orders_of_ada!(&mut transaction), 2);
    transaction.commit().await.expect("a transaction ends");
    assert_eq!(orders_of_ada!(&pool), 2);
    Ok(())
}

/// A function of the user's own, for whatever sqlx takes as a handle.
async fn orders_on(conn: impl Acquire<'_, Database = Db>, customer: &Customer) -> Result<usize> {
    let mut conn = conn.acquire().await.expect("there is a connection");
    Ok(customer.orders().all(&mut *conn).await?.len())
}

#[tokio::test]
async fn a_function_may_take_any_handle() -> Result<()> {
    let pool = shop().await;
    assert_eq!(orders_on(&pool, &ADA).await?, 1);
    let mut transaction = pool.begin().await.expect("a transaction begins");
    assert_eq!(orders_on(&mut transaction, &Customer { id: 3 }).await?, 3);
    Ok(())
}
