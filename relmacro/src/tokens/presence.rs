//! Whether a field may be null. The compiler decides by the type, so that aliases of `Option` work; it is not asked
//! where the tokens of the type tell.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use crate::model::is_never_option;

/// Whether any of these types is an `Option`, as a type: `Nullable<…>`.
pub fn presence<'t>(types: impl IntoIterator<Item = &'t Type>) -> TokenStream {
    let unknown: Vec<_> = types.into_iter().filter(|ty| !is_never_option(ty)).map(is_option).collect();
    match &unknown[..] {
        [] => quote!(__relcore::Required),
        nullable => quote!(__relcore::Nullable<{ #(#nullable)||* }>),
    }
}

/// Whether a type is an `Option`, as an expression.
pub fn is_option(ty: &Type) -> TokenStream {
    quote!(<__relcore::IsOption<#ty>>::NULLABLE)
}

/// The type of the value in a field of this type, which is no `Option`.
pub fn value_type(ty: &Type) -> TokenStream {
    if is_never_option(ty) {
        return quote!(#ty);
    }
    let presence = presence([ty]);
    quote!(<#presence as __relcore::Present<#ty>>::Value)
}
