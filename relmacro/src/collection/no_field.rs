//! The poison for a foreign key that the struct lacks. Its name follows from the target, so the target has to exist
//! first.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::expansion::Expansion;
use crate::model::UnknownKeys;
use crate::tokens::rule;

/// The type in place of whatever needs the keys of the relation at this place.
pub fn poison(expansion: &Expansion, at: usize, unknown: &UnknownKeys) -> TokenStream {
    match unknown {
        UnknownKeys::Said(error) => expansion.poisons.of(error),
        UnknownKeys::NoField { .. } => {
            let name = no_field(at);
            quote!(#name)
        }
    }
}

/// The definition of that type, if it names the target.
pub fn definition(expansion: &Expansion, at: usize, unknown: &UnknownKeys) -> TokenStream {
    let UnknownKeys::NoField { at: word, message } = unknown else { return TokenStream::new() };
    let (name, schema) = (no_field(at), expansion.target(at).item("SCHEMA"));
    let says = rule(word, &quote!(no_field), &quote!(#schema, #message));
    quote!(type #name = [(); #says];)
}

fn no_field(at: usize) -> Ident {
    format_ident!("__NoField{at}")
}
