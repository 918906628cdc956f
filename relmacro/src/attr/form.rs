//! How the key of an attribute is written.

use syn::Ident;

/// How a key is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `key = value`, with a word for the value.
    Value(&'static str),
    /// `key = Type`, with one for an example.
    Type(&'static str),
    /// `key(a, b)`.
    List,
    /// `key(a, b)`, more than once.
    Lists,
    /// `key`.
    Word,
}

impl Form {
    /// Whether `=` and a value follow.
    pub fn is_value(self) -> bool {
        matches!(self, Self::Value(_) | Self::Type(_))
    }

    /// How the key is written, as an error.
    pub fn how(self, key: &Ident) -> String {
        match self {
            Self::Value(value) | Self::Type(value) => format!("`{key}` needs a value: `{key} = {value}`"),
            Self::List | Self::Lists => format!("`{key}` needs fields: `{key}(field, …)`"),
            Self::Word => format!("`{key}` stands alone, without a value"),
        }
    }
}
