//! Loads behind a pooler that gives each transaction another server connection: PgBouncer in transaction mode.
//!
//! Without `RELCORE_PGBOUNCER_URL` there is nothing of it but a test whose name says so.

#[cfg(pgbouncer)]
mod behind_it {
    use std::sync::Arc;

    use relcore::driver::Unprepared;
    use relcore::{Collection, Result};
    use tokio::sync::OnceCell;
    use tokio::task::JoinSet;
    use tokio_postgres::{Client, NoTls};

    const TASKS: usize = 4;
    const LOADS: usize = 25;

    #[derive(Debug, PartialEq, Collection)]
    #[collection(schema = "behind_a_pooler")]
    #[has_many(Order)]
    #[belongs_to_many(Tag, through = Tagging)]
    struct Customer {
        id: i64,
        name: String,
    }

    #[derive(Debug, PartialEq, Collection)]
    #[collection(schema = "behind_a_pooler")]
    #[belongs_to(Customer)]
    struct Order {
        id: i64,
        customer_id: i64,
    }

    #[derive(Debug, PartialEq, Collection)]
    #[collection(schema = "behind_a_pooler")]
    struct Tag {
        #[collection(primary_key)]
        tag: String,
    }

    #[derive(Debug, PartialEq, Collection)]
    #[collection(schema = "behind_a_pooler")]
    #[belongs_to(Customer)]
    #[belongs_to(Tag, foreign_key = tag, as = label)]
    struct Tagging {
        id: i64,
        customer_id: i64,
        tag: String,
    }

    const SHOP: &str = "
        DROP SCHEMA IF EXISTS behind_a_pooler CASCADE;
        CREATE SCHEMA behind_a_pooler;
        SET search_path TO behind_a_pooler;
        CREATE TABLE customers (id BIGINT PRIMARY KEY, name TEXT);
        CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id BIGINT);
        CREATE TABLE tags (tag CHAR(8) PRIMARY KEY);
        CREATE TABLE taggings (id BIGINT PRIMARY KEY, customer_id BIGINT, tag CHAR(8));
        INSERT INTO customers SELECT n * 3, 'name ' || n FROM generate_series(1, 20) AS n;
        INSERT INTO orders SELECT n, n % 20 * 3 + 3 FROM generate_series(1, 100) AS n;
        INSERT INTO tags SELECT 'tag ' || n FROM generate_series(1, 5) AS n;
        INSERT INTO taggings SELECT n, n % 20 * 3 + 3, 'tag ' || n % 5 + 1 FROM generate_series(1, 40) AS n;";

    /// Made once, on the server itself.
    async fn shop() {
        static MADE: OnceCell<()> = OnceCell::const_new();
        MADE.get_or_init(async || connect(env!("RELCORE_POSTGRES_URL")).await.batch_execute(SHOP).await.unwrap()).await;
    }

    async fn connect(url: &str) -> Client {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await.expect("there is a server");
        tokio::spawn(connection);
        client
    }

    /// A load, and accessors by a number and by a text.
    macro_rules! load {
        ($conn:expr) => {{
            let orders = Customer::RELATIONS.orders.with(Order::RELATIONS.customer);
            let customers = Customer::all().with(orders).with(Customer::RELATIONS.tags).load($conn).await?;
            assert_eq!(customers.len(), 20);
            for customer in &customers {
                let (orders, tags) =
                    (customer.related(Customer::RELATIONS.orders), customer.related(Customer::RELATIONS.tags));
                assert_eq!((orders.len(), tags.len()), (5, 2));
                assert_eq!(orders[0].related(Order::RELATIONS.customer).name, customer.name);
            }
            assert_eq!(customers[0].orders().count($conn).await?, 5);
            assert_eq!(customers[0].tags().all($conn).await?.len(), 2);
            assert!(Tag::find("tag 1   ").exists($conn).await?);
        }};
    }

    /// Runs all loads, some at a time; the first that fails is the error.
    async fn run_all<F: Future<Output = Result<()>> + Send + 'static>(tasks: impl Iterator<Item = F>) -> Result<()> {
        let mut running = JoinSet::new();
        tasks.for_each(|task| drop(running.spawn(task)));
        while let Some(done) = running.join_next().await {
            done.expect("no task panics")?;
        }
        Ok(())
    }

    #[tokio::test]
    async fn sqlx_loads_unprepared() -> Result<()> {
        shop().await;
        let pool = sqlx::postgres::PgPoolOptions::new().max_connections(4);
        let pool = Arc::new(pool.connect(env!("RELCORE_PGBOUNCER_URL")).await.expect("the pooler runs"));
        let tasks = (0..TASKS).map(|_| {
            let pool = Arc::clone(&pool);
            async move {
                for _ in 0..LOADS {
                    load!(Unprepared(&*pool));
                    let mut conn = pool.acquire().await.expect("there is a connection");
                    let orders = Order::all().with(Order::RELATIONS.customer).load(Unprepared(&mut conn)).await?;
                    assert_eq!(orders.len(), 100);
                }
                Ok(())
            }
        });
        run_all(tasks).await
    }

    /// A load ends no transaction that a statement of the user's has begun.
    #[tokio::test]
    async fn sqlx_leaves_a_transaction_that_was_begun_by_hand() -> Result<()> {
        use sqlx::Connection;
        shop().await;
        let mut conn = sqlx::PgConnection::connect(env!("RELCORE_POSTGRES_URL")).await.expect("there is a server");
        let run = "BEGIN; CREATE TABLE behind_a_pooler.left_open (id BIGINT)";
        sqlx::raw_sql(run).execute(&mut conn).await.expect("a transaction is begun");
        load!(Unprepared(&mut conn));
        sqlx::raw_sql("ROLLBACK").execute(&mut conn).await.expect("the transaction is still open");
        let left = sqlx::raw_sql("SELECT id FROM behind_a_pooler.left_open").execute(&mut conn).await;
        assert!(left.is_err(), "what was rolled back is gone");
        Ok(())
    }

    #[tokio::test]
    async fn tokio_postgres_loads_unprepared() -> Result<()> {
        shop().await;
        let tasks = (0..TASKS).map(|_| async move {
            let mut client = connect(env!("RELCORE_PGBOUNCER_URL")).await;
            for _ in 0..LOADS {
                load!(Unprepared(&client));
                let transaction = client.transaction().await.expect("a transaction begins");
                load!(Unprepared(&transaction));
                transaction.commit().await.expect("a transaction ends");
            }
            Ok(())
        });
        run_all(tasks).await
    }
}

#[cfg(not(pgbouncer))]
#[test]
fn left_out_because_relcore_pgbouncer_url_is_not_set() {}
