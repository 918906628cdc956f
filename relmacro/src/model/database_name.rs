//! The name of a table or schema.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::Expr;

/// A name in the database, or a constant that stands for it.
#[derive(Debug, Clone)]
pub enum DatabaseName {
    Text(String),
    Constant(Expr),
}

impl DatabaseName {
    /// The name as a person reads it.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(name) => name.clone(),
            Self::Constant(constant) => constant.to_token_stream().to_string(),
        }
    }
}

impl ToTokens for DatabaseName {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Text(name) => name.to_tokens(tokens),
            Self::Constant(constant) => constant.to_tokens(tokens),
        }
    }
}
