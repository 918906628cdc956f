//! A schema each, in a database that is there.

use std::fmt::Write;
use std::io::Cursor;
use std::pin::pin;

use benchmark::{Database, Result};
use futures_util::SinkExt;
use tokio_postgres::{Client, NoTls};

use super::{Contents, Rows, VERSION, Value, contents};
use crate::contestants::runtime;

/// Writes the database into its schema, unless it is there.
pub fn prepare(url: &str, database: Database) -> Result<()> {
    runtime()?.block_on(async {
        let client = connect(url).await?;
        let schema = database.schema();
        let comment = "SELECT obj_description(to_regnamespace($1)::oid, 'pg_namespace')";
        let comment: Option<String> = client.query_one(comment, &[&schema]).await?.get(0);
        if comment == Some(VERSION.to_string()) {
            return Ok(());
        }
        eprintln!("writing {schema}");
        write(&client, schema, &contents(database)).await
    })
}

/// A connection, which is driven on the runtime.
pub async fn connect(url: &str) -> Result<Client> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

async fn write(client: &Client, schema: &str, contents: &Contents) -> Result<()> {
    client.batch_execute(&format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}")).await?;
    client.batch_execute(&format!("SET search_path = {schema}")).await?;
    client.batch_execute(&contents.tables.replace("INTEGER", "BIGINT")).await?;
    for rows in &contents.rows {
        fill(client, rows).await?;
    }
    client.batch_execute(&contents.indexes).await?;
    for rows in &contents.rows {
        // Else the first that reads would have the pages written once more.
        client.batch_execute(&format!("VACUUM ANALYZE {}", rows.table)).await?;
    }
    // Last, so that a schema that was left half written is not taken for a whole one.
    client.batch_execute(&format!("COMMENT ON SCHEMA {schema} IS '{VERSION}'")).await?;
    Ok(())
}

async fn fill(client: &Client, rows: &Rows) -> Result<()> {
    let sink = client.copy_in(&format!("COPY {} FROM STDIN", rows.table)).await?;
    let mut sink = pin!(sink);
    let mut text = String::new();
    for id in 1..=rows.count {
        add(&mut text, &(rows.row)(id));
        if text.len() > 100_000 || id == rows.count {
            sink.send(Cursor::new(std::mem::take(&mut text))).await?;
        }
    }
    sink.finish().await?;
    Ok(())
}

/// A line; the texts have nothing that would have to be escaped.
fn add(text: &mut String, row: &[Value]) {
    for (at, value) in row.iter().enumerate() {
        if at > 0 {
            text.push('\t');
        }
        match value {
            Value::Number(number) => {
                let _ = write!(text, "{number}");
            }
            Value::Text(value) => text.push_str(value),
            Value::Null => text.push_str("\\N"),
        }
    }
    text.push('\n');
}
