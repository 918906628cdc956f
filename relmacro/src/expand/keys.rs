//! The values of keys: the fields that are part of one, and which of them each key is.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Index, Type};

use super::Expansion;
use super::declaration::number as number_type;
use super::target::End;
use crate::model::{Conversion, Field, SourceKey, is_never_option};

/// The items of `impl Collection` that give the fields of our keys.
pub fn items(expansion: &Expansion) -> TokenStream {
    let model = expansion.model;
    let fields: Vec<_> = model.key_fields().into_iter().map(|at| &model.fields[at]).collect();
    let nested = |of: &dyn Fn(usize, &Field) -> TokenStream| {
        fields.iter().enumerate().rev().fold(quote!(()), |rest, (number, field)| {
            let field = of(number, field);
            quote!((#field, #rest))
        })
    };
    let types = nested(&|number, field| {
        let (ty, way) = (&field.ty, way(expansion, field, number));
        quote!(#ty, #way)
    });
    let refs = nested(&|_, field| {
        let ty = &field.ty;
        quote!(&#ty)
    });
    let values = nested(&|_, field| {
        let name = &field.ident;
        quote!(&self.#name)
    });
    let primary_key = primary_key(expansion);
    // A key type that is less visible than the struct is an error at the field's type.
    let span = fields.first().map_or_else(Span::call_site, |field| field.ty.span());
    let types = quote_spanned!(span=> type KeyFields = #types;);
    quote! {
        #primary_key
        #types

        fn key_fields(&self) -> #refs {
            #values
        }
    }
}

/// `impl SendsKeyField`, one a field: what a driver cannot send is an error that points at the field.
pub fn sent(expansion: &Expansion) -> TokenStream {
    let (model, ident) = (expansion.model, &expansion.model.ident);
    let impls = model.key_fields().into_iter().enumerate().map(|(number, at)| {
        let field = &model.fields[at];
        let (place, value) = (place(number), sent_value(expansion, field, number));
        let (span, _) = expansion.audience.around(field.ty.span());
        let bound = quote_spanned!(span=> #value: __relcore::ToParameter<__D>);
        let sends = expansion.derived(&quote!(SendsKeyField<__D, #place>));
        let converts = converts(expansion, field, number);
        quote!(impl<__D: __relcore::Driver> #sends for #ident where #bound {} #converts)
    });
    quote!(#(#impls)*)
}

/// `impl ConvertsKeyField`, of a field whose column has another type.
fn converts(expansion: &Expansion, field: &Field, number: usize) -> Option<TokenStream> {
    let Some(Conversion::TryFrom(column)) = &field.conversion else { return None };
    let (ident, place, value) = (&expansion.model.ident, place(number), value(field));
    let (span, _) = expansion.audience.around(column.span());
    let converts = quote_spanned!(span=> __relcore::Required as __relcore::Converts<#value, #column>);
    // The argument is what the compiler underlines.
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

/// The primary key's types, none of them an `Option`.
fn primary_key(expansion: &Expansion) -> TokenStream {
    let model = expansion.model;
    match &model.primary_key {
        Err(error) => {
            let poison = expansion.poisons.of(error);
            quote!(type PrimaryKey = #poison;)
        }
        Ok(key) => {
            let types = key.iter().map(|at| value(&model.fields[*at]));
            let span = key.first().map_or_else(Span::call_site, |at| model.fields[*at].ty.span());
            quote_spanned!(span=> type PrimaryKey = (#(#types,)*);)
        }
    }
}

/// The type of the value in a field, which is no `Option`.
fn value(field: &Field) -> TokenStream {
    let (ty, presence) = (&field.ty, presence(&[field]));
    if is_never_option(ty) { quote!(#ty) } else { quote!(<#presence as __relcore::Present<#ty>>::Value) }
}

/// The same as it is sent, of the key field of this number.
fn sent_value(expansion: &Expansion, field: &Field, number: usize) -> TokenStream {
    match field.conversion {
        Some(Conversion::TryFrom(_)) => {
            let (ty, way) = (&field.ty, way(expansion, field, number));
            quote!(<#way as __relcore::Present<#ty>>::Value)
        }
        _ => value(field),
    }
}

/// How the value is found in a field.
fn way(expansion: &Expansion, field: &Field, number: usize) -> TokenStream {
    let presence = presence(&[field]);
    match &field.conversion {
        Some(Conversion::TryFrom(column)) => {
            let (ident, place) = (&expansion.model.ident, place(number));
            quote!(__relcore::Via<#presence, #column, #ident, #place>)
        }
        _ => presence,
    }
}

/// Which key each number is, beside the primary key.
pub fn numbered(expansion: &Expansion) -> TokenStream {
    let ident = &expansion.model.ident;
    let numbered = expansion.model.keys().enumerate().skip(1).map(|(number, key)| {
        let (number, parts) = (number_type(number), parts(expansion, key));
        quote! {
            impl __relcore::KeyOf<#ident> for #number {
                type Parts = #parts;
            }
        }
    });
    quote!(#(#numbered)*)
}

/// The places of a key's fields among the key fields.
pub fn parts(expansion: &Expansion, key: &[usize]) -> TokenStream {
    let all = expansion.model.key_fields();
    let parts = key.iter().map(|field| place(all.iter().position(|other| other == field).unwrap_or_default()));
    quote!((#(#parts,)*))
}

/// A place among the key fields.
fn place(number: usize) -> TokenStream {
    (0..number).fold(quote!(__relcore::Here), |place, _| quote!(__relcore::After<#place>))
}

/// The parts of the key of ours that a foreign key elsewhere refers to.
pub fn source(expansion: &Expansion, at: usize, given: Option<&SourceKey>) -> TokenStream {
    let model = expansion.model;
    match (given, &model.primary_key) {
        (Some(given), _) => parts(expansion, model.keys().nth(given.number).unwrap_or_default()),
        (None, Ok(key)) if model.unique.is_empty() => parts(expansion, key),
        (None, Err(error)) if model.unique.is_empty() => expansion.poisons.of(error),
        (None, _) => {
            let holder = End::through(expansion, at).unwrap_or_else(|| End::target(expansion, at)).item("DECLARATIONS");
            let (ident, this, at) = (&model.ident, expansion.this(), Index::from(at));
            let number = quote!(__relcore::infer::source_key_number(#this::DECLARATIONS, #at, #holder));
            quote!(<__relcore::Number<{ #number }> as __relcore::KeyOf<#ident>>::Parts)
        }
    }
}

/// `Nullable<…>` of a key: whether any of its fields is an `Option`.
pub fn presence(fields: &[&Field]) -> TokenStream {
    let unknown: Vec<_> =
        fields.iter().map(|field| &field.ty).filter(|ty| !is_never_option(ty)).map(is_option).collect();
    match &unknown[..] {
        [] => quote!(__relcore::Required),
        nullable => quote!(__relcore::Nullable<{ #(#nullable)||* }>),
    }
}

/// Whether a type is an `Option`, as an expression: the type decides, so that aliases work.
pub fn is_option(ty: &Type) -> TokenStream {
    quote!(<__relcore::IsOption<#ty>>::NULLABLE)
}
