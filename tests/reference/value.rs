//! Values of columns.

use std::cmp::Ordering;
use std::fmt;

/// What stands in a column of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number.
    Integer(i64),
    /// Another number.
    Real(f64),
    /// A text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
    /// A truth value.
    Boolean(bool),
}

impl Value {
    /// Which of two values comes first: a null before all others, numbers as numbers, texts and bytes byte by byte. Where case is
    /// ignored, that of ASCII letters is.
    ///
    /// # Panics
    ///
    /// If the two have different types: databases do different things then, so no test may rely on it.
    #[must_use]
    pub fn compare(&self, other: &Self, ignores_case: bool) -> Ordering {
        match (self, other) {
            (Self::Null, Self::Null) => Ordering::Equal,
            (Self::Null, _) => Ordering::Less,
            (_, Self::Null) => Ordering::Greater,
            (Self::Integer(one), Self::Integer(other)) => one.cmp(other),
            (Self::Real(one), Self::Real(other)) => one.total_cmp(other),
            (Self::Text(one), Self::Text(other)) if ignores_case => {
                one.to_ascii_lowercase().cmp(&other.to_ascii_lowercase())
            }
            (Self::Text(one), Self::Text(other)) => one.cmp(other),
            (Self::Blob(one), Self::Blob(other)) => one.cmp(other),
            (Self::Boolean(one), Self::Boolean(other)) => one.cmp(other),
            _ => panic!("{self} and {other} are compared"),
        }
    }

    /// Whether two values are the same. A null is the same as nothing, not as another null either.
    #[must_use]
    pub fn is_same(&self, other: &Self, ignores_case: bool) -> bool {
        match (self, other) {
            (Self::Null, _) | (_, Self::Null) => false,
            _ => self.compare(other, ignores_case).is_eq(),
        }
    }
}

/// As a script writes it.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("NULL"),
            Self::Integer(number) => number.fmt(f),
            Self::Real(number) => number.fmt(f),
            Self::Text(text) => write!(f, "'{}'", text.replace('\'', "''")),
            Self::Blob(bytes) => {
                f.write_str("x'")?;
                bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
                f.write_str("'")
            }
            Self::Boolean(true) => f.write_str("TRUE"),
            Self::Boolean(false) => f.write_str("FALSE"),
        }
    }
}
