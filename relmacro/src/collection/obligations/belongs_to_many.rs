//! The rules of a `belongs_to_many`: of two foreign keys in between, one refers to us and one to the target.

use quote::quote;
use syn::Ident;

use super::asking::Asking;
use super::foreign_key::leads_back;
use super::proofs::Obligations;
use crate::model::BelongsToMany;
use crate::tokens::{column_list, key_list, types_agree, underscore};

pub fn obligations(asking: &Asking, keys: &BelongsToMany) -> Obligations {
    let own = leads_back(asking, keys.foreign_key.as_deref(), keys.source_key.as_ref(), &keys.through);
    match &keys.other_key {
        Some(words) => own.and(leads_on(asking, words, keys.target_key.as_deref())),
        None => own.and(inferred_leads_on(asking, keys)),
    }
}

/// The other key is one that the user names.
fn leads_on(asking: &Asking, words: &[Ident], target_key: Option<&[Ident]>) -> Obligations {
    let columns = asking.holder().known_item("COLUMNS");
    let other_key = words.iter().map(|word| (underscore(word), quote!(#columns.#word)));
    let settled = asking.question("is_on_settled");
    let types = types_agree(&key_list(&asking.target(), target_key), other_key, Some(settled));
    let at = quote!(#(#words)*);
    let length = match target_key {
        Some(words) => asking.own_rule(quote!(#(#words)*), "identifies"),
        None => asking.rule(&at, "other_length"),
    };
    Obligations::types(types).and(length).and(asking.rule(&at, "two_ends")).and(asking.rule(&at, "leads_on"))
}

/// The other key is that of a `belongs_to` in between.
fn inferred_leads_on(asking: &Asking, keys: &BelongsToMany) -> Obligations {
    let named = keys.target_key.as_ref().map(|words| {
        let columns = column_list(&asking.target().known_item("COLUMNS"), words);
        Obligations::types(quote!(let _ = #columns;)).and(asking.own_rule(quote!(#(#words)*), "target_key"))
    });
    let named = named.unwrap_or_default();
    named.and(asking.rule(&keys.through, "one_leads_on")).and(asking.rule(&keys.through, "two_ends"))
}
