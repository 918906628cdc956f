//! `impl Collection`: the constants.

use proc_macro2::Span;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Index;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::{Expansion, columns, keys, relations};
use crate::model::Kind;

pub fn expand(expansion: &Expansion) -> TokenStream {
    let Expansion { model, columns, relations, markers, .. } = expansion;
    let (ident, table, name) = (&model.ident, &model.table, model.name());
    let (fields, keys) = (fields(expansion), key_lists(expansion));
    let (key_columns_type, key_columns) = key_columns(expansion);
    let (columns_value, relations_value) = (columns::value(expansion), relations::value(expansion));
    let belongs_to = model.relations.iter().filter(|r| r.kind == Kind::BelongsTo).map(|r| &r.name);
    let (identity, meta) = (identity(&name), meta(expansion));
    quote! {
        #[automatically_derived]
        impl __relcore::Collection for #ident {
            type Columns = #columns;
            type Relations = #relations;
            type PrimaryKey = <__relcore::KeyNumber<0> as __relcore::KeyOf<#ident>>::Values;
            #key_columns_type

            const TABLE: &'static str = #table;
            const COLUMNS: #columns = #columns_value;
            const RELATIONS: #relations = #relations_value;
            #meta
            #identity
            const FIELDS: &'static [__relcore::meta::Column] = &[#(#fields),*];
            const KEYS: &'static [&'static [&'static __relcore::meta::Column]] = &[#(#keys),*];
            const KEY_COLUMNS: Self::KeyColumns = #key_columns;
            const BELONGS_TO: &'static [__relcore::meta::Relation] =
                &[#(<#markers::#belongs_to as __relcore::Declaration>::META),*];

            fn meta() -> &'static __relcore::meta::Collection {
                Self::META
            }
        }
    }
}

/// All of it without types.
fn meta(expansion: &Expansion) -> TokenStream {
    let Expansion { model, markers, .. } = expansion;
    let (name, relations) = (model.name(), model.relations.iter().map(|relation| &relation.name));
    quote! {
        const META: &'static __relcore::meta::Collection = &__relcore::meta::Collection {
            name: #name,
            path: Self::PATH,
            table: Self::TABLE,
            columns: Self::FIELDS,
            primary_key: Self::KEYS[0],
            unique: Self::KEYS.split_at(1).1,
            relations: &[#(<#markers::#relations as __relcore::Declaration>::META),*],
        };
    }
}

/// Where the struct is, for a person and to tell it from others.
fn identity(name: &str) -> TokenStream {
    quote! {
        const PATH: &'static str = __relcore::concat!(__relcore::module_path!(), "::", #name);
        const ID: &'static str =
            __relcore::concat!(__relcore::file!(), ":", __relcore::line!(), ":", __relcore::column!(), "::", #name);
    }
}

fn fields(expansion: &Expansion) -> Vec<TokenStream> {
    let model = expansion.model;
    let primary_key = model.primary_key.as_deref().unwrap_or_default();
    let fields = model.fields.iter().enumerate();
    fields
        .map(|(position, field)| {
            let (name, column) = (field.ident.unraw().to_string(), &field.column);
            let primary = primary_key.contains(&position);
            let unique = primary_key == [position] || model.unique.iter().any(|key| key == &[position]);
            let (nullable, position) = (keys::nullable(field), Index::from(position));
            quote! {
                __relcore::meta::Column {
                    field: #name,
                    name: #column,
                    position: #position,
                    primary_key: #primary,
                    unique: #unique,
                    nullable: #nullable,
                }
            }
        })
        .collect()
}

/// The value of `KEYS`: the primary key, then the others.
fn key_lists(expansion: &Expansion) -> Vec<TokenStream> {
    let list = |key: &[usize]| {
        let key = key.iter().copied().map(Index::from);
        quote!(&[#(&Self::FIELDS[#key]),*])
    };
    expansion.model.keys().map(list).collect()
}

/// The item `KeyColumns` and the value of `KEY_COLUMNS`: the primary key's typed columns, as a list.
fn key_columns(expansion: &Expansion) -> (TokenStream, TokenStream) {
    let model = expansion.model;
    let ident = &model.ident;
    match &model.primary_key {
        Err(error) => {
            let poison = expansion.poisons.of(error);
            (quote!(type KeyColumns = #poison;), quote!(loop {}))
        }
        Ok(key) => {
            let (types, values) = key.iter().rev().fold((quote!(()), quote!(())), |(types, values), at| {
                let (name, ty) = (&model.fields[*at].ident, &model.fields[*at].ty);
                (quote!((__relcore::Column<#ident, #ty>, #types)), quote!((Self::COLUMNS.#name, #values)))
            });
            // As with `KeyOf`: a type that is less visible than the struct is an error there.
            let span = key.first().map_or_else(Span::call_site, |at| model.fields[*at].ty.span());
            (quote_spanned!(span=> type KeyColumns = #types;), values)
        }
    }
}
