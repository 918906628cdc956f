//! The derive behind [`relcore`](https://docs.rs/relcore): depend on that, which re-exports it.

mod attr;
mod audience;
mod check;
mod collection;
mod editor;
mod errors;
mod ident;
mod input;
mod limits;
mod model;
mod read;
mod tokens;
mod wording;

#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

#[doc = include_str!("../docs/collection.md")]
#[proc_macro_derive(
    Collection,
    attributes(
        // Ours.
        collection,
        belongs_to,
        has_one,
        has_many,
        belongs_to_many,
        // Those of other libraries, which are told what to write (`check::misnamed`).
        belong_to,
        has_and_belongs_to_many,
        many_to_many,
        many_to_one,
        one_to_many,
        one_to_one,
        primary_key,
        table,
    )
)]
pub fn collection(input: TokenStream) -> TokenStream {
    collection::derive(input.into(), audience::Audience::here()).into()
}
