//! `impl Declaration`: which key of ours a relation follows.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Index;

use super::expansion::Expansion;
use super::{key_parts, no_field};
use crate::model::RelationKeys;
use crate::tokens::{number, presence};

pub fn expand(expansion: &Expansion, at: usize) -> TokenStream {
    let (model, markers) = (expansion.model, &expansion.markers);
    let (ident, name) = (&model.ident, &model.relations[at].name);
    let ((key, presence), number) = (followed(expansion, at), number(at));
    quote! {
        impl __relcore::Declaration for #markers::#name {
            type Is = __relcore::Is<#ident, #number, #key, #presence>;
        }
    }
}

/// The parts of our key, and whether a record may lack a target.
fn followed(expansion: &Expansion, at: usize) -> (TokenStream, TokenStream) {
    let source_key = match &expansion.model.relations[at].keys {
        Ok(RelationKeys::BelongsTo(keys)) => {
            let places: Vec<_> = keys.foreign_key.iter().map(|key| key.field).collect();
            let types = places.iter().map(|at| &expansion.model.fields[*at].ty);
            return (key_parts::parts(expansion, &places), presence(types));
        }
        Ok(RelationKeys::Has(keys)) => keys.source_key.as_ref(),
        Ok(RelationKeys::BelongsToMany(keys)) => keys.source_key.as_ref(),
        Err(mistake) => {
            let poison = no_field::poison(expansion, at, mistake);
            return (poison.clone(), poison);
        }
    };
    let presence = match expansion.through(at) {
        // What a person follows is a list; the number of the target's key stands there instead.
        Some(link) => {
            let (this, number, link) = (expansion.this(), Index::from(at), link.item("DECLARATIONS"));
            quote!(__relcore::Number<{
                __relcore::infer::target_key_number(#this::DECLARATIONS, #number, #link)
            }>)
        }
        None => quote!(__relcore::Optional),
    };
    (key_parts::source(expansion, at, source_key), presence)
}
