//! What a struct declares of its relations, as literals.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;
use syn::ext::IdentExt;

use super::expansion::Expansion;
use super::relation_type::type_name;
use crate::model::{Model, Relation, RelationKeys, SourceKey};
use crate::wording::key_text;

/// The literal of `Declarations`: all relations, with the schemas of their targets.
pub fn declarations(expansion: &Expansion) -> TokenStream {
    let (this, relations) = (expansion.this(), &expansion.model.relations);
    let relations = (0..relations.len()).map(|at| literal(expansion, at));
    quote!(__relcore::Declarations { schema: #this::SCHEMA, relations: &[#(#relations),*] })
}

/// The literal of `Relation`.
fn literal(expansion: &Expansion, at: usize) -> TokenStream {
    let relation = &expansion.model.relations[at];
    let (name, kind) = (relation.name.unraw().to_string(), type_name(relation.kind));
    let foreign_key = foreign_key(expansion, relation);
    let target = expansion.target(at).item("SCHEMA");
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
        Ok(RelationKeys::BelongsTo(keys)) => {
            return key_text(keys.foreign_key.iter().map(|key| &expansion.model.fields[key.field].ident));
        }
        Ok(RelationKeys::Has(keys)) => keys.foreign_key.as_deref(),
        Ok(RelationKeys::BelongsToMany(keys)) => keys.foreign_key.as_deref(),
        Err(_) => None,
    };
    words.map_or_else(String::new, key_text)
}

/// The literal of `More`: what most relations leave out.
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
        Ok(RelationKeys::BelongsTo(keys)) => give(quote!(target_key), keys.target_key.as_deref()),
        Ok(RelationKeys::Has(keys)) => give(quote!(source_key), source(&keys.source_key).as_deref()),
        Ok(RelationKeys::BelongsToMany(keys)) => {
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

/// Whether at most one row of ours has each foreign key: a key of ours is part of it.
fn is_unique(model: &Model, relation: &Relation) -> bool {
    let Ok(RelationKeys::BelongsTo(keys)) = &relation.keys else { return false };
    let has = |field: &usize| keys.foreign_key.iter().any(|own| own.field == *field);
    model.keys().any(|key| !key.is_empty() && key.iter().all(has))
}
