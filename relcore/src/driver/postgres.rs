//! What PostgreSQL says and sends, whichever library is in between.

/// The column that a message says is missing.
pub fn missing_column(message: &str) -> Option<&str> {
    let column = message.strip_prefix("column ")?.strip_suffix(" does not exist")?;
    // In quotes where the statement has it without its table.
    Some(column.strip_prefix('"').and_then(|column| column.strip_suffix('"')).unwrap_or(column))
}
