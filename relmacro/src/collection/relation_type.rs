//! The type of a relation.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

use super::expansion::Expansion;
use crate::model::RelationKind;

/// The type of a relation, such as `HasMany<orders, Order>`.
pub fn relation_type(expansion: &Expansion, at: usize) -> TokenStream {
    let relation = &expansion.model.relations[at];
    let (kind, markers, name) = (type_name(relation.kind), &expansion.markers, &relation.name);
    let target = expansion.target(at).alias;
    let link = match (relation.kind, expansion.through(at)) {
        (RelationKind::BelongsToMany, None) => Some(quote!(__relcore::Direct)),
        (_, link) => link.map(|link| link.alias.into_token_stream()),
    };
    let link = link.into_iter();
    quote!(__relcore::#kind<#markers::#name, #target #(, #link)*>)
}

/// The kind's name, as a type and as a value of `RelationKind`.
pub fn type_name(kind: RelationKind) -> Ident {
    let name = match kind {
        RelationKind::BelongsTo => "BelongsTo",
        RelationKind::HasOne => "HasOne",
        RelationKind::HasMany => "HasMany",
        RelationKind::BelongsToMany => "BelongsToMany",
    };
    Ident::new(name, Span::call_site())
}
