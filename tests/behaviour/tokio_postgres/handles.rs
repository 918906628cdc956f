//! What calls run on: all that a user of tokio-postgres holds.

use std::ops::Deref;
use std::sync::Arc;

use futures_util::future::try_join_all;
use relcore::driver::Prepared;
use relcore::{Collection, Result};
use tokio::task::JoinSet;
use tokio_postgres::Client;

use crate::driver::{connect, open};

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

const ADA: Customer = Customer { id: 1 };

/// The customer `n` has `n` orders.
async fn shop() -> Client {
    let client = open().await;
    let script = "CREATE TABLE customers AS SELECT n AS id FROM generate_series(1::BIGINT, 50) AS n;
        CREATE TABLE orders AS SELECT 100 * customers.id + n AS id, customers.id AS customer_id
            FROM customers, generate_series(1::BIGINT, customers.id) AS n;";
    client.batch_execute(script).await.expect("the script of the test is right");
    client
}

async fn order(client: &impl tokio_postgres::GenericClient) {
    let insert = "INSERT INTO orders SELECT max(id) + 1, 1 FROM orders";
    client.execute(insert, &[]).await.expect("an order can be added");
}

/// How many orders Ada has; with one accessor, and with a load of two statements.
macro_rules! orders_of_ada {
    ($conn:expr) => {{
        let followed = ADA.orders().count($conn).await?;
        let loaded = Customer::find(1).with(Customer::RELATIONS.orders).one($conn).await?.expect("Ada is there");
        assert_eq!(loaded.related(Customer::RELATIONS.orders).len() as u64, followed);
        followed
    }};
}

/// Both ways to the orders of each customer, on tasks of their own.
macro_rules! spawned {
    ($client:expr) => {{
        let client = Arc::new($client);
        let mut tasks = JoinSet::new();
        for id in 1..=8 {
            let client = Arc::clone(&client);
            tasks.spawn(async move {
                let followed = Customer { id }.orders().all(&*client).await?.len();
                let orders = Customer::RELATIONS.orders.with(Order::RELATIONS.customer);
                let loaded = Customer::find(id).with(orders).one(&*client).await?.expect("the customer is there");
                let orders = loaded.related(Customer::RELATIONS.orders);
                assert!(orders.iter().all(|order| order.related(Order::RELATIONS.customer).id == id));
                Ok::<_, relcore::Error>((id, followed, orders.len()))
            });
        }
        for answer in tasks.join_all().await {
            let (id, followed, loaded) = answer?;
            assert_eq!((i64::try_from(followed), i64::try_from(loaded)), (Ok(id), Ok(id)));
        }
    }};
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn calls_on_one_client_can_be_spawned_on_several_threads() -> Result<()> {
    spawned!(shop().await);
    spawned!(Prepared::new(shop().await));
    Ok(())
}

#[tokio::test]
async fn calls_that_are_awaited_together_have_each_its_own_answer() -> Result<()> {
    let client = Prepared::new(shop().await);
    for _ in 0..2 {
        let customers: Vec<_> = (1..=50).rev().map(|id| Customer { id }).collect();
        let counts = try_join_all(customers.iter().map(|customer| customer.orders().count(&client))).await?;
        assert_eq!(counts, (1..=50).rev().collect::<Vec<u64>>());
        let lists = try_join_all(customers.iter().map(|customer| customer.orders().all(&*client))).await?;
        for (customer, orders) in customers.iter().zip(lists) {
            assert!(orders.iter().all(|order| order.customer_id == customer.id));
            assert_eq!(i64::try_from(orders.len()), Ok(customer.id));
        }
        let loads = customers.iter().map(|customer| Customer::find(customer.id).with(Customer::RELATIONS.orders));
        for (loaded, id) in try_join_all(loads.map(|load| load.one(&client))).await?.into_iter().zip((1..=50).rev()) {
            assert_eq!(loaded.map(|customer| customer.related(Customer::RELATIONS.orders).len()), Some(id));
        }
    }
    Ok(())
}

#[tokio::test]
async fn calls_run_in_a_transaction_and_in_one_within_it() -> Result<()> {
    let mut client = shop().await;
    let mut transaction = client.transaction().await.expect("a transaction begins");
    order(&transaction).await;
    let inner = transaction.transaction().await.expect("a transaction begins within another");
    order(&inner).await;
    assert_eq!(orders_of_ada!(&inner), 3);
    inner.rollback().await.expect("a transaction ends");
    assert_eq!(orders_of_ada!(&transaction), 2);
    transaction.rollback().await.expect("a transaction ends");
    assert_eq!(orders_of_ada!(&client), 1);
    Ok(())
}

#[tokio::test]
async fn a_prepared_client_has_transactions_too() -> Result<()> {
    let mut client = Prepared::new(shop().await);
    assert_eq!(orders_of_ada!(&client), 1);
    let mut transaction = client.transaction().await.expect("a transaction begins");
    order(&*transaction).await;
    let inner = transaction.transaction().await.expect("a transaction begins within another");
    order(&inner).await;
    assert_eq!(orders_of_ada!(&inner), 3);
    inner.rollback().await.expect("a transaction ends");
    assert_eq!(orders_of_ada!(&transaction), 2);
    transaction.into_inner().commit().await.expect("a transaction ends");
    assert_eq!(orders_of_ada!(&client), 2);
    let client = client.into_inner();
    assert_eq!(orders_of_ada!(&client), 2);
    Ok(())
}

#[tokio::test]
async fn a_snapshot_reads_one_state_though_another_client_writes() -> Result<()> {
    let mut client = Prepared::new(shop().await);
    let place: String = client.query_one("SELECT current_schema()::TEXT", &[]).await.expect("there is a schema").get(0);
    let other = connect().await;
    other.batch_execute(&format!("SET search_path TO {place}")).await.expect("there is the same schema");
    let snapshot = client.snapshot().await.expect("a transaction begins");
    assert_eq!(orders_of_ada!(&snapshot), 1);
    order(&other).await;
    assert_eq!(orders_of_ada!(&snapshot), 1);
    assert!(snapshot.execute("DELETE FROM orders", &[]).await.is_err(), "it is only read");
    drop(snapshot);
    assert_eq!(orders_of_ada!(&client), 2);
    Ok(())
}

/// As pools hand out their clients.
struct Pooled<C>(C);

impl<C> Deref for Pooled<C> {
    type Target = C;

    fn deref(&self) -> &C {
        &self.0
    }
}

#[tokio::test]
async fn calls_run_on_what_derefs_to_a_client() -> Result<()> {
    let pooled = Pooled(shop().await);
    assert_eq!(orders_of_ada!(&*pooled), 1);
    let wrapped = Pooled(Pooled(pooled.0));
    assert_eq!(orders_of_ada!(&**wrapped), 1);
    let prepared = Pooled(Prepared::new(wrapped.0.0));
    assert_eq!(orders_of_ada!(&*prepared), 1);
    assert_eq!(orders_of_ada!(&**prepared), 1);
    Ok(())
}
