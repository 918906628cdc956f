//! `impl Collection`: the constants.

use std::hash::{DefaultHasher, Hash, Hasher};

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Index;
use syn::ext::IdentExt;

use super::{Expansion, columns, declaration, keys, relations};
use crate::limits::TUPLE;
use crate::model::{Model, is_never_option};
use crate::wording::key_text;

pub fn expand(expansion: &Expansion) -> TokenStream {
    let Expansion { model, columns, relations, .. } = expansion;
    let ident = &model.ident;
    let (keys, numbered, sent) = (keys::items(expansion), keys::numbered(expansion), keys::sent(expansion));
    let (columns_value, relations_value) = (columns::value(expansion), relations::value(expansion));
    let (schema, declarations) = (schema(model), declarations(expansion));
    let (lengths, relation_list) = (lengths(model), relation_list(expansion));
    quote! {
        #[automatically_derived]
        impl __relcore::Collection for #ident {
            type Columns = #columns;
            type Relations = #relations;
            type Lists = #lengths;
            #keys

            const COLUMNS: #columns = #columns_value;
            const RELATIONS: #relations = #relations_value;
            const SCHEMA: &'static __relcore::Schema = &#schema;
            const DECLARATIONS: &'static __relcore::Declarations = &#declarations;

            fn meta<__U: __relcore::MetaOf<Self>>() -> &'static __relcore::meta::Collection {
                __U::META
            }
        }
        #[automatically_derived]
        impl<__U> __relcore::Contents<__U> for #ident {
            #relation_list
        }
        #numbered
        #sent
    }
}

/// What is known of the struct alone, as literals.
fn schema(model: &Model) -> TokenStream {
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
        let (at, is_option) = (Index::from(at), keys::is_option(&field.ty));
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

/// The relations, with the schemas of those that they lead to.
fn declarations(expansion: &Expansion) -> TokenStream {
    let (this, relations) = (expansion.this(), &expansion.model.relations);
    let relations = (0..relations.len()).map(|at| declaration::literal(expansion, at));
    quote!(__relcore::Declarations { schema: #this::SCHEMA, relations: &[#(#relations),*] })
}

/// A number that another struct does not have, unless it has the same name, table, fields and types.
fn digest(model: &Model) -> u64 {
    let mut hasher = DefaultHasher::new();
    (model.name(), model.schema.shown(), model.table.shown()).hash(&mut hasher);
    for field in &model.fields {
        (field.ident.to_string(), &field.column).hash(&mut hasher);
        hash_names(field.ty.to_token_stream(), &mut hasher);
    }
    hasher.finish()
}

/// The names in a type tell it from others well enough.
fn hash_names(tokens: TokenStream, hasher: &mut DefaultHasher) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => name.to_string().hash(hasher),
            TokenTree::Group(group) => hash_names(group.stream(), hasher),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// How long the lists of the metadata are.
fn lengths(model: &Model) -> TokenStream {
    let (fields, unique) = (declaration::number(model.fields.len()), declaration::number(model.unique.len()));
    quote!(__relcore::Lengths<#fields, #unique>)
}

/// The relations without their types, where there are any.
fn relation_list(expansion: &Expansion) -> TokenStream {
    let types: Vec<_> = (0..expansion.model.relations.len()).map(|at| relations::ty(expansion, at)).collect();
    let tuple = |types: &[TokenStream]| quote!((#(#types,)*));
    let mut chunks = types.chunks(TUPLE).rev();
    let Some(last) = chunks.next() else { return TokenStream::new() };
    let mut length = last.len();
    let types = chunks.fold(tuple(last), |rest, chunk| {
        length += chunk.len();
        let (tuple, length) = (tuple(chunk), declaration::number(length));
        quote!(__relcore::Joined<#tuple, #rest, #length>)
    });
    quote! {
        const RELATION_LIST: &'static [__relcore::meta::Relation] = <#types as __relcore::RelationList<__U>>::META;
    }
}
