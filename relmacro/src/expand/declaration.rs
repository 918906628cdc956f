//! `impl Declaration`: where one relation leads, and by which of our keys; beside it what is declared, as
//! literals.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt;
use syn::{Ident, Index};

use super::relations::type_name;
use super::target::End;
use super::{Expansion, keys, poison};
use crate::limits::NUMBERS;
use crate::model::{Keys, Model, Relation, SourceKey};
use crate::wording::key_text;

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

/// The parts of our key, and whether there may be no target.
fn followed(expansion: &Expansion, at: usize) -> (TokenStream, TokenStream) {
    let source_key = match &expansion.model.relations[at].keys {
        Ok(Keys::BelongsTo(keys)) => {
            let places: Vec<_> = keys.foreign_key.iter().map(|key| key.field).collect();
            let fields: Vec<_> = places.iter().map(|at| &expansion.model.fields[*at]).collect();
            return (keys::parts(expansion, &places), keys::presence(&fields));
        }
        Ok(Keys::Has(keys)) => keys.source_key.as_ref(),
        Ok(Keys::BelongsToMany(keys)) => keys.source_key.as_ref(),
        Err(mistake) => {
            let poison = poison::keys(expansion, at, mistake);
            return (poison.clone(), poison);
        }
    };
    let presence = match End::through(expansion, at) {
        // What a person follows is a list; the number of the target's key stands there instead.
        Some(link) => {
            let (this, number, link) = (expansion.this(), Index::from(at), link.item("DECLARATIONS"));
            quote!(__relcore::Number<{
                __relcore::infer::target_key_number(#this::DECLARATIONS, #number, #link)
            }>)
        }
        None => quote!(__relcore::Optional),
    };
    (keys::source(expansion, at, source_key), presence)
}

/// What is declared, as a literal of `Relation`.
pub fn literal(expansion: &Expansion, at: usize) -> TokenStream {
    let relation = &expansion.model.relations[at];
    let (name, kind) = (relation.name.unraw().to_string(), type_name(relation.kind));
    let foreign_key = foreign_key(expansion, relation);
    let target = End::target(expansion, at).item("SCHEMA");
    let more = more(expansion, at);
    quote! {
        __relcore::Relation {
            name: #name,
            kind: __relcore::RelationKind::#kind,
            foreign_key: #foreign_key,
            target: #target,
            more: #more,
        }
    }
}

fn foreign_key(expansion: &Expansion, relation: &Relation) -> String {
    let words = match &relation.keys {
        Ok(Keys::BelongsTo(keys)) => {
            return key_text(keys.foreign_key.iter().map(|key| &expansion.model.fields[key.field].ident));
        }
        Ok(Keys::Has(keys)) => keys.foreign_key.as_deref(),
        Ok(Keys::BelongsToMany(keys)) => keys.foreign_key.as_deref(),
        Err(_) => None,
    };
    words.map_or_else(String::new, key_text)
}

/// What most relations leave out.
fn more(expansion: &Expansion, at: usize) -> TokenStream {
    let relation = &expansion.model.relations[at];
    let mut given = TokenStream::new();
    let mut give = |field: TokenStream, words: Option<&[Ident]>| {
        if let Some(words) = words {
            let text = key_text(words);
            given.extend(quote!(#field: #text,));
        }
    };
    let source = |key: &Option<SourceKey>| key.as_ref().map(|key| key.words.clone());
    match &relation.keys {
        Ok(Keys::BelongsTo(keys)) => give(quote!(target_key), keys.target_key.as_deref()),
        Ok(Keys::Has(keys)) => give(quote!(source_key), source(&keys.source_key).as_deref()),
        Ok(Keys::BelongsToMany(keys)) => {
            give(quote!(other_key), keys.other_key.as_deref());
            give(quote!(source_key), source(&keys.source_key).as_deref());
            give(quote!(target_key), keys.target_key.as_deref());
        }
        Err(_) => {}
    }
    give(quote!(inverse), relation.inverse.as_ref().map(std::slice::from_ref));
    if is_unique(expansion.model, relation) {
        given.extend(quote!(is_unique: true,));
    }
    if let Some(case) = expansion.model.serialized {
        let serialized = case.apply(&relation.name.unraw().to_string());
        given.extend(quote!(serialized: #serialized,));
    }
    if given.is_empty() {
        quote!(__relcore::None)
    } else {
        quote!(__relcore::Some(&__relcore::More { #given ..__relcore::MORE }))
    }
}

/// Whether one row of ours at most has this foreign key: a key of ours is part of it.
fn is_unique(model: &Model, relation: &Relation) -> bool {
    let Ok(Keys::BelongsTo(keys)) = &relation.keys else { return false };
    let has = |field: &usize| keys.foreign_key.iter().any(|own| own.field == *field);
    model.keys().any(|key| !key.is_empty() && key.iter().all(has))
}
