//! Numbers as types.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Index;

use crate::limits::NUMBERS;

/// A number as a type.
pub fn number(number: usize) -> TokenStream {
    if number < NUMBERS {
        let name = format_ident!("N{number}");
        quote!(__relcore::#name)
    } else {
        let number = Index::from(number);
        quote!(__relcore::Number<#number>)
    }
}

/// A place among the key fields of a collection, as a type.
pub fn key_place(number: usize) -> TokenStream {
    (0..number).fold(quote!(__relcore::Here), |place, _| quote!(__relcore::After<#place>))
}
