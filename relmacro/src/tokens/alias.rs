//! The collections that a user names, under names of our own.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Path;

use super::span::ends;
use crate::audience::Audience;

/// A collection that a relation leads to, or one in between.
pub struct CollectionAlias<'a> {
    /// The name of what the path names.
    pub named: Ident,
    /// The same, as far as the relation's rules hold; of a collection in between, the same.
    pub alias: Ident,
    /// Of a collection in between, the target, which is known as far as the rules hold.
    beside: Option<Ident>,
    path: Option<&'a Path>,
    audience: Audience,
}

impl<'a> CollectionAlias<'a> {
    /// The target of the relation of this number, if a path is known.
    pub fn target(number: usize, path: Option<&'a Path>, audience: Audience) -> Self {
        let (named, alias) = (format_ident!("__Named{number}"), target_name(number));
        Self { named, alias, beside: None, path, audience }
    }

    /// The collection in between of the relation of this number.
    pub fn through(number: usize, path: &'a Path, audience: Audience) -> Self {
        let named = format_ident!("__Through{number}");
        let beside = (audience == Audience::Compiler).then(|| target_name(number));
        Self { alias: named.clone(), named, beside, path: Some(path), audience }
    }

    /// What the collection has, such as its `SCHEMA`. That it is a collection is asked here and nowhere else, and
    /// always at the user's path: the compiler prints errors of the same words at the same place once.
    pub fn item(&self, name: &str) -> TokenStream {
        let (first, last) = self.place();
        let mut named = self.named.clone();
        named.set_span(first);
        let name = Ident::new(name, last);
        let is_one_word = self.path.is_none_or(|path| path.get_ident().is_some());
        let whole = if is_one_word {
            named.into_token_stream()
        } else {
            let start = quote_spanned!(first=> __relcore::Same<#named);
            quote_spanned!(last=> #start>)
        };
        let start = quote_spanned!(first=> <);
        quote_spanned!(last=> #start #whole as __relcore::Target>::#name)
    }

    /// The same as far as the relation's rules hold, which is not asked again.
    pub fn known_item(&self, name: &str) -> TokenStream {
        let (alias, name) = (&self.alias, Ident::new(name, Span::call_site()));
        let known = match &self.beside {
            Some(target) => quote!(<#target as __relcore::Beside<#alias>>::Type),
            None => alias.to_token_stream(),
        };
        quote!(<#known as __relcore::Target>::#name)
    }

    /// The definition of the name: the only place where the user's path is written, so that one that leads nowhere is one
    /// error. Without a path it is `poison`.
    pub fn definition(&self, poison: impl FnOnce() -> TokenStream) -> TokenStream {
        let (named, path) = (&self.named, self.path.map_or_else(poison, ToTokens::to_token_stream));
        quote!(type #named = #path;)
    }

    /// The definition of the alias, which is known where `rules` are true.
    pub fn known(&self, rules: &TokenStream) -> TokenStream {
        let Self { named, alias, .. } = self;
        if self.audience == Audience::Editor {
            // It would say what the type is not known for, which the compiler says better.
            return quote!(type #alias = #named;);
        }
        quote!(type #alias = <__relcore::Known as __relcore::Resolve<#named, { #rules }>>::Type;)
    }

    /// Where the path begins and ends. To an editor the words there mean what the path means, and no more.
    fn place(&self) -> (Span, Span) {
        let path = self.path.filter(|_| self.audience == Audience::Compiler);
        ends(path.map(ToTokens::to_token_stream).unwrap_or_default())
    }
}

fn target_name(number: usize) -> Ident {
    format_ident!("__Target{number}")
}
