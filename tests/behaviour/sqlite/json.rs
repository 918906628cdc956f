//! JSON in a column of SQLite, which keeps a value as its own type where the column's type allows that.

use relcore::{Collection, ErrorKind, Result};
use serde_json::{Value, json};

use crate::driver::{database, run};

#[derive(Debug, PartialEq, Collection)]
struct Sheet {
    id: i64,
    #[collection(json)]
    value: Option<Value>,
}

/// `JSON` is a type that SQLite does not know: what looks like a number becomes one.
#[tokio::test]
async fn json_is_read_from_each_type_of_column() -> Result<()> {
    for column in ["TEXT", "JSON", "BLOB", "NUMERIC", ""] {
        let conn = database(&format!("CREATE TABLE sheets (id INTEGER PRIMARY KEY, value {column});")).await;
        let values =
            [json!([1, {"a": null}]), json!("word"), json!(7), json!(-1.5), json!(true), json!(1e300), json!("7")];
        for (id, value) in values.iter().enumerate() {
            run(&conn, &format!("INSERT INTO sheets VALUES ({id}, '{value}');")).await;
        }
        run(&conn, "INSERT INTO sheets VALUES (97, x'5b315d'), (98, 'null'), (99, NULL);").await;
        let sheets = Sheet::all().load(&conn).await?;
        let expected = values.into_iter().map(Some).chain([Some(json!([1])), None, None]);
        let read = sheets.into_iter().map(|sheet| sheet.value);
        assert_eq!(read.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{column}");
    }
    Ok(())
}

#[tokio::test]
async fn sqlite_s_binary_json_is_an_error_at_its_column() {
    let conn = database("CREATE TABLE sheets (id INTEGER PRIMARY KEY, value BLOB);").await;
    run(&conn, "INSERT INTO sheets VALUES (1, jsonb('{\"a\": 1}'));").await;
    let error = Sheet::all().load(&conn).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.column().map(|column| column.name), Some("value"));
}
