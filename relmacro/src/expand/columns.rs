//! The struct behind `COLUMNS`: one typed column a field.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Index;

use super::{Expansion, docs};

pub fn expand(expansion: &Expansion) -> TokenStream {
    let Expansion { model, columns, .. } = expansion;
    let ident = &model.ident;
    let fields = model.fields.iter().map(|field| {
        let (name, ty) = (&field.ident, &field.ty);
        let docs = docs::column(model, field);
        quote!(#docs pub #name: __relcore::Column<#ident, #ty>)
    });
    let doc = format!(" The columns of [`{}`].", model.name());
    quote! {
        #[doc = #doc]
        pub struct #columns { #(#fields,)* }
    }
}

/// The value of `COLUMNS`.
pub fn value(expansion: &Expansion) -> TokenStream {
    let Expansion { model, columns, .. } = expansion;
    let fields = model.fields.iter().enumerate().map(|(position, field)| {
        let (name, position) = (&field.ident, Index::from(position));
        quote!(#name: __relcore::column(#position))
    });
    quote!(#columns { #(#fields,)* })
}
