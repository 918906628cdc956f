//! `impl FromRow`: reading a row by the places of its columns, with any driver that reads all types.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Index;

use super::Expansion;

pub fn expand(expansion: &Expansion) -> TokenStream {
    let model = expansion.model;
    let ident = &model.ident;
    let mut seen = std::collections::HashSet::new();
    let types = model.fields.iter().map(|field| &field.ty).filter(|ty| seen.insert(ty.to_token_stream().to_string()));
    let fields = model.fields.iter().enumerate().map(|(position, field)| {
        let (name, position) = (&field.ident, Index::from(position));
        quote!(#name: __relcore::field::<__D, _>(row, start, #position)?)
    });
    quote! {
        #[automatically_derived]
        impl<__D: __relcore::Driver> __relcore::FromRow<__D> for #ident
        where
            #(#types: __relcore::FromColumn<__D>,)*
        {
            fn from_row(
                row: &__D::Row<'_>,
                start: usize,
            ) -> __relcore::Result<Self, __relcore::ColumnError<__D::Error>> {
                __relcore::Result::Ok(Self { #(#fields,)* })
            }
        }
    }
}
