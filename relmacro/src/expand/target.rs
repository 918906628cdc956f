//! The collections that a relation names, under names of our own.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Path;

use super::Expansion;
use super::obligations::Obligations;
use crate::audience::Audience;

/// A collection at one end of a relation, or in between.
pub struct End<'a> {
    /// The name of what the path names.
    pub named: Ident,
    /// The same, as far as the relation's rules hold; of a collection in between, the same.
    pub alias: Ident,
    /// Of a collection in between, the target, which is known as far as the rules hold.
    beside: Option<Ident>,
    path: Option<&'a Path>,
    audience: Audience,
}

impl<'a> End<'a> {
    pub fn target(expansion: &'a Expansion, at: usize) -> Self {
        let path = expansion.model.relations[at].target.as_ref().ok();
        let (named, alias) = (format_ident!("__Named{at}"), format_ident!("__Target{at}"));
        Self { named, alias, beside: None, path, audience: expansion.audience }
    }

    pub fn through(expansion: &'a Expansion, at: usize) -> Option<Self> {
        let path = expansion.model.relations[at].through()?;
        let (named, audience) = (format_ident!("__Through{at}"), expansion.audience);
        let beside = (audience == Audience::Compiler).then(|| Self::target(expansion, at).alias);
        Some(Self { alias: named.clone(), named, beside, path: Some(path), audience })
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

    /// Where the path begins and ends. To an editor the words there mean what the path means, and no more.
    fn place(&self) -> (Span, Span) {
        let path = self.path.filter(|_| self.audience == Audience::Compiler);
        let mut spans = path.map(ToTokens::to_token_stream).into_iter().flatten().map(|token| token.span());
        let first = spans.next().unwrap_or_else(Span::call_site);
        (first, spans.last().unwrap_or(first))
    }

    /// The alias: the only place where the user's path is written, so that one that leads nowhere is one error.
    fn definition(&self, poison: impl FnOnce() -> TokenStream) -> TokenStream {
        let (named, path) = (&self.named, self.path.map_or_else(poison, ToTokens::to_token_stream));
        quote!(type #named = #path;)
    }

    fn known(&self, expansion: &Expansion, obligations: &Obligations) -> TokenStream {
        let Self { named, alias, .. } = self;
        if self.audience == Audience::Editor {
            // It would say what the type is not known for, which the compiler says better.
            return quote!(type #alias = #named;);
        }
        let (rules, this) = (&obligations.rules, expansion.this());
        let exists = rules.is_empty().then(|| quote!(__relcore::check::exists(#this::DECLARATIONS)));
        quote!(type #alias = <__relcore::Known as __relcore::Resolve<#named, { #rules #exists }>>::Type;)
    }
}

/// The aliases of all of them. Where a rule does not hold, that is the one error, and all that uses the relation stays
/// silent.
pub fn aliases(expansion: &Expansion, obligations: &[Obligations]) -> TokenStream {
    let relations = expansion.model.relations.iter().enumerate();
    let aliases = relations.map(|(at, relation)| {
        let poison = || relation.target.as_ref().err().map(|error| expansion.poisons.of(error)).unwrap_or_default();
        let through = End::through(expansion, at).map(|link| link.definition(TokenStream::new));
        let target = End::target(expansion, at);
        let known = target.known(expansion, &obligations[at]);
        let target = target.definition(poison);
        quote!(#target #through #known)
    });
    aliases.collect()
}
