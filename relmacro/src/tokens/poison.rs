//! Types that repeat a mistake, and so silence whatever depends on them: the compiler prints the same error at the same
//! place once, and says nothing of a type that holds an error.

use std::cell::RefCell;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::audience::Audience;
use crate::errors::Errors;

/// The mistakes of a struct. They stand in a module of their own, since the compiler says nothing of names that it
/// cannot find in a module with a `compile_error!`.
pub struct Poisons {
    said: RefCell<Vec<syn::Error>>,
    audience: Audience,
}

impl Poisons {
    pub fn new(audience: Audience) -> Self {
        Self { said: RefCell::default(), audience }
    }

    /// A type in place of one that is unknown because of this mistake.
    pub fn of(&self, error: &syn::Error) -> TokenStream {
        let mut said = self.said.borrow_mut();
        let at = said.iter().position(|other| other.to_string() == error.to_string()).unwrap_or(said.len());
        if at == said.len() {
            said.push(error.clone());
        }
        let name = poison_name(at);
        quote!(__mistakes::#name)
    }

    /// The module with all types. Write it once all are given out.
    pub fn module(&self, errors: &Errors) -> TokenStream {
        let said = self.said.borrow();
        if errors.is_empty() && said.is_empty() {
            return TokenStream::new();
        }
        let types = said.iter().enumerate().map(|(at, error)| {
            let name = poison_name(at);
            // Only the first of several errors: the length of an array is one expression.
            let error = error.clone().into_iter().next().map(syn::Error::into_compile_error);
            // An editor shows each `compile_error!`, and says nothing by itself of a type like this.
            let length = if self.audience == Audience::Editor { quote!(0) } else { quote!(#error) };
            quote!(pub type #name = [(); #length];)
        });
        quote! {
            mod __mistakes {
                #errors
                #(#types)*
            }
        }
    }
}

fn poison_name(at: usize) -> Ident {
    format_ident!("Mistake{at}")
}
