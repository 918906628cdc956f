//! PostgreSQL through sqlx.

crate::sqlx_driver::driver!(SqlxPostgres, sqlx::Postgres, Dialect::Postgres);

/// A pool at a place of its own.
pub async fn open() -> sqlx::PgPool {
    let opening = Dialect::Postgres.opening(&relcore_tests::script::fresh_name("sqlx_postgres"));
    let pool = sqlx::postgres::PgPoolOptions::new().max_connections(1);
    let pool = pool.connect(env!("RELCORE_POSTGRES_URL")).await.expect("PostgreSQL runs where the URL says");
    sqlx::raw_sql(sqlx::AssertSqlSafe(opening)).execute(&pool).await.expect("a schema can be made");
    pool
}
