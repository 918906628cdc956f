//! The values of keys: of those that identify a row, and of the foreign keys of each `belongs_to`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Index, Type};

use super::{Expansion, poison};
use crate::model::{Field, Keys};

pub fn expand(expansion: &Expansion) -> TokenStream {
    let model = expansion.model;
    let primary = match &model.primary_key {
        Ok(key) => key_of(expansion, &quote!(__relcore::KeyNumber<0>), key),
        Err(error) => unknown_key(expansion, &quote!(__relcore::KeyNumber<0>), &expansion.poisons.of(error)),
    };
    let unique = model.unique.iter().enumerate().map(|(at, key)| {
        let number = Index::from(at + 1);
        key_of(expansion, &quote!(__relcore::KeyNumber<#number>), key)
    });
    let foreign = (0..model.relations.len()).filter_map(|at| foreign_key(expansion, at));
    quote!(#primary #(#unique)* #(#foreign)*)
}

fn foreign_key(expansion: &Expansion, at: usize) -> Option<TokenStream> {
    let relation = &expansion.model.relations[at];
    let (markers, name) = (&expansion.markers, &relation.name);
    match &relation.keys {
        Ok(Keys::BelongsTo(keys)) => {
            let fields: Vec<_> = keys.foreign_key.iter().map(|key| key.field).collect();
            Some(key_of(expansion, &quote!(#markers::#name), &fields))
        }
        Ok(_) => None,
        Err(mistake) => {
            let poison = poison::keys(expansion, at, mistake);
            Some(unknown_key(expansion, &quote!(#markers::#name), &poison))
        }
    }
}

fn key_of(expansion: &Expansion, key: &TokenStream, fields: &[usize]) -> TokenStream {
    let ident = &expansion.model.ident;
    let fields: Vec<_> = fields.iter().map(|at| &expansion.model.fields[*at]).collect();
    let presences: Vec<_> = fields.iter().map(|field| presence(&[field])).collect();
    let types: Vec<_> = fields.iter().map(|field| &field.ty).collect();
    let names: Vec<_> = fields.iter().map(|field| &field.ident).collect();
    // A key type that is less visible than the struct is an error at the field's type.
    let span = types.first().map_or_else(proc_macro2::Span::call_site, Spanned::span);
    let values = quote_spanned!(span=> type Values = (#(<#presences as __relcore::Present<#types>>::Value,)*););
    quote! {
        impl __relcore::KeyOf<#ident> for #key {
            #values

            fn values(record: &#ident) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
                __relcore::Option::Some((#(<#presences as __relcore::Present<#types>>::present(&record.#names)?,)*))
            }
        }
    }
}

fn unknown_key(expansion: &Expansion, key: &TokenStream, poison: &TokenStream) -> TokenStream {
    let ident = &expansion.model.ident;
    quote! {
        impl __relcore::KeyOf<#ident> for #key {
            type Values = #poison;

            fn values(_: &#ident) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
                loop {}
            }
        }
    }
}

/// `Nullable<…>` of a key: whether any of its fields is an `Option`.
pub fn presence(fields: &[&Field]) -> TokenStream {
    let unknown: Vec<_> =
        fields.iter().filter(|field| !is_never_option(&field.ty)).map(|field| nullable(field)).collect();
    match &unknown[..] {
        [] => quote!(__relcore::Required),
        nullable => quote!(__relcore::Nullable<{ #(#nullable)||* }>),
    }
}

/// Whether a field is an `Option`, as an expression: the type decides, so that aliases work.
pub fn nullable(field: &Field) -> TokenStream {
    let ty = &field.ty;
    if is_never_option(ty) { quote!(false) } else { quote!(<__relcore::IsOption<#ty>>::NULLABLE) }
}

/// Whether a type is one of the language's own numbers. It could be asked like any other; most keys
/// are one, and not asking is cheaper.
fn is_never_option(ty: &Type) -> bool {
    const NUMBERS: &[&str] = &["bool", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"];
    let Type::Path(path) = ty else { return false };
    path.path.get_ident().is_some_and(|ident: &Ident| NUMBERS.iter().any(|number| ident == number))
}
