//! A function that mixes relations with statements of its own.

use relcore::{Collection, ErrorKind, Result};

use crate::driver::{Conn, database};

#[derive(Debug, Collection)]
struct Customer {
    id: i64,
}

async fn both(conn: &Conn, statement: &'static str) -> Result<usize> {
    let customers = Customer::all().load(&conn.pool).await?;
    let rows = sqlx::query(statement).fetch_all(&conn.pool).await?;
    Ok(customers.len() + rows.len())
}

#[tokio::test]
async fn an_error_of_sqlx_becomes_one_of_relcore() {
    let conn = database("CREATE TABLE customers (id BIGINT PRIMARY KEY); INSERT INTO customers VALUES (1), (2);").await;
    assert_eq!(both(&conn, "SELECT id FROM customers WHERE id > 1").await.expect("both are right"), 3);
    let error = both(&conn, "SELECT nothing FROM customers").await.expect_err("there is no such column");
    assert_eq!((error.kind(), error.collection(), error.relation()), (ErrorKind::Statement, None, None));
    let source = error.driver_error().and_then(|error| error.downcast_ref::<sqlx::Error>()).expect("it is sqlx's");
    assert_eq!(error.to_string(), source.to_string(), "nothing else is known");
    assert!(error.to_string().contains("nothing"));
}
