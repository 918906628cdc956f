//! Fields whose column has another type: which type is read from the column, and how it becomes the field.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Index, Type};

use super::expansion::Expansion;
use crate::model::{Conversion, Field, is_never_option};
use crate::tokens::{moved, presence};

/// A field at its place in the struct.
#[derive(Clone, Copy)]
pub struct PlacedField<'a>(pub usize, pub &'a Field);

impl<'a> PlacedField<'a> {
    /// The type that is read from its column.
    pub fn column_type(self) -> ColumnType<'a> {
        let Self(_, field) = self;
        let from = match &field.conversion {
            None => return ColumnType::OfField(&field.ty),
            Some(Conversion::TryFrom(from)) => from.to_token_stream(),
            Some(Conversion::Json(_)) => quote!(__relcore::JsonText),
        };
        if is_never_option(&field.ty) {
            return ColumnType::Another(from);
        }
        let presence = self.presence();
        ColumnType::Another(quote!(<#presence as __relcore::ColumnOf<#from>>::Column))
    }

    /// The field with its value, which is made of what was read.
    pub fn value(self, expansion: &Expansion, column: &TokenStream) -> TokenStream {
        let Self(at, Field { ident, ty, conversion, .. }) = self;
        let converted = match conversion {
            None => return quote!(#ident: #column,),
            Some(Conversion::TryFrom(from)) => {
                let (span, _) = expansion.audience.around(from.span());
                let presence = moved(self.presence(), span);
                quote_spanned!(span=> <#presence as __relcore::Converts<#ty, #from>>::converted)
            }
            Some(Conversion::Json(_)) => {
                let (span, _) = expansion.audience.around(ty.span());
                let presence = moved(self.presence(), span);
                quote_spanned!(span=> <#presence as __relcore::ReadsJson<#ty>>::read_json)
            }
        };
        let at = Index::from(at);
        quote!(#ident: #converted::<__D::Error>(#column, #at)?,)
    }

    /// An alias of the type that says whether the field is an `Option`. An editor loses its way where a function has a
    /// constant in a type, hence the alias.
    pub fn declared_presence(self) -> Option<TokenStream> {
        let Self(_, field) = self;
        if field.conversion.is_none() || is_never_option(&field.ty) {
            return None;
        }
        let (alias, presence) = (self.presence(), presence([&field.ty]));
        Some(quote!(type #alias = #presence;))
    }

    fn presence(self) -> TokenStream {
        let Self(at, field) = self;
        if is_never_option(&field.ty) {
            return quote!(__relcore::Required);
        }
        format_ident!("__Presence{at}").to_token_stream()
    }
}

/// The type that is read from a column.
pub enum ColumnType<'a> {
    OfField(&'a Type),
    Another(TokenStream),
}

impl ToTokens for ColumnType<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::OfField(ty) => ty.to_tokens(tokens),
            Self::Another(ty) => ty.to_tokens(tokens),
        }
    }
}
