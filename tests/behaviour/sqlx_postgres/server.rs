//! What the tests of pools and faults ask of PostgreSQL.

use sqlx::{AssertSqlSafe, Connection};

/// The number of the connection that reads it.
pub const OWN_ID: &str = "pg_backend_pid()::BIGINT";
/// Behind a table's name: a row whose note is "slow" takes half a second.
pub const SLOWLY: &str = "CROSS JOIN LATERAL (SELECT pg_sleep(CASE note WHEN 'slow' THEN 0.5 ELSE 0 END)) AS pause";

/// Runs a script.
pub async fn script(pool: &sqlx::Pool<sqlx::Postgres>, script: &str) {
    let script = sqlx::raw_sql(AssertSqlSafe(script.to_owned()));
    script.execute(pool).await.expect("the script of the test is right");
}

/// The number of the pool's one connection.
pub async fn own_id(pool: &sqlx::Pool<sqlx::Postgres>) -> i64 {
    let id = sqlx::query_scalar(AssertSqlSafe(format!("SELECT {OWN_ID}")));
    id.fetch_one(pool).await.expect("a connection has a number")
}

/// Ends a connection from another one, and waits until it is gone; on a thread of its own, so that it can be called
/// where nothing can be awaited.
pub fn kill(id: i64) {
    let ended = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("there is a runtime");
        runtime.block_on(async {
            let conn = sqlx::PgConnection::connect(env!("RELCORE_POSTGRES_URL")).await;
            end(&mut conn.expect("there is another connection"), id).await;
        });
    });
    ended.join().expect("the connection is ended");
}

async fn end(conn: &mut sqlx::PgConnection, id: i64) {
    let ended = sqlx::query_scalar("SELECT pg_terminate_backend($1::INT, 10000)").bind(id);
    let is_gone: bool = ended.fetch_one(conn).await.expect("a connection can be ended");
    assert!(is_gone, "within ten seconds");
}
