//! `impl FromRow`: reads a row by the places of its columns, with any driver that reads all types.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Index, Type};

use super::conversion::PlacedField;
use super::expansion::Expansion;
use crate::limits::TUPLE;
use crate::model::{Conversion, Field, SkippedField, is_read_everywhere};

pub fn expand(expansion: &Expansion) -> TokenStream {
    let model = expansion.model;
    let ident = &model.ident;
    let fields: Vec<_> = model.fields.iter().enumerate().map(|(at, field)| PlacedField(at, field)).collect();
    let chunks: Vec<_> = fields.chunks(TUPLE).collect();
    let tuple = tuple(&chunks);
    // The tuple asks for the same, but its errors have no place. These bounds say it at the field.
    let uncertain = fields.iter().filter_map(|field| {
        let (at, ty) = (written_type(field.1)?, field.column_type());
        let (span, _) = expansion.audience.around(at.span());
        Some(quote_spanned!(span=> #ty: __relcore::FromColumn<__D>,))
    });
    let (read, record) = record(expansion, &fields, &chunks);
    let from_row = expansion.derived(&quote!(FromRow<__D>));
    let presences = fields.iter().filter_map(|field| field.declared_presence());
    quote! {
        #(#presences)*
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
                __relcore::#read(row, start, |row: #tuple| #record)
            }
        }
    }
}

/// The function that reads a record, and the record.
fn record(expansion: &Expansion, fields: &[PlacedField], chunks: &[&[PlacedField]]) -> (TokenStream, TokenStream) {
    let model = expansion.model;
    let places = chunks.iter().enumerate().flat_map(|(number, chunk)| {
        let is_last = number + 1 == chunks.len();
        (0..chunk.len()).map(move |at| place(number, is_last, at))
    });
    let skipped = model.skipped.iter().map(|SkippedField { ident, ty }| {
        let (span, _) = expansion.audience.around(ty.span());
        quote_spanned!(span=> #ident: <#ty as __relcore::Skipped>::skipped(),)
    });
    if model.fields.iter().any(|field| field.conversion.is_some()) {
        let values = fields.iter().zip(places).map(|(field, place)| field.value(expansion, &quote!(row #place)));
        (quote!(try_read), quote!(__relcore::Result::Ok(Self { #(#values)* #(#skipped)* })))
    } else {
        // A repetition over names costs the least to expand.
        let names = model.fields.iter().map(|field| &field.ident);
        (quote!(read), quote!(Self { #(#names: row #places,)* #(#skipped)* }))
    }
}

/// The type as the user wrote it, if some driver cannot read it.
fn written_type(field: &Field) -> Option<&Type> {
    let ty = match &field.conversion {
        None => &field.ty,
        Some(Conversion::TryFrom(from)) => from,
        Some(Conversion::Json(_)) => return None,
    };
    (!is_read_everywhere(ty)).then_some(ty)
}

/// The place of a field in the type of `tuple`.
fn place(chunk: usize, is_last: bool, at: usize) -> TokenStream {
    let at = Index::from(at);
    let behind = (0..chunk).map(|_| quote!(.1));
    let first = (!is_last).then(|| quote!(.0));
    quote!(#(#behind)* #first .#at)
}

/// One type for all fields, which a driver reads at once.
fn tuple(chunks: &[&[PlacedField]]) -> TokenStream {
    let types = |fields: &[PlacedField]| {
        let types = fields.iter().map(|field| field.column_type());
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
