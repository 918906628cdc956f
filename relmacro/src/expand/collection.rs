//! `impl Collection`: the constants.

use std::hash::{DefaultHasher, Hash, Hasher};

use proc_macro2::TokenStream;
use quote::quote;
use syn::Index;
use syn::ext::IdentExt;

use super::target::{as_collection, target};
use super::{Expansion, columns, declaration, keys, relations};
use crate::model::{Field, Kind, Model};
use crate::names::key_text;

pub fn expand(expansion: &Expansion) -> TokenStream {
    let Expansion { model, columns, relations, .. } = expansion;
    let ident = &model.ident;
    let (keys, numbered) = (keys::items(expansion), keys::numbered(expansion));
    let (columns_value, relations_value) = (columns::value(expansion), relations::value(expansion));
    let (schema, fields, unique) = (schema(expansion), fields(expansion), unique(model));
    let relation_lists = relation_lists(expansion);
    quote! {
        #[automatically_derived]
        impl __relcore::Collection for #ident {
            type Columns = #columns;
            type Relations = #relations;
            #keys

            const COLUMNS: #columns = #columns_value;
            const RELATIONS: #relations = #relations_value;
            #schema

            fn meta<__U: __relcore::MetaOf<Self>>() -> &'static __relcore::meta::Collection {
                __U::META
            }
        }
        #[automatically_derived]
        impl<__U> __relcore::Contents<__U> for #ident {
            #fields
            #unique
            #relation_lists
        }
        #numbered
    }
}

/// What is known of the struct alone, as literals.
fn schema(expansion: &Expansion) -> TokenStream {
    let model = expansion.model;
    let (name, table, digest) = (model.name(), &model.table, digest(model));
    let keys = model.keys().map(|key| key_text(key.iter().map(|at| &model.fields[*at].ident)));
    let relations = model.relations.iter().map(|relation| declaration::literal(expansion, relation));
    quote! {
        const SCHEMA: &'static __relcore::Schema = &__relcore::Schema {
            name: #name,
            path: __relcore::concat!(__relcore::module_path!(), "::", #name),
            digest: #digest,
            table: #table,
            keys: &[#(#keys),*],
            relations: &[#(#relations),*],
        };
    }
}

/// A number that another struct of the same path does not have, if it is another: two functions may
/// each have a `Customer`.
fn digest(model: &Model) -> u64 {
    let mut hasher = DefaultHasher::new();
    model.table.hash(&mut hasher);
    for field in &model.fields {
        (field.ident.to_string(), &field.column).hash(&mut hasher);
    }
    hasher.finish()
}

/// The columns without their types.
fn fields(expansion: &Expansion) -> TokenStream {
    let (model, this) = (expansion.model, expansion.this());
    let fields = model.fields.iter().map(|field| field.ident.unraw().to_string());
    let is_renamed = |field: &Field| field.ident.unraw() != field.column;
    let (function, names) = if model.fields.iter().any(is_renamed) {
        let names = model.fields.iter().map(|field| &field.column);
        (quote!(named_columns), quote!(&[#(#names),*],))
    } else {
        (quote!(columns), TokenStream::new())
    };
    let nullable = model.fields.iter().enumerate().filter(|(_, field)| !keys::is_never_option(&field.ty));
    let nullable = nullable.map(|(at, field)| {
        let (at, is_option) = (Index::from(at), keys::is_option(&field.ty));
        quote!((#at, #is_option))
    });
    quote! {
        const FIELDS: &'static [__relcore::meta::Column] =
            &__relcore::#function(&[#(#fields),*], #names #this::SCHEMA, &[#(#nullable),*]);
    }
}

/// The keys beside the primary key, where there are any.
fn unique(model: &Model) -> TokenStream {
    if model.unique.is_empty() {
        return TokenStream::new();
    }
    let keys = model.unique.iter().map(|key| {
        let key = key.iter().copied().map(Index::from);
        quote!(&__relcore::key_columns(<Self as __relcore::Contents<__U>>::FIELDS, [#(#key),*]))
    });
    quote! {
        const UNIQUE: &'static [&'static [&'static __relcore::meta::Column]] = &[#(#keys),*];
    }
}

/// The relations without their types, and those whose foreign key is here.
fn relation_lists(expansion: &Expansion) -> TokenStream {
    let (relations, this) = (&expansion.model.relations, expansion.this());
    if relations.is_empty() {
        return TokenStream::new();
    }
    let types = (0..relations.len()).map(|at| relations::ty(expansion, at));
    let references = relations.iter().enumerate().filter(|(_, relation)| relation.kind == Kind::BelongsTo);
    let references = references.map(|(at, _)| {
        let (target, at) = (as_collection(&target(at)), Index::from(at));
        quote!(__relcore::Reference { relation: &#this::SCHEMA.relations[#at], target: #target::SCHEMA })
    });
    quote! {
        const RELATION_LIST: &'static [__relcore::meta::Relation] =
            &[#(<#types as __relcore::Listed<__U>>::META),*];
        const REFERENCES: &'static [__relcore::Reference] = &[#(#references),*];
    }
}
