//! JSON in a column of each type that may hold it.

use relcore::{Collection, ErrorKind, Result};

use crate::driver::{database, run};

#[derive(Debug, PartialEq, Collection)]
struct Sheet {
    id: i64,
    #[collection(json)]
    packed: Vec<i64>,
    #[collection(json)]
    text_like: Option<Vec<i64>>,
    #[collection(json)]
    text: Option<Vec<i64>>,
    #[collection(json)]
    short: Option<Vec<i64>>,
}

#[tokio::test]
async fn json_is_read_from_jsonb_json_and_texts() -> Result<()> {
    let conn = database(
        "CREATE TABLE sheets (id INTEGER PRIMARY KEY, packed jsonb, text_like json, text TEXT, short varchar(20));
         INSERT INTO sheets VALUES (1, '[1]', '[2]', '[3]', '[4]'), (2, '[]', NULL, NULL, NULL);",
    )
    .await;
    let sheets = Sheet::all().load(&conn).await?;
    let first = Sheet { id: 1, packed: vec![1], text_like: Some(vec![2]), text: Some(vec![3]), short: Some(vec![4]) };
    assert_eq!(sheets, [first, Sheet { id: 2, packed: vec![], text_like: None, text: None, short: None }]);
    Ok(())
}

#[tokio::test]
async fn a_column_that_holds_no_text_holds_no_json() {
    let conn = database(
        "CREATE TABLE sheets (id INTEGER PRIMARY KEY, packed INTEGER, text_like json, text TEXT, short TEXT);
         INSERT INTO sheets VALUES (1, 5, NULL, NULL, NULL);",
    )
    .await;
    let error = Sheet::all().load(&conn).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.column().map(|column| column.name), Some("packed"));
    run(&conn, "DELETE FROM sheets;").await;
    assert_eq!(Sheet::all().load(&conn).await.unwrap(), []);
}
