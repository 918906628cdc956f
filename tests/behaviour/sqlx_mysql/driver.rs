//! MySQL or MariaDB through sqlx.

crate::sqlx_driver::driver!(SqlxMySql, sqlx::MySql, Dialect::MySql);

/// A pool at a place of its own.
pub async fn open() -> sqlx::MySqlPool {
    let opening = Dialect::MySql.opening(&relcore_tests::script::fresh_name("sqlx_mysql"));
    let pool = sqlx::mysql::MySqlPoolOptions::new().max_connections(1);
    let pool = pool.connect(env!("RELCORE_MYSQL_URL")).await.expect("MySQL or MariaDB runs where the URL says");
    sqlx::raw_sql(sqlx::AssertSqlSafe(opening)).execute(&pool).await.expect("a database can be made");
    pool
}
