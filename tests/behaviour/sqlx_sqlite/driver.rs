//! SQLite through sqlx.

crate::sqlx_driver::driver!(SqlxSqlite, sqlx::Sqlite, Dialect::Sqlite);

async fn open() -> sqlx::SqlitePool {
    let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
    pool.connect("sqlite::memory:").await.expect("SQLite opens a database in memory")
}
