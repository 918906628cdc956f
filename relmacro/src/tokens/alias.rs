//! The collections that a user names, under names of our own.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Path;

use super::span::ends;
use crate::audience::Audience;

/// A collection that a relation leads to, or one in between.
pub struct CollectionAlias<'a> {
    /// The name for what the user's path names.
    pub named: Ident,
    /// The same type, as far as the rules of the relation hold. A collection in between has no rules, so it is `named`.
    pub alias: Ident,
    /// The target's alias, beside a collection in between: that too is known only as far as the rules hold.
    beside: Option<Ident>,
    path: Option<&'a Path>,
    audience: Audience,
}

impl<'a> CollectionAlias<'a> {
    /// The target of the relation with this number. The path may be unknown.
    pub fn target(number: usize, path: Option<&'a Path>, audience: Audience) -> Self {
        let (named, alias) = (format_ident!("__Named{number}"), target_name(number));
        Self { named, alias, beside: None, path, audience }
    }

    /// The collection in between of the relation with this number.
    pub fn through(number: usize, path: &'a Path, audience: Audience) -> Self {
        let named = format_ident!("__Through{number}");
        let beside = (audience == Audience::Compiler).then(|| target_name(number));
        Self { alias: named.clone(), named, beside, path: Some(path), audience }
    }

    /// An item of the collection, such as its `SCHEMA`. Only here the compiler asks whether the type is a collection,
    /// always at the user's path: it prints errors with the same words at the same place once.
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

    /// The same item, as far as the rules of the relation hold. The compiler does not ask again.
    pub fn known_item(&self, name: &str) -> TokenStream {
        let (alias, name) = (&self.alias, Ident::new(name, Span::call_site()));
        let known = match &self.beside {
            Some(target) => quote!(<#target as __relcore::Beside<#alias>>::Type),
            None => alias.to_token_stream(),
        };
        quote!(<#known as __relcore::Target>::#name)
    }

    /// Defines the name. Only here the user's path is written, so that a path that leads nowhere is one error. An
    /// unknown path is `poison`.
    pub fn definition(&self, poison: impl FnOnce() -> TokenStream) -> TokenStream {
        let (named, path) = (&self.named, self.path.map_or_else(poison, ToTokens::to_token_stream));
        quote!(type #named = #path;)
    }

    /// Defines the alias, which is known where `rules` are true.
    pub fn known(&self, rules: &TokenStream) -> TokenStream {
        let Self { named, alias, .. } = self;
        if self.audience == Audience::Editor {
            // An editor would show why the type is not known. The compiler says that better.
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
