//! What the drivers of sqlx bring to the shared tests: a pool of one connection, whose calls are counted.

/// `Conn` for the driver `$driver` over the database `$db`; `open` makes a pool.
macro_rules! driver {
    ($driver:ident, $db:ty, $dialect:expr) => {
        use std::pin::Pin;
        use std::sync::atomic::{AtomicUsize, Ordering};

        use relcore::Result;
        use relcore::driver::{Connection, $driver};
        use relcore::load::Machine;
        use relcore_tests::counted::Counted;
        use relcore_tests::script::Dialect;

        /// The database.
        pub type Db = $db;

        /// A pool whose statements are counted.
        pub struct Conn {
            pub pool: sqlx::Pool<$db>,
            statements: AtomicUsize,
        }

        impl<'c> Connection<'c> for &'c Conn {
            type Driver = $driver;
            type Output<T: Send + 'c> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'c>>;

            fn drive<M, T>(self, machine: M) -> Self::Output<T>
            where
                M: Machine<$driver, Output = T> + Send + 'c,
                T: Send + 'c,
            {
                self.pool.drive(Counted::new(machine, &self.statements))
            }
        }

        /// A new database that this script has filled.
        pub async fn database(script: &str) -> Conn {
            let conn = Conn { pool: open().await, statements: AtomicUsize::new(0) };
            run(&conn, script).await;
            conn
        }

        /// Runs a script.
        pub async fn run(conn: &Conn, script: &str) {
            let script = $dialect.translated(script);
            // Not each database takes nothing for a script.
            if !script.trim().is_empty() {
                let script = sqlx::raw_sql(sqlx::AssertSqlSafe(script));
                script.execute(&conn.pool).await.expect("the script of the test is right");
            }
        }

        /// How many statements the calls run.
        pub async fn statements<T>(conn: &Conn, calls: impl Future<Output = Result<T>>) -> Result<usize> {
            let before = conn.statements.load(Ordering::Relaxed);
            calls.await?;
            Ok(conn.statements.load(Ordering::Relaxed) - before)
        }
    };
}
pub(crate) use driver;
