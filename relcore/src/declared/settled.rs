//! What generated code asks of the keys of a relation: which they are, and whether their types are compared elsewhere.

use super::ends::Ends;
use super::fields::count as length_of;
use super::infer::{Wanted, key_number, plain, position};
use super::schema::{Declarations, RelationLiteral, Schema};
use crate::text::same;

/// The number of the key of ours that a relation is followed by.
pub const fn source_key_number(source: &'static Declarations, number: usize, holder: &'static Declarations) -> usize {
    key_number(holder.relations, Wanted::back(source.schema, &source.relations[number]))
}

/// The number of the target's key that the other key of a `belongs_to_many` refers to.
pub const fn target_key_number(source: &'static Declarations, number: usize, holder: &'static Declarations) -> usize {
    let relation = &source.relations[number];
    let key = relation.more().target_key;
    match position(relation.target.keys, key) {
        Some(number) => number,
        None => key_number(holder.relations, Wanted::on(relation.target, relation)),
    }
}

/// Whether the types of the foreign key and of the source's key need not be compared: a `belongs_to`
/// over them compares them itself, or the lengths differ.
pub const fn is_back_settled(source: &'static Declarations, number: usize, holder: &'static Declarations) -> bool {
    let relation = &source.relations[number];
    if relation.more.is_none()
        && matches!(source.schema.keys, [_])
        && plain(holder, relation.foreign_key, source).is_some()
    {
        return true;
    }
    let ends = Ends::of(source, number, holder);
    is_settled(ends.holder.relations, ends.relation.foreign_key, ends.source, ends.source_key())
}

/// The same for the other key and the target's.
pub const fn is_on_settled(source: &'static Declarations, number: usize, holder: &'static Declarations) -> bool {
    let ends = Ends::of(source, number, holder);
    is_settled(ends.holder.relations, ends.relation.more().other_key, ends.target, ends.target_key())
}

/// Whether the target's primary key has another number of columns than the foreign key.
pub const fn is_length_wrong(source: &Declarations, number: usize) -> bool {
    let relation = &source.relations[number];
    length_of(relation.foreign_key) != length_of(relation.target.primary_key())
}

const fn is_settled(relations: &[RelationLiteral], foreign_key: &str, end: &Schema, key: &str) -> bool {
    let mut at = 0;
    while at < relations.len() {
        let relation = &relations[at];
        if relation.is_belongs_to()
            && same(relation.foreign_key, foreign_key)
            && relation.target.is(end)
            && same(relation.key(), key)
        {
            return true;
        }
        at += 1;
    }
    length_of(foreign_key) != length_of(key)
}
