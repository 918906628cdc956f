//! The rule of `inverse = …`: the named relation of the target leads back to us.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::RelationContext;
use crate::collection::relation_type::relation_type;
use crate::tokens::rule;

pub fn rule_of(context: &RelationContext) -> Option<TokenStream> {
    let inverse = context.relation.inverse.as_ref()?;
    let ty = relation_type(context.expansion, context.at);
    let relations = context.target().known_item("RELATIONS");
    Some(rule(inverse, &quote!(inverse::<#ty>), &quote!(#relations.#inverse.meta())))
}
