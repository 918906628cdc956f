//! What a relation and its inverse have to have in common.

use crate::__private::declaration::Declared;
use crate::__private::infer::{same, same_columns};
use crate::__private::message::Message;
use crate::meta::{Relation, RelationKind};

/// An inverse leads back to the source of the relation, is of the kind that can be the other end,
/// and follows the same keys.
#[track_caller]
pub const fn inverse<R: Declared>(inverse: &Relation) {
    let (relation, source) = (&R::META, R::ENDS.source);
    if !inverse.target_schema.is(source) {
        let mut text = Message::of(inverse, relation.target_schema);
        text.push(" leads to ");
        text.name(inverse.target_schema.name);
        text.push(", not back to ");
        text.name(source.name);
        text.panic();
    }
    let (expected, fits) = opposite(relation.kind, inverse.kind);
    if !fits {
        let mut text = Message::of(inverse, relation.target_schema);
        text.push(" is a `");
        text.push(inverse.kind.attribute());
        text.push("`, but the inverse of a `");
        text.push(relation.kind.attribute());
        text.push("` is ");
        text.push(expected);
        text.panic();
    }
    if !is_inverse(relation, inverse) && !relation.foreign_key.is_empty() && !inverse.foreign_key.is_empty() {
        let mut text = Message::of(inverse, relation.target_schema);
        text.push(" follows ");
        text.keys(inverse);
        text.push(", but this relation follows ");
        text.keys(relation);
        text.push(": both ends must name the same keys");
        text.panic();
    }
}

/// What the inverse of this kind has to be, and whether it is.
const fn opposite(kind: RelationKind, inverse: RelationKind) -> (&'static str, bool) {
    match kind {
        RelationKind::BelongsTo => {
            ("a `has_one` or a `has_many`", matches!(inverse, RelationKind::HasOne | RelationKind::HasMany))
        }
        RelationKind::HasOne | RelationKind::HasMany => ("a `belongs_to`", matches!(inverse, RelationKind::BelongsTo)),
        RelationKind::BelongsToMany => ("a `belongs_to_many`", matches!(inverse, RelationKind::BelongsToMany)),
    }
}

/// Whether two relations between the same collections follow the same keys in opposite directions.
pub const fn is_inverse(relation: &Relation, other: &Relation) -> bool {
    match (relation.kind, other.kind) {
        (RelationKind::BelongsTo, RelationKind::HasOne | RelationKind::HasMany) => {
            same_columns(relation.foreign_key, other.foreign_key) && same_columns(relation.target_key, other.source_key)
        }
        (RelationKind::HasOne | RelationKind::HasMany, RelationKind::BelongsTo) => is_inverse(other, relation),
        (RelationKind::BelongsToMany, RelationKind::BelongsToMany) => {
            same_through(relation, other)
                && same_columns(relation.foreign_key, other.other_key)
                && same_columns(relation.other_key, other.foreign_key)
                && same_columns(relation.source_key, other.target_key)
                && same_columns(relation.target_key, other.source_key)
        }
        _ => false,
    }
}

const fn same_through(relation: &Relation, other: &Relation) -> bool {
    match (relation.through, other.through) {
        (Some(through), Some(others)) => same(through.path, others.path),
        _ => false,
    }
}
