//! `impl FromRow`: reading a row by the places of its columns, with any driver that reads all types.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Index;
use syn::spanned::Spanned;

use super::Expansion;
use crate::model::{Field, Skipped, is_read_everywhere};

/// How many fields are read as one tuple.
const WIDTH: usize = 16;

pub fn expand(expansion: &Expansion) -> TokenStream {
    let model = expansion.model;
    let ident = &model.ident;
    let chunks: Vec<_> = model.fields.chunks(WIDTH).collect();
    let tuple = tuple(&chunks);
    let names = model.fields.iter().map(|field| &field.ident);
    let places = chunks.iter().enumerate().flat_map(|(number, chunk)| {
        let is_last = number + 1 == chunks.len();
        (0..chunk.len()).map(move |at| place(number, is_last, at))
    });
    // The tuple asks for the same, but an error about it has no place: these say it at the field.
    let uncertain = model.fields.iter().map(|field| &field.ty).filter(|ty| !is_read_everywhere(ty));
    let uncertain = uncertain.map(|ty| {
        let (span, _) = expansion.audience.around(ty.span());
        quote_spanned!(span=> #ty: __relcore::FromColumn<__D>,)
    });
    let skipped = model.skipped.iter().map(|Skipped { ident, ty }| {
        let (span, _) = expansion.audience.around(ty.span());
        quote_spanned!(span=> #ident: <#ty as __relcore::Skipped>::skipped(),)
    });
    let from_row = expansion.derived(&quote!(FromRow<__D>));
    quote! {
        #[automatically_derived]
        impl<__D: __relcore::Driver> #from_row for #ident
        where
            #(#uncertain)*
            #tuple: __relcore::FromFields<__D>,
        {
            #[inline]
            fn from_row(
                row: &__D::Row<'_>,
                start: usize,
            ) -> __relcore::Result<Self, __relcore::ColumnError<__D::Error>> {
                __relcore::read(row, start, |row: #tuple| Self { #(#names: row #places,)* #(#skipped)* })
            }
        }
    }
}

/// Where a field is in that type.
fn place(chunk: usize, is_last: bool, at: usize) -> TokenStream {
    let at = Index::from(at);
    let behind = (0..chunk).map(|_| quote!(.1));
    let first = (!is_last).then(|| quote!(.0));
    quote!(#(#behind)* #first .#at)
}

/// The types of the fields, as one type that a driver reads.
fn tuple(chunks: &[&[Field]]) -> TokenStream {
    let types = |fields: &[Field]| {
        let types = fields.iter().map(|field| &field.ty);
        quote!((#(#types,)*))
    };
    match chunks {
        [] => quote!(()),
        [last] => types(last),
        [first, rest @ ..] => {
            let (first, rest) = (types(first), tuple(rest));
            quote!(__relcore::Wide<#first, #rest>)
        }
    }
}
