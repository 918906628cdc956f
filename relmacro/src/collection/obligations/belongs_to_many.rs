//! The rules of a `belongs_to_many`: the struct in between has two foreign keys, one to us and one to the target.

use quote::quote;
use syn::Ident;

use super::context::RelationContext;
use super::foreign_key::leads_back;
use super::proofs::Obligations;
use crate::model::BelongsToManyKeys;
use crate::tokens::{column_list, key_list, types_agree, underscore};

pub fn obligations(context: &RelationContext, keys: &BelongsToManyKeys) -> Obligations {
    let own = leads_back(context, keys.foreign_key.as_deref(), keys.source_key.as_ref(), &keys.through);
    match &keys.other_key {
        Some(words) => own.and(leads_on(context, words, keys.target_key.as_deref())),
        None => own.and(inferred_leads_on(context, keys)),
    }
}

/// The user names the other key.
fn leads_on(context: &RelationContext, words: &[Ident], target_key: Option<&[Ident]>) -> Obligations {
    let columns = context.holder().known_item("COLUMNS");
    let other_key = words.iter().map(|word| (underscore(word), quote!(#columns.#word)));
    let settled = context.question("is_on_settled");
    let types = types_agree(&key_list(&context.target(), target_key), other_key, Some(settled));
    let at = quote!(#(#words)*);
    let length = match target_key {
        Some(words) => context.own_rule(quote!(#(#words)*), "identifies"),
        None => context.rule(&at, "other_length"),
    };
    Obligations::types(types).and(length).and(context.rule(&at, "two_ends")).and(context.rule(&at, "leads_on"))
}

/// The other key is left out: it is that of a `belongs_to` in between.
fn inferred_leads_on(context: &RelationContext, keys: &BelongsToManyKeys) -> Obligations {
    let named = keys.target_key.as_ref().map(|words| {
        let columns = column_list(&context.target().known_item("COLUMNS"), words);
        Obligations::types(quote!(let _ = #columns;)).and(context.own_rule(quote!(#(#words)*), "target_key"))
    });
    let named = named.unwrap_or_default();
    named.and(context.rule(&keys.through, "one_leads_on")).and(context.rule(&keys.through, "two_ends"))
}
