//! Every mistake is collected; nothing stops at the first.

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

    /// Notes a mistake that was found elsewhere.
    pub fn add(&mut self, error: syn::Error) -> syn::Error {
        self.0.push(error.clone());
        error
    }
}

impl ToTokens for Errors {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for error in &self.0 {
            tokens.extend(error.to_compile_error());
        }
    }
}

/// A type that says the error once more and silences whatever depends on it. The compiler prints
/// the same error at the same place only once.
pub fn poison(error: &syn::Error) -> TokenStream {
    let error = error.to_compile_error();
    quote::quote!([(); #error])
}
