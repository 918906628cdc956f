//! MySQL or MariaDB through sqlx.

crate::sqlx_driver::driver!(SqlxMySql, sqlx::MySql, Dialect::MySql);

/// A pool of one connection, at a place of its own.
pub async fn open() -> sqlx::MySqlPool {
    open_for(1).await
}

/// A pool of so many connections, at a place of its own.
pub async fn open_for(most: u32) -> sqlx::MySqlPool {
    let place = relcore_tests::script::fresh_name("sqlx_mysql");
    let opening = Dialect::MySql.opening(&place);
    let pool = sqlx::mysql::MySqlPoolOptions::new().max_connections(most);
    let pool = pool.connect(env!("RELCORE_MYSQL_URL")).await.expect("MySQL or MariaDB runs where the URL says");
    sqlx::raw_sql(sqlx::AssertSqlSafe(opening)).execute(&pool).await.expect("a database can be made");
    // Where further connections go too.
    pool.set_connect_options((*pool.connect_options()).clone().database(&place));
    pool
}
