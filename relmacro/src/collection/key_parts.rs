//! The parts of keys, as types.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Index;

use super::expansion::Expansion;
use crate::model::{Conversion, Field, SourceKey};
use crate::tokens::{key_place, presence};

/// The parts of our key that a foreign key elsewhere refers to.
pub fn source(expansion: &Expansion, at: usize, given: Option<&SourceKey>) -> TokenStream {
    let model = expansion.model;
    match (given, &model.primary_key) {
        (Some(given), _) => parts(expansion, model.keys().nth(given.number).unwrap_or_default()),
        (None, Ok(key)) if model.unique.is_empty() => parts(expansion, key),
        (None, Err(error)) if model.unique.is_empty() => expansion.poisons.of(error),
        (None, _) => {
            let holder = expansion.holder(at).item("DECLARATIONS");
            let (ident, this, at) = (&model.ident, expansion.this(), Index::from(at));
            let number = quote!(__relcore::infer::source_key_number(#this::DECLARATIONS, #at, #holder));
            quote!(<__relcore::Number<{ #number }> as __relcore::KeyOf<#ident>>::Parts)
        }
    }
}

/// The places of a key's fields among the key fields.
pub fn parts(expansion: &Expansion, key: &[usize]) -> TokenStream {
    let all = expansion.model.key_fields();
    let parts = key.iter().map(|field| key_place(all.iter().position(|other| other == field).unwrap_or_default()));
    quote!((#(#parts,)*))
}

/// How `relcore` finds the value in the key field of this number.
pub fn way(expansion: &Expansion, field: &Field, number: usize) -> TokenStream {
    let presence = presence([&field.ty]);
    match &field.conversion {
        Some(Conversion::TryFrom(column)) => {
            let (ident, place) = (&expansion.model.ident, key_place(number));
            quote!(__relcore::Via<#presence, #column, #ident, #place>)
        }
        _ => presence,
    }
}
