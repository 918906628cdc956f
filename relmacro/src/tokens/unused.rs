//! Names for generated items.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::format_ident;

/// Two names that do not stand in the user's words, so that they hide nothing from them: these names, or longer ones.
pub fn unused(first: Ident, second: Ident, words: &TokenStream) -> (Ident, Ident) {
    if mention(words.clone(), &first, &second) {
        unused(format_ident!("{first}_"), format_ident!("{second}_"), words)
    } else {
        (first, second)
    }
}

fn mention(words: TokenStream, first: &Ident, second: &Ident) -> bool {
    words.into_iter().any(|word| match word {
        TokenTree::Ident(ident) => ident == *first || ident == *second,
        TokenTree::Group(group) => mention(group.stream(), first, second),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
