//! The type of a relation.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

use super::expansion::Expansion;
use crate::model::Kind;

/// The type of a relation, such as `HasMany<orders, Order>`.
pub fn relation_type(expansion: &Expansion, at: usize) -> TokenStream {
    let relation = &expansion.model.relations[at];
    let (kind, markers, name) = (type_name(relation.kind), &expansion.markers, &relation.name);
    let target = expansion.target(at).alias;
    let link = match (relation.kind, expansion.through(at)) {
        (Kind::BelongsToMany, None) => Some(quote!(__relcore::Direct)),
        (_, link) => link.map(|link| link.alias.into_token_stream()),
    };
    let link = link.into_iter();
    quote!(__relcore::#kind<#markers::#name, #target #(, #link)*>)
}

/// The kind's name, as a type and as a value of `RelationKind`.
pub fn type_name(kind: Kind) -> Ident {
    let name = match kind {
        Kind::BelongsTo => "BelongsTo",
        Kind::HasOne => "HasOne",
        Kind::HasMany => "HasMany",
        Kind::BelongsToMany => "BelongsToMany",
    };
    Ident::new(name, Span::call_site())
}
