//! Attributes of any library, and what they tell the derive.

use proc_macro2::{Span, TokenTree};
use syn::{Attribute, Ident, Meta, MetaList, Path};

/// The attributes of one name.
pub fn named<'a>(attributes: &'a [Attribute], name: &str) -> Vec<&'a Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident(name)).collect()
}

/// Whether a struct is deprecated, or may use what is. The generated items may then do so too: they stand beside the
/// struct, where its attributes do not reach.
pub fn is_deprecated(attributes: &[Attribute]) -> bool {
    let names_it = |list: &MetaList| {
        let mut words = list.tokens.clone().into_iter();
        words.any(|word| matches!(word, TokenTree::Ident(word) if word == "deprecated"))
    };
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("allow") || list.path.is_ident("expect") => names_it(list),
        meta => meta.path().is_ident("deprecated"),
    })
}

/// Where `relcore` is, if no attribute says so.
pub fn relcore() -> Path {
    let mut path = Path::from(Ident::new("relcore", Span::call_site()));
    path.leading_colon = Some(syn::token::PathSep::default());
    path
}
