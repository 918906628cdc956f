//! A database each, on a server that is there.

use std::fmt::Write;

use benchmark::{Database, Result};
use sqlx::{AssertSqlSafe, Connection, MySqlConnection};

use super::{Contents, Rows, VERSION, Value, contents};
use crate::contestants::runtime;

/// Writes the database, unless it is there. In the URL `{}` stands for its name.
pub fn prepare(url: &str, database: Database) -> Result<()> {
    runtime()?.block_on(async {
        // One that every server has.
        let mut conn = MySqlConnection::connect(&url.replace("{}", "information_schema")).await?;
        let schema = database.schema();
        let contents = contents(database);
        let comment = "SELECT table_comment FROM tables WHERE table_schema = ? AND table_name = ?";
        let comment = sqlx::query_scalar(comment).bind(schema).bind(contents.rows[0].table);
        let comment: Option<String> = comment.fetch_optional(&mut conn).await?;
        if comment == Some(VERSION.to_string()) {
            return Ok(());
        }
        eprintln!("writing {schema}");
        write(&mut conn, schema, &contents).await
    })
}

async fn write(conn: &mut MySqlConnection, schema: &str, contents: &Contents) -> Result<()> {
    run(conn, format!("DROP DATABASE IF EXISTS {schema}; CREATE DATABASE {schema}; USE {schema}")).await?;
    // The rows are right, and come in the order of what they refer to.
    run(conn, "SET foreign_key_checks = 0, unique_checks = 0".to_owned()).await?;
    // A text that is a key needs a length.
    run(conn, contents.tables.replace("INTEGER", "BIGINT").replace("id TEXT", "id CHAR(36)")).await?;
    for rows in &contents.rows {
        fill(conn, rows).await?;
    }
    run(conn, contents.indexes.clone()).await?;
    for rows in &contents.rows {
        run(conn, format!("ANALYZE TABLE {}", rows.table)).await?;
    }
    // Last, so that a database that was left half written is not taken for a whole one.
    run(conn, format!("ALTER TABLE {} COMMENT = '{VERSION}'", contents.rows[0].table)).await
}

async fn run(conn: &mut MySqlConnection, statements: String) -> Result<()> {
    sqlx::raw_sql(AssertSqlSafe(statements)).execute(conn).await?;
    Ok(())
}

async fn fill(conn: &mut MySqlConnection, rows: &Rows) -> Result<()> {
    run(conn, "BEGIN".to_owned()).await?;
    let mut text = String::new();
    for id in 1..=rows.count {
        text.push_str(if text.is_empty() { "" } else { ", " });
        add(&mut text, &(rows.row)(id));
        if text.len() > 100_000 || id == rows.count {
            run(conn, format!("INSERT INTO {} VALUES {text}", rows.table)).await?;
            text.clear();
        }
    }
    run(conn, "COMMIT".to_owned()).await
}

/// A row; the texts have nothing that would have to be escaped.
fn add(text: &mut String, row: &[Value]) {
    for (at, value) in row.iter().enumerate() {
        text.push(if at == 0 { '(' } else { ',' });
        let _ = match value {
            Value::Number(number) => write!(text, "{number}"),
            Value::Text(value) => write!(text, "'{value}'"),
            Value::Null => write!(text, "NULL"),
        };
    }
    text.push(')');
}
