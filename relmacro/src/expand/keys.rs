//! The values of keys: the fields that are part of one, and which of them each key is.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Index, Type};

use super::Expansion;
use super::declaration::number as number_type;
use super::target::End;
use crate::model::{Field, Keys, Model, SourceKey, is_never_option};

/// The items of `impl Collection` that give the fields of our keys.
pub fn items(expansion: &Expansion) -> TokenStream {
    let model = expansion.model;
    let fields: Vec<_> = key_fields(model).into_iter().map(|at| &model.fields[at]).collect();
    let nested = |of: fn(&Field) -> TokenStream| {
        fields.iter().rev().fold(quote!(()), |rest, field| {
            let field = of(field);
            quote!((#field, #rest))
        })
    };
    let types = nested(|field| {
        let (ty, presence) = (&field.ty, presence(&[field]));
        quote!(#ty, #presence)
    });
    let refs = nested(|field| {
        let ty = &field.ty;
        quote!(&#ty)
    });
    let values = nested(|field| {
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
    let impls = key_fields(model).into_iter().enumerate().map(|(number, at)| {
        let field = &model.fields[at];
        let (place, value) = (place(number), value(field));
        let (span, _) = expansion.audience.around(field.ty.span());
        let bound = quote_spanned!(span=> #value: __relcore::ToParameter<__D>);
        let sends = expansion.derived(&quote!(SendsKeyField<__D, #place>));
        quote!(impl<__D: __relcore::Driver> #sends for #ident where #bound {})
    });
    quote!(#(#impls)*)
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

/// The fields that are part of a key: of one that identifies a row, or of a foreign key.
pub fn key_fields(model: &Model) -> Vec<usize> {
    let foreign = model.relations.iter().filter_map(|relation| match &relation.keys {
        Ok(Keys::BelongsTo(keys)) => Some(keys.foreign_key.iter().map(|key| key.field)),
        _ => None,
    });
    let mut fields = Vec::new();
    for at in model.keys().flatten().copied().chain(foreign.flatten()) {
        if !fields.contains(&at) {
            fields.push(at);
        }
    }
    fields
}

/// The places of a key's fields among the key fields.
pub fn parts(expansion: &Expansion, key: &[usize]) -> TokenStream {
    let all = key_fields(expansion.model);
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
