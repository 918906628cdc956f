//! `impl Collection`: the constants.

use proc_macro2::TokenStream;
use quote::quote;

use super::declared::declarations;
use super::expansion::Expansion;
use super::relation_type::relation_type;
use super::schema::schema;
use super::{columns, keys, relations, sending};
use crate::limits::TUPLE;
use crate::model::Model;
use crate::tokens::number;

pub fn expand(expansion: &Expansion) -> TokenStream {
    let Expansion { model, columns, relations, .. } = expansion;
    let ident = &model.ident;
    let (keys, numbered, sent) = (keys::items(expansion), keys::numbered(expansion), sending::expand(expansion));
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

/// The lengths of the lists in the metadata.
fn lengths(model: &Model) -> TokenStream {
    let (fields, unique) = (number(model.fields.len()), number(model.unique.len()));
    quote!(__relcore::Lengths<#fields, #unique>)
}

/// The list of the relations without their types, if there are any.
fn relation_list(expansion: &Expansion) -> TokenStream {
    let types: Vec<_> = (0..expansion.model.relations.len()).map(|at| relation_type(expansion, at)).collect();
    let tuple = |types: &[TokenStream]| quote!((#(#types,)*));
    let mut chunks = types.chunks(TUPLE).rev();
    let Some(last) = chunks.next() else { return TokenStream::new() };
    let mut length = last.len();
    let types = chunks.fold(tuple(last), |rest, chunk| {
        length += chunk.len();
        let (tuple, length) = (tuple(chunk), number(length));
        quote!(__relcore::Joined<#tuple, #rest, #length>)
    });
    quote! {
        const RELATION_LIST: &'static [__relcore::meta::Relation] = <#types as __relcore::RelationList<__U>>::META;
    }
}
