//! What the derive writes: one anonymous constant with every impl that can be given, and beside it
//! the mistakes.

mod accessors;
mod collection;
mod columns;
mod conversion;
mod declaration;
mod decoding;
mod docs;
mod editor;
mod fallback;
mod keys;
mod obligations;
mod poison;
mod relations;
mod target;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};

use self::obligations::Obligations;
use self::poison::Poisons;
use crate::audience::Audience;
use crate::errors::Errors;
use crate::model::Model;
use crate::{input, read};

/// The whole derive, from the struct's tokens to the generated ones.
pub fn derive(input: TokenStream, audience: Audience) -> TokenStream {
    let words = input.clone();
    let (input, unparsed) = match input::parse(input) {
        Ok(parsed) => parsed,
        Err(error) => return error.into_compile_error(),
    };
    let mut errors = Errors::default();
    let for_editor = (audience == Audience::Editor).then(|| editor::expand(&input));
    let model = read::collection(input, &mut errors);
    if let Some(error) = unparsed {
        // What else is wrong may follow from what is missing.
        errors = Errors::from(error);
    }
    let rest = match model {
        Ok(model) => Expansion::new(&model, &words, audience).tokens(&errors),
        Err(refused) => fallback::expand(&refused, &errors, audience),
    };
    quote!(#for_editor #rest)
}

/// A model and the names that are made up for it.
struct Expansion<'m> {
    model: &'m Model,
    /// `OrderColumns`
    columns: Ident,
    /// `OrderRelations`
    relations: Ident,
    /// The module of the types that stand for the relations' names.
    markers: Ident,
    audience: Audience,
    poisons: Poisons,
}

impl<'m> Expansion<'m> {
    fn new(model: &'m Model, words: &TokenStream, audience: Audience) -> Self {
        let name = model.name();
        let (columns, relations) = unused(format_ident!("{name}Columns"), format_ident!("{name}Relations"), words);
        Self {
            model,
            columns,
            relations,
            markers: Ident::new("__relations", Span::call_site()),
            audience,
            poisons: Poisons::new(audience),
        }
    }

    fn tokens(&self, errors: &Errors) -> TokenStream {
        let krate = &self.model.krate;
        let obligations: Vec<_> = (0..self.model.relations.len()).map(|at| Obligations::of(self, at)).collect();
        let parts = [
            columns::expand(self),
            relations::expand(self, &obligations),
            collection::expand(self),
            decoding::expand(self),
            accessors::expand(self),
            obligations::expand(&obligations),
        ];
        let mistakes = self.poisons.module(errors);
        // Each mention of a deprecated struct would be a warning. A struct that is not one warns of its targets that are.
        let deprecated = self.model.is_deprecated.then(|| quote!(deprecated,));
        quote! {
            #[doc(hidden)]
            #[allow(
                dead_code,
                #deprecated
                non_camel_case_types,
                non_snake_case,
                private_bounds,
                private_interfaces,
                unreachable_pub,
                unused_imports,
                unused_qualifications,
                clippy::pedantic,
                clippy::wrong_self_convention
            )]
            const _: () = {
                use #krate::__private as __relcore;
                use __relcore::NotOption as _;
                #mistakes
                #(#parts)*
            };
        }
    }

    /// A trait, named as if at the struct's name: the compiler would advise to write the impl by hand instead.
    fn derived(&self, name: &TokenStream) -> TokenStream {
        let (span, _) = self.audience.around(self.model.ident.span());
        let name = name.clone().into_iter().map(|mut token| {
            token.set_span(span);
            token
        });
        quote_spanned!(span=> __relcore::#(#name)*)
    }

    /// `<Order as Collection>`
    fn this(&self) -> TokenStream {
        let ident = &self.model.ident;
        quote!(<#ident as __relcore::Collection>)
    }
}

/// Names that the user's words do not have, so that they hide nothing from them.
fn unused(columns: Ident, relations: Ident, words: &TokenStream) -> (Ident, Ident) {
    if mention(words.clone(), &columns, &relations) {
        unused(format_ident!("{columns}_"), format_ident!("{relations}_"), words)
    } else {
        (columns, relations)
    }
}

fn mention(words: TokenStream, columns: &Ident, relations: &Ident) -> bool {
    words.into_iter().any(|word| match word {
        TokenTree::Ident(ident) => ident == *columns || ident == *relations,
        TokenTree::Group(group) => mention(group.stream(), columns, relations),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
