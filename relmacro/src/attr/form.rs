//! How the key of an attribute is written.

use syn::Ident;

/// How a key is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `key = value`, with a word for the value.
    Value(&'static str),
    /// `key(a, b)`.
    List,
    /// `key(a, b)`, more than once.
    Lists,
    /// `key`.
    Word,
}

impl Form {
    /// How the key is written, as an error.
    pub fn how(self, key: &Ident) -> String {
        match self {
            Self::Value(value) => format!("`{key}` needs a value: `{key} = {value}`"),
            Self::List | Self::Lists => format!("`{key}` needs fields: `{key}(field, …)`"),
            Self::Word => format!("`{key}` stands alone, without a value"),
        }
    }
}
