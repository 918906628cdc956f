//! The rules of a `has_one` and a `has_many`: a foreign key of the target refers to us.

use quote::{ToTokens, quote};

use super::asking::Asking;
use super::foreign_key::leads_back;
use super::proofs::Obligations;
use crate::model::{Has, Kind};

pub fn obligations(asking: &Asking, keys: &Has) -> Obligations {
    let foreign_key = keys.foreign_key.as_deref();
    let written = leads_back(asking, foreign_key, keys.source_key.as_ref(), asking.path);
    if asking.relation.kind != Kind::HasOne {
        return written;
    }
    let at = foreign_key.map_or_else(|| asking.path.to_token_stream(), |words| quote!(#(#words)*));
    written.and(asking.rule(at, "at_most_one"))
}
