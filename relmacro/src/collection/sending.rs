//! How a driver sends the fields of keys.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::expansion::Expansion;
use super::key_parts::way;
use crate::model::{Conversion, Field};
use crate::tokens::{key_place, value_type};

/// `impl SendsKeyField` for each key field. A field that a driver cannot send is an error at that field.
pub fn expand(expansion: &Expansion) -> TokenStream {
    let (model, ident) = (expansion.model, &expansion.model.ident);
    let impls = model.key_fields().into_iter().enumerate().map(|(number, at)| {
        let field = &model.fields[at];
        let (place, value) = (key_place(number), sent_value(expansion, field, number));
        let (span, _) = expansion.audience.around(field.ty.span());
        let bound = quote_spanned!(span=> #value: __relcore::ToParameter<__D>);
        let sends = expansion.derived(&quote!(SendsKeyField<__D, #place>));
        let converts = converts(expansion, field, number);
        quote!(impl<__D: __relcore::Driver> #sends for #ident where #bound {} #converts)
    });
    quote!(#(#impls)*)
}

/// `impl ConvertsKeyField` for a field whose column has another type.
fn converts(expansion: &Expansion, field: &Field, number: usize) -> Option<TokenStream> {
    let Some(Conversion::TryFrom(column)) = &field.conversion else { return None };
    let (ident, place, value) = (&expansion.model.ident, key_place(number), value_type(&field.ty));
    let (span, _) = expansion.audience.around(column.span());
    let converts = quote_spanned!(span=> __relcore::Required as __relcore::Converts<#value, #column>);
    // The compiler underlines the argument.
    let sent = quote_spanned!(span=> <__relcore::Sent<#value, #column>>::sent(value));
    let argument = quote_spanned!(span=> value: &#value);
    Some(quote! {
        impl __relcore::ConvertsKeyField<#place, #value, #column> for #ident {
            fn sent(#argument) -> #column {
                use __relcore::NotMade as _;
                #sent
            }

            fn made<__E>(column: #column) -> __relcore::Result<#value, __relcore::ReadError<__E>> {
                <#converts>::made(column)
            }
        }
    })
}

/// The type of what is sent for the key field of this number.
fn sent_value(expansion: &Expansion, field: &Field, number: usize) -> TokenStream {
    match field.conversion {
        Some(Conversion::TryFrom(_)) => {
            let (ty, way) = (&field.ty, way(expansion, field, number));
            quote!(<#way as __relcore::Present<#ty>>::Value)
        }
        _ => value_type(&field.ty),
    }
}
