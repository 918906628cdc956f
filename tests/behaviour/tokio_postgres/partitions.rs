//! Tables in partitions by tenant: a key that carries the tenant keeps each statement within its partitions.

use std::sync::{Arc, Mutex};

use futures_util::{StreamExt, stream};
use relcore::driver::Prepared;
use relcore::{Collection, Result};
use relcore_tests::script::{Dialect, fresh_name};
use tokio_postgres::{AsyncMessage, NoTls};

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(tenant_id, id))]
#[has_many(Order)]
#[belongs_to_many(Product, through = Order)]
struct Customer {
    tenant_id: i64,
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(tenant_id, id))]
#[belongs_to(Customer, foreign_key = (tenant_id, customer_id))]
#[belongs_to(Product, foreign_key = (tenant_id, product_code))]
struct Order {
    tenant_id: i64,
    id: i64,
    customer_id: i64,
    product_code: String,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(tenant_id, code))]
struct Product {
    tenant_id: i64,
    code: String,
}

/// A client, and the plans of what it ran.
struct Server {
    client: Prepared,
    plans: Arc<Mutex<Vec<String>>>,
}

/// Eight tenants over sixteen partitions of each table; a hundred customers of each with three orders.
async fn shop() -> Server {
    let (client, mut connection) =
        tokio_postgres::connect(env!("RELCORE_POSTGRES_URL"), NoTls).await.expect("PostgreSQL runs where the URL says");
    let plans = Arc::new(Mutex::new(Vec::new()));
    let told = Arc::clone(&plans);
    tokio::spawn(async move {
        let mut messages = stream::poll_fn(move |context| connection.poll_message(context));
        while let Some(Ok(message)) = messages.next().await {
            if let AsyncMessage::Notice(notice) = message {
                told.lock().expect("nothing fails under the lock").push(notice.message().to_owned());
            }
        }
    });
    let mut script = Dialect::Postgres.opening(&fresh_name("partitions"));
    script += "CREATE TABLE customers (tenant_id bigint, id bigint, PRIMARY KEY (tenant_id, id)) PARTITION BY HASH (tenant_id);
        CREATE TABLE products (tenant_id bigint, code text, PRIMARY KEY (tenant_id, code)) PARTITION BY HASH (tenant_id);
        CREATE TABLE orders (tenant_id bigint, id bigint, customer_id bigint, product_code text, PRIMARY KEY (tenant_id, id))
            PARTITION BY HASH (tenant_id);
        CREATE INDEX ON orders (tenant_id, customer_id);";
    let partitions = ["customers", "products", "orders"].into_iter().flat_map(|table| {
        (0..16).map(move |part| {
            format!("CREATE TABLE {table}_{part} PARTITION OF {table} FOR VALUES WITH (MODULUS 16, REMAINDER {part});")
        })
    });
    script.extend(partitions);
    script += "INSERT INTO customers SELECT t, c FROM generate_series(1, 8) t, generate_series(1, 100) c;
        INSERT INTO products SELECT t, 'p' || p FROM generate_series(1, 8) t, generate_series(0, 9) p;
        INSERT INTO orders SELECT t, c * 10 + n, c, 'p' || (c + n) % 10
            FROM generate_series(1, 8) t, generate_series(1, 100) c, generate_series(1, 3) n;
        ANALYZE customers, orders, products; LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_analyze = on;
        SET client_min_messages = log;";
    client.batch_execute(&script).await.expect("the script of the test is right");
    Server { client: Prepared::new(client), plans }
}

impl Server {
    /// The partitions that were read in all statements that the calls ran.
    async fn read<T>(&self, calls: impl Future<Output = Result<T>>) -> Result<(T, Vec<String>)> {
        self.plans.lock().expect("nothing fails under the lock").clear();
        let given = calls.await?;
        // What was told before the answer to this has arrived with it.
        self.client.batch_execute("").await.expect("the client is alive");
        let plans = self.plans.lock().expect("nothing fails under the lock").join("\n");
        let read = plans.lines().filter(|line| line.contains(" on ") && !line.contains("never executed"));
        let mut read: Vec<_> = read.filter_map(partition).collect();
        read.sort();
        read.dedup();
        Ok((given, read))
    }
}

/// The partition that a line of a plan reads: `->  Seq Scan on orders_3 orders  (cost=…`.
fn partition(line: &str) -> Option<String> {
    let name = line.split_once(" on ")?.1.split([' ', '(']).next()?;
    let (table, number) = name.split_once('_')?;
    let number: u32 = number.split('_').next()?.parse().ok()?;
    Some(format!("{table}_{number}"))
}

/// How many partitions of each of the three tables.
fn counts(read: &[String]) -> [usize; 3] {
    ["customers_", "orders_", "products_"].map(|table| read.iter().filter(|name| name.starts_with(table)).count())
}

#[tokio::test]
async fn an_accessor_reads_the_partition_of_its_tenant() -> Result<()> {
    let server = shop().await;
    for _ in 0..8 {
        // More often than the server plans a statement for its values alone.
        let customer = Customer { tenant_id: 3, id: 5 };
        let (orders, read) = server.read(customer.orders().all(&server.client)).await?;
        assert_eq!((orders.len(), counts(&read)), (3, [0, 1, 0]), "{read:?}");
        let (products, read) = server.read(customer.products().all(&server.client)).await?;
        assert_eq!((products.len(), counts(&read)), (3, [0, 1, 1]), "{read:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_load_reads_the_partitions_of_its_tenants() -> Result<()> {
    let server = shop().await;
    for _ in 0..8 {
        let customers: Vec<_> = (1..=40).map(|id| Customer { tenant_id: 3, id }).collect();
        let orders = Customer::RELATIONS.orders.with(Order::RELATIONS.product);
        let (loaded, read) = server.read(relcore::load(&customers, orders, &server.client)).await?;
        assert!(loaded.iter().all(|customer| customer.related(Customer::RELATIONS.orders).len() == 3));
        assert_eq!(counts(&read), [0, 1, 1], "{read:?}");
        let products = relcore::load(&customers, Customer::RELATIONS.products, &server.client);
        let (loaded, read) = server.read(products).await?;
        assert!(loaded.iter().all(|customer| customer.related(Customer::RELATIONS.products).len() == 3));
        assert_eq!(counts(&read), [0, 1, 1], "{read:?}");
    }
    Ok(())
}
