//! What PostgreSQL says and sends, whichever library is in between.

use super::shown;

/// The column that a message says is missing.
pub fn missing_column(message: &str) -> Option<&str> {
    let column = message.strip_prefix("column ")?.strip_suffix(" does not exist")?;
    // In quotes where the statement has it without its table.
    Some(column.strip_prefix('"').and_then(|column| column.strip_suffix('"')).unwrap_or(column))
}

/// Whether this is the code of an error by which a statement fails that was prepared for a table that has changed since, or
/// that the connection does not have any more.
pub fn is_outdated(code: &str) -> bool {
    // "cached plan must not change result type"; "prepared statement … does not exist".
    matches!(code, "0A000" | "26000")
}

/// What is wrong with a column of this type, whose values are to be whole numbers of so many bytes; 0 is any.
pub fn no_number(ty: &str, bytes: usize) -> String {
    let ty = ty.to_lowercase();
    match bytes {
        0 => format!("a column of the type {ty} has no whole numbers"),
        _ => format!("a column of the type {ty} has no whole numbers of {bytes} bytes, as the key"),
    }
}

/// The text of a value of the type of this name that is read as JSON; before that of `jsonb` stands its version.
pub fn json<'v>(ty: &str, value: &'v [u8]) -> Result<&'v [u8], &'static str> {
    if !ty.eq_ignore_ascii_case("jsonb") {
        return Ok(value);
    }
    value.strip_prefix(&[1]).ok_or("this version of jsonb is not known")
}

/// A value in PostgreSQL's binary form, of the type of this name.
pub fn shown(ty: &str, value: &[u8]) -> String {
    let ty = ty.to_lowercase();
    match (&*ty, value) {
        ("bool", [value]) => (*value != 0).to_string(),
        ("int2" | "int4" | "int8", _) => number(value),
        ("oid", &[a, b, c, d]) => u32::from_be_bytes([a, b, c, d]).to_string(),
        ("uuid", _) => value.try_into().map_or_else(|_| shown::bytes(value), shown::uuid),
        ("text" | "varchar" | "char" | "bpchar" | "name" | "citext" | "unknown", _) => match std::str::from_utf8(value)
        {
            Ok(text) => shown::text(text),
            Err(_) => shown::bytes(value),
        },
        _ => shown::bytes(value),
    }
}

/// A whole number with a sign, its greatest byte first.
fn number(bytes: &[u8]) -> String {
    let is_negative = bytes.first().is_some_and(|byte| byte & 0x80 != 0);
    let start = if is_negative { -1 } else { 0 };
    bytes.iter().fold(start, |number: i64, byte| (number << 8) | i64::from(*byte)).to_string()
}
