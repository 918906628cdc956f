//! Several words in one message.

use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::Ident;

/// Several words, underlined from the first to the last.
pub struct Phrase<'a>(pub &'a [Ident]);

impl ToTokens for Phrase<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().map(ToTokens::to_token_stream));
    }
}

/// How many fields, in words.
pub fn count(fields: usize) -> String {
    if fields == 1 { "1 field".to_owned() } else { format!("{fields} fields") }
}

/// A key as it is written, in backquotes.
pub fn quoted_key(words: &[Ident]) -> String {
    match words {
        [word] => format!("`{word}`"),
        words => format!("`({})`", comma_list(words)),
    }
}

/// The words with commas between.
pub fn comma_list<T: Display>(words: &[T]) -> String {
    words.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
