//! The rule of `inverse = …`: the named relation of the target leads back to us.

use proc_macro2::TokenStream;
use quote::quote;

use super::asking::Asking;
use crate::collection::relation_type::relation_type;
use crate::tokens::rule;

pub fn rule_of(asking: &Asking) -> Option<TokenStream> {
    let inverse = asking.relation.inverse.as_ref()?;
    let ty = relation_type(asking.expansion, asking.at);
    let relations = asking.target().known_item("RELATIONS");
    Some(rule(inverse, &quote!(inverse::<#ty>), &quote!(#relations.#inverse.meta())))
}
