//! Values that do not fit their fields, in columns of no type: the error has what rusqlite says.

use relcore::{Collection, Error, ErrorKind, Result};
use rusqlite::Connection;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};

use crate::database::database;

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
    quality: Option<u8>,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Sensor)]
struct Label {
    id: i64,
    #[collection(unique)]
    sensor_id: i64,
    text: String,
    color: Option<Color>,
}

#[derive(Debug, PartialEq)]
enum Color {
    Red,
}

impl FromSql for Color {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "red" => Ok(Self::Red),
            other => Err(FromSqlError::Other(format!("`{other}` is no color").into())),
        }
    }
}

const SENSOR: Sensor = Sensor { id: 1 };

/// One sensor with one reading and one label, in columns that take any value.
fn lab(reading: &str, label: &str) -> Connection {
    database(&format!(
        "CREATE TABLE sensors (id);
         CREATE TABLE readings (id, sensor_id, val, quality);
         CREATE TABLE labels (id, sensor_id, text, color);
         INSERT INTO readings VALUES ({reading});
         INSERT INTO labels VALUES ({label});"
    ))
}

const LABEL: &str = "1, 1, 'x', 'red'";

/// Reading the one reading fails, whichever way it is read.
fn reading_fails(reading: &str) -> Error {
    let conn = lab(reading, LABEL);
    let direct = [Reading::all().load(&conn).unwrap_err(), Reading::all().first(&conn).unwrap_err()];
    for error in direct {
        assert_eq!(error.relation(), None);
        assert!(error.to_string().starts_with("reading `Reading` (table `readings`): column `"), "{error}");
    }
    assert_eq!(SENSOR.readings().count(&conn).unwrap(), 1, "counting does not read the columns");
    assert!(SENSOR.readings().first(&conn).is_err());
    SENSOR.readings().all(&conn).unwrap_err()
}

fn driver_error(error: &Error) -> &rusqlite::Error {
    error.driver_error().expect("the driver has failed").downcast_ref().expect("and its type is kept")
}

#[test]
fn a_value_of_another_type_names_its_column() {
    let error = reading_fails("1, 1, 'warm', NULL");
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!((error.collection(), error.relation()), (Some("Reading"), Some("readings")));
    assert_eq!(error.column().map(|column| (column.name, column.field)), Some(("val", "value")));
    assert!(matches!(driver_error(&error), rusqlite::Error::InvalidColumnType(2, name, _) if name == "val"));
    let message = error.to_string();
    let start =
        "following `readings` of `Sensor`: reading `Reading` (table `readings`): column `val` (field `value`): ";
    assert!(message.starts_with(start), "{message}");
}

#[test]
fn an_integer_out_of_range_names_its_column() {
    for (reading, name, number) in [
        ("1, 1, 2147483648, NULL", "val", 2_147_483_648),
        ("1, 1, 0, 256", "quality", 256),
        ("1, 1, 0, -1", "quality", -1),
    ] {
        let error = reading_fails(reading);
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert_eq!(error.column().map(|column| column.name), Some(name));
        assert!(matches!(driver_error(&error), rusqlite::Error::IntegralValueOutOfRange(_, n) if *n == number));
        assert!(error.to_string().contains(&format!("column `{name}`")), "{error}");
        assert!(error.to_string().contains(&number.to_string()), "{error}");
    }
}

#[test]
fn the_bounds_of_an_integer_fit() -> Result<()> {
    let conn = lab("1, 1, -2147483648, 255", LABEL);
    let expected = Reading { id: 1, sensor_id: 1, value: i32::MIN, quality: Some(255) };
    assert_eq!(Reading::all().load(&conn)?, [expected]);
    Ok(())
}

#[test]
fn a_null_where_the_field_is_no_option_names_its_column() {
    let error = reading_fails("1, 1, NULL, NULL");
    assert_eq!(error.kind(), ErrorKind::Null);
    assert_eq!(error.column().map(|column| column.field), Some("value"));
    assert!(matches!(driver_error(&error), rusqlite::Error::InvalidColumnType(..)));
    let message = error.to_string();
    assert!(message.contains("column `val` (field `value`)"), "{message}");
    assert!(message.contains("null"), "{message}");
}

#[test]
fn a_null_in_an_option_is_none() -> Result<()> {
    let conn = lab("1, 1, 0, NULL", "1, 1, 'x', NULL");
    assert_eq!(SENSOR.readings().first(&conn)?.unwrap().quality, None);
    assert_eq!(SENSOR.label().one(&conn)?.unwrap().color, None);
    Ok(())
}

#[test]
fn the_error_of_a_type_of_ones_own_is_kept() {
    let conn = lab("1, 1, 0, 0", "1, 1, 'x', 'mauve'");
    let error = SENSOR.label().one(&conn).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!((error.collection(), error.relation()), (Some("Label"), Some("label")));
    assert_eq!(error.column().map(|column| column.field), Some("color"));
    assert!(matches!(driver_error(&error), rusqlite::Error::FromSqlConversionFailure(..)));
    assert!(error.to_string().contains("`mauve` is no color"), "{error}");
}

#[test]
fn text_that_is_not_utf_8_names_its_column() {
    let conn = lab("1, 1, 0, 0", "1, 1, CAST(x'ff' AS TEXT), NULL");
    let error = Label::all().load(&conn).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.column().map(|column| column.field), Some("text"));
}

#[test]
fn one_bad_row_among_good_ones_is_an_error() {
    let conn = lab("1, 1, 0, 0", LABEL);
    conn.execute_batch("INSERT INTO readings VALUES (2, 1, 'bad', 0), (3, 1, 0, 0)").unwrap();
    assert_eq!(SENSOR.readings().all(&conn).unwrap_err().kind(), ErrorKind::Decode);
    assert_eq!(SENSOR.readings().first(&conn).unwrap().unwrap().id, 1, "the first row is good");
}
