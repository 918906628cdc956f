//! `impl Declaration`: where one relation leads, and by which of our keys; beside it what is declared, as
//! literals.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::{Ident, Index};

use super::relations::type_name;
use super::{Expansion, keys, poison};
use crate::model::{Keys, Relation, SourceKey};
use crate::names::key_text;

pub fn expand(expansion: &Expansion, at: usize) -> TokenStream {
    let (model, markers) = (expansion.model, &expansion.markers);
    let (ident, name) = (&model.ident, &model.relations[at].name);
    let (key, presence) = followed(expansion, at);
    let at = Index::from(at);
    quote! {
        impl __relcore::Declaration for #markers::#name {
            type Is = __relcore::Is<#ident, #at, #key, #presence>;
        }
    }
}

/// The parts of our key, and whether there may be no target.
fn followed(expansion: &Expansion, at: usize) -> (TokenStream, TokenStream) {
    let source_key = match &expansion.model.relations[at].keys {
        Ok(Keys::BelongsTo(keys)) => {
            let fields: Vec<_> = keys.foreign_key.iter().map(|key| key.field).collect();
            return (keys::parts(expansion, &fields), keys::presence(expansion, &fields));
        }
        Ok(Keys::Has(keys)) => keys.source_key.as_ref(),
        Ok(Keys::BelongsToMany(keys)) => keys.source_key.as_ref(),
        Err(mistake) => {
            let poison = poison::keys(expansion, at, mistake);
            return (poison.clone(), poison);
        }
    };
    (keys::source(expansion, at, source_key), quote!(__relcore::Optional))
}

/// What is declared, as a literal of `Relation`: only what is given.
pub fn literal(expansion: &Expansion, relation: &Relation) -> TokenStream {
    let (name, kind) = (relation.name.unraw().to_string(), type_name(relation.kind));
    let mut given = TokenStream::new();
    let mut give = |field: TokenStream, words: Option<&[Ident]>| {
        if let Some(words) = words {
            let text = key_text(words);
            given.extend(quote!(#field: #text,));
        }
    };
    let source = |key: &Option<SourceKey>| key.as_ref().map(|key| key.words.clone());
    match &relation.keys {
        Ok(Keys::BelongsTo(keys)) => {
            let fields = &expansion.model.fields;
            let own: Vec<_> = keys.foreign_key.iter().map(|key| fields[key.field].ident.clone()).collect();
            give(quote!(foreign_key), Some(&own));
            give(quote!(target_key), keys.target_key.as_deref());
        }
        Ok(Keys::Has(keys)) => {
            give(quote!(foreign_key), keys.foreign_key.as_deref());
            give(quote!(source_key), source(&keys.source_key).as_deref());
        }
        Ok(Keys::BelongsToMany(keys)) => {
            give(quote!(foreign_key), keys.foreign_key.as_deref());
            give(quote!(other_key), keys.other_key.as_deref());
            give(quote!(source_key), source(&keys.source_key).as_deref());
            give(quote!(target_key), keys.target_key.as_deref());
        }
        Err(_) => {}
    }
    let inverse = relation.inverse.as_ref().map(std::slice::from_ref);
    give(quote!(inverse), inverse);
    quote!(__relcore::Relation { name: #name, kind: __relcore::RelationKind::#kind, #given ..__relcore::RELATION })
}
