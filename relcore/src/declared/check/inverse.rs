//! What a relation and its inverse have to have in common.

use crate::declared::message::Message;
use crate::declared::schema::Schema;
use crate::meta::{RelationMeta, is_inverse, opposite};

/// An inverse leads back to the source of the relation, is of the kind that can be the other end,
/// and follows the same keys.
#[track_caller]
pub const fn leads_back_to(source: &Schema, relation: &RelationMeta, inverse: &RelationMeta) {
    if inverse.target_digest != source.digest {
        let mut text = Message::of(inverse, relation.target_name);
        text.push(" leads to ");
        text.name(inverse.target_name);
        text.push(", not back to ");
        text.name(source.name);
        text.panic();
    }
    let (expected, fits) = opposite(relation.kind, inverse.kind);
    if !fits {
        let mut text = Message::of(inverse, relation.target_name);
        text.push(" is a `");
        text.push(inverse.kind.attribute());
        text.push("`, but the inverse of a `");
        text.push(relation.kind.attribute());
        text.push("` is ");
        text.push(expected);
        text.panic();
    }
    if !is_inverse(relation, inverse) && !relation.foreign_key.is_empty() && !inverse.foreign_key.is_empty() {
        let mut text = Message::of(inverse, relation.target_name);
        text.push(" follows ");
        text.keys(inverse);
        text.push(", but this relation follows ");
        text.keys(relation);
        text.push(": both ends must name the same keys");
        text.panic();
    }
}
