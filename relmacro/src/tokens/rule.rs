//! Rules that the compiler evaluates.

use proc_macro2::{Delimiter, Group, TokenStream};
use quote::{ToTokens, quote};

use super::span::ends;

/// A call of a rule. Its error underlines the words from the first to the last, because the compiler underlines the two
/// groups of parentheses and these bear the places of the words.
pub fn rule(at: impl ToTokens, rule: &impl ToTokens, arguments: &TokenStream) -> TokenStream {
    let (first, last) = ends(at.into_token_stream());
    let mut function = Group::new(Delimiter::Parenthesis, quote!(__relcore::check::#rule));
    function.set_span(first);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments.clone());
    arguments.set_span(last);
    quote!(#function #arguments)
}
