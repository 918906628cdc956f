//! Collects every mistake, so that nothing stops at the first.

use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;

/// The mistakes found so far.
#[derive(Default)]
pub struct Errors(Vec<syn::Error>);

impl Errors {
    /// Notes a mistake at these tokens, all of which are underlined. Returns it, so that what
    /// depends on it can repeat it and stay silent otherwise.
    pub fn push(&mut self, at: impl ToTokens, message: impl Display) -> syn::Error {
        let error = syn::Error::new_spanned(at, message);
        self.0.push(error.clone());
        error
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Notes a mistake that was found elsewhere.
    pub fn add(&mut self, error: syn::Error) -> syn::Error {
        self.0.push(error.clone());
        error
    }
}

impl From<syn::Error> for Errors {
    fn from(error: syn::Error) -> Self {
        Self(vec![error])
    }
}

impl ToTokens for Errors {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for error in &self.0 {
            tokens.extend(error.to_compile_error());
        }
    }
}
