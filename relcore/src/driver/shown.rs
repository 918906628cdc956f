//! Values as a person reads them.

use std::fmt::Write;

/// `'it''s'`
pub fn text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// `x'00ff'`
pub fn bytes(bytes: &[u8]) -> String {
    let mut shown = "x'".to_owned();
    for byte in bytes {
        let _ = write!(shown, "{byte:02x}");
    }
    shown.push('\'');
    shown
}

/// `67e55044-10b1-426f-9247-bb680e5fe0c8`
#[cfg(any(feature = "tokio-postgres", feature = "sqlx-postgres"))]
pub fn uuid(bytes: [u8; 16]) -> String {
    let number = u128::from_be_bytes(bytes);
    let digits = format!("{number:032x}");
    format!("{}-{}-{}-{}-{}", &digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..])
}
