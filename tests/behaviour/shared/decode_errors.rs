//! Values that do not fit their fields: the error says where.

use relcore::{Collection, Error, ErrorKind, Result};

use crate::driver::{Conn, database};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Reading)]
#[has_one(Label)]
struct Sensor {
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Sensor)]
struct Reading {
    id: i64,
    sensor_id: i64,
    #[collection(column = "val")]
    value: i32,
    quality: Option<i16>,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Sensor)]
struct Label {
    id: i64,
    #[collection(unique)]
    sensor_id: i64,
    text: String,
    color: Option<String>,
}

const SENSOR: Sensor = Sensor { id: 1 };

/// Sensors, and readings whose values are of this type.
async fn lab(value: &str, readings: &str) -> Conn {
    database(&format!(
        "CREATE TABLE sensors (id INTEGER);
         CREATE TABLE readings (id INTEGER, sensor_id INTEGER, val {value}, quality SMALLINT);
         INSERT INTO readings VALUES {readings};"
    ))
    .await
}

/// Reading the one reading fails, whichever way it is read.
async fn reading_fails(value: &str, reading: &str) -> Error {
    let conn = lab(value, reading).await;
    let direct = [Reading::all().load(&conn).await.unwrap_err(), Reading::all().first(&conn).await.unwrap_err()];
    for error in direct {
        assert_eq!(error.relation(), None);
        assert!(error.to_string().starts_with("reading `Reading` (table `readings`): column `"), "{error}");
    }
    assert_eq!(SENSOR.readings().count(&conn).await.unwrap(), 1, "counting does not read the columns");
    assert!(SENSOR.readings().first(&conn).await.is_err());
    let error = SENSOR.readings().all(&conn).await.unwrap_err();
    assert_eq!((error.collection(), error.relation()), (Some("Reading"), Some("readings")));
    assert_eq!(error.column().map(|column| (column.name, column.field)), Some(("val", "value")));
    assert!(error.driver_error().is_some(), "the driver has failed");
    let start =
        "following `readings` of `Sensor`: reading `Reading` (table `readings`): column `val` (field `value`): ";
    assert!(error.to_string().starts_with(start), "{error}");
    error
}

#[tokio::test]
async fn a_value_of_another_type_names_its_column() {
    assert_eq!(reading_fails("TEXT", "(1, 1, 'warm', NULL)").await.kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn an_integer_out_of_range_names_its_column() {
    assert_eq!(reading_fails("INTEGER", "(1, 1, 2147483648, NULL)").await.kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn the_bounds_of_an_integer_fit() -> Result<()> {
    let conn = lab("INT", "(1, 1, -2147483648, -32768), (2, 1, 2147483647, 32767)").await;
    let lowest = Reading { id: 1, sensor_id: 1, value: i32::MIN, quality: Some(i16::MIN) };
    let highest = Reading { id: 2, sensor_id: 1, value: i32::MAX, quality: Some(i16::MAX) };
    assert_eq!(SENSOR.readings().all(&conn).await?, [lowest, highest]);
    Ok(())
}

#[tokio::test]
async fn a_null_where_the_field_is_no_option_names_its_column() {
    let error = reading_fails("INT", "(1, 1, NULL, NULL)").await;
    assert_eq!(error.kind(), ErrorKind::Null);
    assert!(error.to_string().ends_with("is null, but the field is not an `Option`"), "{error}");
}

#[tokio::test]
async fn a_null_in_an_option_is_none() -> Result<()> {
    let conn = database(
        "CREATE TABLE readings (id INTEGER, sensor_id INTEGER, val INT, quality SMALLINT);
         CREATE TABLE labels (id INTEGER, sensor_id INTEGER, text TEXT, color TEXT);
         INSERT INTO readings VALUES (1, 1, 0, NULL);
         INSERT INTO labels VALUES (1, 1, 'x', NULL);",
    )
    .await;
    assert_eq!(SENSOR.readings().first(&conn).await?.unwrap().quality, None);
    assert_eq!(SENSOR.label().one(&conn).await?.unwrap().color, None);
    Ok(())
}

#[tokio::test]
async fn the_first_column_that_does_not_fit_is_named() {
    let conn = database(
        "CREATE TABLE labels (id INTEGER, sensor_id TEXT, text INTEGER, color INTEGER);
         INSERT INTO labels VALUES (1, 'x', 2, 3);",
    )
    .await;
    let error = Label::all().load(&conn).await.unwrap_err();
    assert_eq!(error.column().map(|column| column.field), Some("sensor_id"));
    assert!(error.to_string().contains("column `sensor_id`: "), "a field of the same name is not repeated: {error}");
}

#[tokio::test]
async fn one_bad_row_among_good_ones_is_an_error() {
    let conn = lab("INT", "(1, 1, 0, 0), (2, 1, NULL, 0), (3, 1, 0, 0)").await;
    assert_eq!(SENSOR.readings().all(&conn).await.unwrap_err().kind(), ErrorKind::Null);
    assert_eq!(SENSOR.readings().first(&conn).await.unwrap().unwrap().id, 1, "the first row is good");
}
