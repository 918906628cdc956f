//! The struct behind `COLUMNS`: one typed column for each field.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Index;

use super::docs;
use super::expansion::Expansion;
use crate::audience::Audience;
use crate::model::Model;

pub fn expand(expansion: &Expansion) -> TokenStream {
    let Expansion { model, columns, .. } = expansion;
    let ident = &model.ident;
    let (names, types) = (names(model), model.fields.iter().map(|field| &field.ty));
    // Only an editor shows them: the struct has no page.
    let is_shown = expansion.audience == Audience::Editor;
    let docs = model.fields.iter().map(|field| is_shown.then(|| docs::column(model, field)));
    quote! {
        pub struct #columns { #(#docs pub #names: __relcore::Column<#ident, #types>,)* }
    }
}

/// The value of `COLUMNS`.
pub fn value(expansion: &Expansion) -> TokenStream {
    let Expansion { model, columns, .. } = expansion;
    let (names, positions) = (names(model), (0..model.fields.len()).map(Index::from));
    quote!(#columns { #(#names: __relcore::column(#positions),)* })
}

fn names(model: &Model) -> impl Iterator<Item = &Ident> {
    model.fields.iter().map(|field| &field.ident)
}
