//! What PostgreSQL says and sends, whichever library is in between.

/// The column that a message says is missing.
pub fn missing_column(message: &str) -> Option<&str> {
    let column = message.strip_prefix("column ")?.strip_suffix(" does not exist")?;
    // In quotes where the statement has it without its table.
    Some(column.strip_prefix('"').and_then(|column| column.strip_suffix('"')).unwrap_or(column))
}

/// What is wrong with a column of this type, whose values are to be whole numbers of so many bytes; 0 is any.
pub fn no_number(ty: &str, bytes: usize) -> String {
    let ty = ty.to_lowercase();
    match bytes {
        0 => format!("a column of the type {ty} has no whole numbers"),
        _ => format!("a column of the type {ty} has no whole numbers of {bytes} bytes, as the key"),
    }
}
