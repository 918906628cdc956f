//! `#[derive(Collection)]`: one anonymous constant with every impl that can be given, beside the mistakes.

mod accessors;
mod aliases;
mod columns;
mod conversion;
mod declaration;
mod declared;
mod decoding;
mod docs;
mod expansion;
mod fallback;
mod implementation;
mod key_parts;
mod keys;
mod no_field;
mod obligations;
mod relation_type;
mod relations;
mod schema;
mod sending;

use proc_macro2::TokenStream;
use quote::quote;

use self::expansion::Expansion;
use crate::audience::Audience;
use crate::errors::Errors;
use crate::model::Model;
use crate::{editor, input, read, tokens};

/// The whole derive, from the tokens of the struct to those that are generated.
pub fn derive(input: TokenStream, audience: Audience) -> TokenStream {
    let words = input.clone();
    let (input, unparsed) = match input::parse(input) {
        Ok(parsed) => parsed,
        Err(error) => return error.into_compile_error(),
    };
    let mut errors = Errors::default();
    let for_editor = (audience == Audience::Editor).then(|| editor::words(&input));
    let model = read::collection(input, &mut errors);
    if let Some(error) = unparsed {
        // What else is wrong may follow from what is missing.
        errors = Errors::from(error);
    }
    let rest = match model {
        Ok(model) => written(&model, &words, audience, &errors),
        Err(refused) => fallback::expand(&refused, &errors, audience),
    };
    quote!(#for_editor #rest)
}

/// All impls of a struct, and its mistakes, which the impls may repeat.
fn written(model: &Model, words: &TokenStream, audience: Audience, errors: &Errors) -> TokenStream {
    let expansion = Expansion::new(model, words, audience);
    let obligations: Vec<_> = (0..model.relations.len()).map(|at| obligations::of(&expansion, at)).collect();
    let parts = [
        columns::expand(&expansion),
        relations::expand(&expansion, &obligations),
        implementation::expand(&expansion),
        decoding::expand(&expansion),
        accessors::expand(&expansion),
        obligations::expand(&obligations),
    ];
    let mistakes = expansion.poisons.module(errors);
    tokens::constant(&model.krate, model.is_deprecated, &mistakes, &parts)
}
