//! `Self` in the user's words. The derive repeats the words in places where `Self` means something else.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Ident;
use syn::parse::Parse;

/// The same path or type, with the name of the struct in place of `Self`.
pub fn resolve_self<T: ToTokens + Parse>(written: T, this: &Ident) -> T {
    let mut is_named = false;
    let resolved = resolved(written.to_token_stream(), this, &mut is_named);
    if is_named { syn::parse2(resolved).unwrap_or(written) } else { written }
}

fn resolved(tokens: TokenStream, this: &Ident, is_named: &mut bool) -> TokenStream {
    let tokens = tokens.into_iter().map(|token| match token {
        TokenTree::Ident(word) if word == "Self" => {
            *is_named = true;
            let mut name = this.clone();
            name.set_span(word.span());
            TokenTree::Ident(name)
        }
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), resolved(group.stream(), this, is_named));
            inner.set_span(group.span());
            TokenTree::Group(inner)
        }
        token => token,
    });
    tokens.collect()
}
