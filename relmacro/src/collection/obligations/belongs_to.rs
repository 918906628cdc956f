//! The rules of a `belongs_to`: our foreign key refers to a key of the target.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};

use super::context::RelationContext;
use super::proofs::Obligations;
use crate::audience::Audience;
use crate::model::{BelongsToKeys, ForeignKeyField};
use crate::tokens::{key_list, moved, types_agree, underscore};

pub fn obligations(context: &RelationContext, keys: &BelongsToKeys) -> Obligations {
    let words: Vec<_> = keys.foreign_key.iter().filter_map(|key| key.word.as_ref()).collect();
    let at = if words.is_empty() { context.path.to_token_stream() } else { quote!(#(#words)*) };
    let types = match (&keys.foreign_key[..], &keys.target_key) {
        ([foreign_key], None) => refers_to_primary_key(context, foreign_key),
        _ => refers_to_key(context, keys),
    };
    let types = Obligations::types(types);
    match &keys.target_key {
        Some(words) => types.and(context.own_rule(quote!(#(#words)*), "identifies")),
        None => types.and(context.own_rule(&at, "length")),
    }
}

/// The type stands here as tokens: the compiler infers nothing, which is cheaper.
fn refers_to_primary_key(context: &RelationContext, foreign_key: &ForeignKeyField) -> TokenStream {
    let ty = &context.expansion.model.fields[foreign_key.field].ty;
    let ty = match &foreign_key.word {
        // An editor would take the word for the type.
        Some(word) if context.expansion.audience == Audience::Compiler => moved(ty, word.span()),
        _ => quote!(#ty),
    };
    let target = context.target();
    let (alias, key) = (&target.alias, target.known_item("PrimaryKey"));
    let key = quote!(<#key as __relcore::Key>::First);
    quote!(<#ty as __relcore::ForeignKeyOf<#alias, #key, false>>::holds();)
}

fn refers_to_key(context: &RelationContext, keys: &BelongsToKeys) -> TokenStream {
    let (this, fields) = (&context.this, &context.expansion.model.fields);
    let foreign_key = keys.foreign_key.iter().map(|key| {
        let field = &fields[key.field];
        let (name, ty) = (&field.ident, &field.ty);
        match &key.word {
            Some(word) => (underscore(word), quote!(#this::COLUMNS.#word)),
            None => {
                let mut name = name.clone();
                name.set_span(Span::call_site());
                (quote!(#ty), quote!(#this::COLUMNS.#name))
            }
        }
    });
    let settled = keys.target_key.is_none().then(|| {
        let declared = context.declared();
        quote!(__relcore::infer::is_length_wrong(#declared))
    });
    types_agree(&key_list(&context.target(), keys.target_key.as_deref()), foreign_key, settled)
}
