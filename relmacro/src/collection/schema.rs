//! What a struct tells of itself, as literals.

use std::hash::{DefaultHasher, Hash, Hasher};

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Index;
use syn::ext::IdentExt;

use crate::model::{Model, is_never_option};
use crate::tokens::is_option;
use crate::wording::key_text;

/// The literal of `Schema`.
pub fn schema(model: &Model) -> TokenStream {
    let (name, within, table, digest) = (model.name(), &model.schema, &model.table, digest(model));
    let fields: Vec<_> = model.fields.iter().map(|field| field.ident.unraw().to_string()).collect();
    let fields = fields.join(", ");
    let renamed = model.fields.iter().enumerate().filter(|(_, field)| field.ident.unraw() != field.column);
    let renamed = renamed.map(|(at, field)| {
        let (at, column) = (Index::from(at), &field.column);
        quote!((#at, #column))
    });
    let nullable = model.fields.iter().enumerate().filter(|(_, field)| !is_never_option(&field.ty));
    let nullable = nullable.map(|(at, field)| {
        let (at, is_option) = (Index::from(at), is_option(&field.ty));
        quote!((#at, #is_option))
    });
    let keys = model.keys().map(|key| key_text(key.iter().map(|at| &model.fields[*at].ident)));
    let key_fields = model.key_fields().into_iter().map(Index::from);
    quote! {
        __relcore::Schema {
            name: #name,
            path: __relcore::concat!(__relcore::module_path!(), "::", #name),
            digest: #digest,
            within: #within,
            table: #table,
            fields: #fields,
            renamed: &[#(#renamed),*],
            nullable: &[#(#nullable),*],
            keys: &[#(#keys),*],
            key_fields: &[#(#key_fields),*],
        }
    }
}

/// A number that tells the struct from others: from all but those of the same name, table, fields and types.
fn digest(model: &Model) -> u64 {
    let mut hasher = DefaultHasher::new();
    (model.name(), model.schema.shown(), model.table.shown()).hash(&mut hasher);
    for field in &model.fields {
        (field.ident.to_string(), &field.column).hash(&mut hasher);
        hash_names(field.ty.to_token_stream(), &mut hasher);
    }
    hasher.finish()
}

/// The names in a type tell it from other types well enough.
fn hash_names(tokens: TokenStream, hasher: &mut DefaultHasher) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => name.to_string().hash(hasher),
            TokenTree::Group(group) => hash_names(group.stream(), hasher),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}
