//! The rules of a foreign key elsewhere that refers to us: that of a `has_*`, or one of a `belongs_to_many`.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Ident, Path};

use super::context::RelationContext;
use super::proofs::Obligations;
use crate::model::{RelationKind, SourceKey};
use crate::tokens::{column_list, moved, types_agree, underscore};

/// A foreign key that the user names has the types of our key. One that is left out is that of a `belongs_to`.
pub fn leads_back(
    context: &RelationContext,
    words: Option<&[Ident]>,
    source_key: Option<&SourceKey>,
    inferred_at: &Path,
) -> Obligations {
    let is_many = context.relation.kind == RelationKind::HasMany;
    let Some(words) = words else {
        return context.rule(inferred_at, if is_many { "inferred_many_lead_back" } else { "one_leads_back" });
    };
    let types = Obligations::types(refers_back(context, words, source_key));
    let at = quote!(#(#words)*);
    let written = types.and(context.rule(&at, if is_many { "many_lead_back" } else { "leads_back" }));
    if source_key.is_some() || context.expansion.model.unique.is_empty() {
        // The derive has compared the lengths.
        return written;
    }
    written.and(context.rule(&at, "source_length"))
}

fn refers_back(context: &RelationContext, words: &[Ident], source_key: Option<&SourceKey>) -> TokenStream {
    let columns = context.holder().known_item("COLUMNS");
    let settled = context.question("is_back_settled");
    if let ([word], None, Some(ty)) = (words, source_key, context.expansion.model.plain_primary_key()) {
        // The key's type stands here as tokens: the compiler infers little, which is cheaper.
        let (ty, ident, foreign_key) = (moved(ty, Span::call_site()), &context.expansion.model.ident, underscore(word));
        return quote!(<#foreign_key as __relcore::ForeignKeyOf<#ident, #ty, { #settled }>>::is(#columns.#word););
    }
    let foreign_key = words.iter().map(|word| (underscore(word), quote!(#columns.#word)));
    types_agree(&source_key_list(context, source_key), foreign_key, Some(settled))
}

/// The typed columns of our key.
fn source_key_list(context: &RelationContext, key: Option<&SourceKey>) -> TokenStream {
    let (this, ident) = (&context.this, &context.expansion.model.ident);
    let primary_key = || quote!(<#ident as __relcore::Target>::primary_key());
    key.map_or_else(primary_key, |key| column_list(&quote!(#this::COLUMNS), &key.words))
}
