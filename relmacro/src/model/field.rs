//! The fields of a struct.

use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Ident, Type};

/// A field and its column.
pub struct Field {
    pub ident: Ident,
    pub ty: Type,
    /// How the field is made of its column, where the column has another type.
    pub conversion: Option<Conversion>,
    pub docs: Vec<Attribute>,
    pub column: String,
    pub primary_key: bool,
    pub unique: bool,
    /// The word that a message about the column's name points at.
    pub column_word: TokenStream,
}

/// How a field is made of its column.
pub enum Conversion {
    /// `TryFrom` makes it of this type.
    TryFrom(Box<Type>),
    /// serde makes it of JSON. The user wrote the word here.
    Json(Span),
}

/// A field that is no column. It is filled with its `Default`.
pub struct SkippedField {
    pub ident: Ident,
    pub ty: Type,
}
