//! The rules of a `has_one` and a `has_many`: a foreign key of the target refers to us.

use quote::{ToTokens, quote};

use super::context::RelationContext;
use super::foreign_key::leads_back;
use super::proofs::Obligations;
use crate::model::{HasKeys, RelationKind};

pub fn obligations(context: &RelationContext, keys: &HasKeys) -> Obligations {
    let foreign_key = keys.foreign_key.as_deref();
    let written = leads_back(context, foreign_key, keys.source_key.as_ref(), context.path);
    if context.relation.kind != RelationKind::HasOne {
        return written;
    }
    let at = foreign_key.map_or_else(|| context.path.to_token_stream(), |words| quote!(#(#words)*));
    written.and(context.rule(at, "at_most_one"))
}
