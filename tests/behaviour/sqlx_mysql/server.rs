//! What the tests of pools and faults ask of MySQL or MariaDB.

use sqlx::{AssertSqlSafe, Connection};

/// The number of the connection that reads it.
pub const OWN_ID: &str = "CAST(CONNECTION_ID() AS SIGNED)";
/// Behind a table's name: a row whose note is "slow" takes half a second.
pub const SLOWLY: &str = "WHERE SLEEP(CASE note WHEN 'slow' THEN 0.5 ELSE 0 END) = 0";

/// Runs a script.
pub async fn script(pool: &sqlx::Pool<sqlx::MySql>, script: &str) {
    let script = sqlx::raw_sql(AssertSqlSafe(script.to_owned()));
    script.execute(pool).await.expect("the script of the test is right");
}

/// The number of the pool's one connection.
pub async fn own_id(pool: &sqlx::Pool<sqlx::MySql>) -> i64 {
    let id = sqlx::query_scalar(AssertSqlSafe(format!("SELECT {OWN_ID}")));
    id.fetch_one(pool).await.expect("a connection has a number")
}

/// Ends a connection from another one, and waits until it is gone; on a thread of its own, so that it can be called
/// where nothing can be awaited.
pub fn kill(id: i64) {
    let ended = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("there is a runtime");
        runtime.block_on(async {
            let conn = sqlx::MySqlConnection::connect(env!("RELCORE_MYSQL_URL")).await;
            end(&mut conn.expect("there is another connection"), id).await;
        });
    });
    ended.join().expect("the connection is ended");
}

async fn end(conn: &mut sqlx::MySqlConnection, id: i64) {
    let killed = sqlx::raw_sql(AssertSqlSafe(format!("KILL {id}"))).execute(&mut *conn);
    killed.await.expect("a connection can be ended");
    for _ in 0..1000 {
        let left = sqlx::query_scalar("SELECT COUNT(*) FROM information_schema.processlist WHERE id = ?").bind(id);
        if left.fetch_one(&mut *conn).await.is_ok_and(|left: i64| left == 0) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the connection is not gone in ten seconds");
}
