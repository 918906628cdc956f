//! The values of keys: which fields are part of a key, and which of them each key consists of.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::expansion::Expansion;
use super::key_parts::{parts, way};
use crate::model::Field;
use crate::tokens::{self, value_type};

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

/// `impl KeyOf`, which says what key each number is. The primary key needs none.
pub fn numbered(expansion: &Expansion) -> TokenStream {
    let ident = &expansion.model.ident;
    let numbered = expansion.model.keys().enumerate().skip(1).map(|(number, key)| {
        let (number, parts) = (tokens::number(number), parts(expansion, key));
        quote! {
            impl __relcore::KeyOf<#ident> for #number {
                type Parts = #parts;
            }
        }
    });
    quote!(#(#numbered)*)
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
            let types = key.iter().map(|at| value_type(&model.fields[*at].ty));
            let span = key.first().map_or_else(Span::call_site, |at| model.fields[*at].ty.span());
            quote_spanned!(span=> type PrimaryKey = (#(#types,)*);)
        }
    }
}
