//! The places of tokens. The compiler underlines them, and an editor shows over a word what it finds at its place.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};

/// The same tokens at another place, which the compiler then underlines.
pub fn moved(tokens: impl ToTokens, span: Span) -> TokenStream {
    let tokens = tokens.to_token_stream().into_iter().map(|token| match token {
        TokenTree::Group(group) => {
            let mut group = Group::new(group.delimiter(), moved(group.stream(), span));
            group.set_span(span);
            TokenTree::Group(group)
        }
        mut token => {
            token.set_span(span);
            token
        }
    });
    tokens.collect()
}

/// The type `_`, at this word.
pub fn underscore(word: &Ident) -> TokenStream {
    quote_spanned!(word.span()=> _)
}

/// A trait of `relcore` whose impl is derived, with the place of the struct's name. Else the compiler would advise to
/// write the impl by hand.
pub fn derived_trait(name: &TokenStream, span: Span) -> TokenStream {
    let name = name.clone().into_iter().map(|mut token| {
        token.set_span(span);
        token
    });
    quote_spanned!(span=> __relcore::#(#name)*)
}

/// The places of the first and the last of these tokens.
pub fn ends(tokens: TokenStream) -> (Span, Span) {
    let mut spans = tokens.into_iter().map(|token| token.span());
    let first = spans.next().unwrap_or_else(Span::call_site);
    (first, spans.last().unwrap_or(first))
}
