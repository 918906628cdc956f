//! PostgreSQL through sqlx.

crate::sqlx_driver::driver!(SqlxPostgres, sqlx::Postgres, Dialect::Postgres);

/// A pool of one connection, at a place of its own.
pub async fn open() -> sqlx::PgPool {
    open_for(1).await
}

/// A pool of so many connections, at a place of its own.
pub async fn open_for(most: u32) -> sqlx::PgPool {
    let place = relcore_tests::script::fresh_name("sqlx_postgres");
    let opening = Dialect::Postgres.opening(&place);
    let pool = sqlx::postgres::PgPoolOptions::new().max_connections(most);
    let pool = pool.connect(env!("RELCORE_POSTGRES_URL")).await.expect("PostgreSQL runs where the URL says");
    sqlx::raw_sql(sqlx::AssertSqlSafe(opening)).execute(&pool).await.expect("a schema can be made");
    // Where further connections go too.
    pool.set_connect_options((*pool.connect_options()).clone().options([("search_path", &place)]));
    pool
}
