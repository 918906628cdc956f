//! The documentation of what is generated. A person reads it in an editor.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use crate::ident::last_segment;
use crate::model::{Field, Model, Relation, RelationKeys, RelationKind, SourceKey};
use crate::wording::key_text;

/// The documentation of a column: the user's own words, then the name in the database.
pub fn column(model: &Model, field: &Field) -> TokenStream {
    let docs = &field.docs;
    let own = if docs.is_empty() { TokenStream::new() } else { quote!(#(#docs)* #[doc = ""]) };
    let line = format!(" The column `{}` of `{}`.", field.column, model.table.shown());
    quote!(#own #[doc = #line])
}

/// The documentation of a relation as a value.
pub fn relation(model: &Model, relation: &Relation) -> TokenStream {
    let line = follows(model, relation);
    quote!(#[doc = #line])
}

/// The documentation of a relation as a method.
pub fn accessor(model: &Model, relation: &Relation) -> TokenStream {
    let line = follows(model, relation);
    let run = match relation.kind {
        RelationKind::BelongsTo | RelationKind::HasOne => {
            " Reads nothing yet: give it a connection with `.one(…)` or `.exists(…)`."
        }
        RelationKind::HasMany | RelationKind::BelongsToMany => {
            " Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`."
        }
    };
    let repeats = (relation.kind == RelationKind::BelongsToMany).then(|| {
        let line = " One that several rows link to us is there once for each.";
        quote!(#[doc = ""] #[doc = #line])
    });
    quote!(#[doc = #line] #repeats #[doc = ""] #[doc = #run])
}

/// What the relation leads to, and by which keys.
fn follows(model: &Model, relation: &Relation) -> String {
    let target = relation.target.as_ref().map_or_else(|_| "target".to_owned(), last_segment);
    let kind = relation.kind;
    let Ok(keys) = &relation.keys else { return format!(" `{kind}({target})`.") };
    match keys {
        RelationKeys::BelongsTo(keys) => {
            let own: Vec<_> = keys.foreign_key.iter().map(|key| model.fields[key.field].ident.clone()).collect();
            let referred = keys.target_key.as_deref().map_or_else(|| "primary key".to_owned(), key);
            format!(" `{kind}({target})`: the `{target}` whose {referred} is our {}.", key(&own))
        }
        RelationKeys::Has(keys) => {
            let article = if kind == RelationKind::HasOne { "the" } else { "every" };
            let (foreign_key, own) = (foreign_key(keys.foreign_key.as_deref()), source_key(keys.source_key.as_ref()));
            format!(" `{kind}({target})`: {article} `{target}` whose {foreign_key} is our {own}.")
        }
        RelationKeys::BelongsToMany(keys) => {
            let through = last_segment(&keys.through);
            let (foreign_key, own) = (foreign_key(keys.foreign_key.as_deref()), source_key(keys.source_key.as_ref()));
            format!(
                "`{kind}({target})`: every `{target}` that a `{through}` links to us, whose {foreign_key} is our {own}."
            )
        }
    }
}

fn foreign_key(words: Option<&[Ident]>) -> String {
    words.map_or_else(|| "foreign key".to_owned(), key)
}

fn source_key(source_key: Option<&SourceKey>) -> String {
    source_key.map_or_else(|| "key".to_owned(), |source_key| key(&source_key.words))
}

fn key(words: &[Ident]) -> String {
    format!("`{}`", key_text(words))
}
