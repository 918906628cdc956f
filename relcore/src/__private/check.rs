//! The rules that neither the derive nor a type can tell: about constants of two collections at
//! once. Each panics while the compiler evaluates it, at the word that the derive gave it.

use super::infer::{Wanted, count, position, same, same_columns};
use super::message::Message;
use super::meta::{Column, Relation, RelationKind};

/// A foreign key has as many columns as the primary key that it refers to.
#[track_caller]
pub const fn length(foreign_key: &[&Column], key: &[&Column], collection: &str) {
    if foreign_key.len() == key.len() || key.is_empty() {
        return;
    }
    let mut text = Message::new();
    text.push("the foreign key has ");
    text.count(foreign_key.len(), "field");
    text.push(", but the primary key of ");
    text.name(collection);
    text.push(" is ");
    text.fields(key);
    text.push(": write one field for each of its columns");
    text.panic();
}

/// A foreign key that is named does not contradict the `belongs_to` of its own collection: one over
/// these columns leads to the same end (or another struct of its table), and names them in the same
/// order.
#[track_caller]
pub const fn leads_to(foreign_key: &[&Column], belongs_to: &[Relation], holder: &str, end: &str, table: &str) {
    let mut other: Option<&Relation> = None;
    let mut at = 0;
    while at < belongs_to.len() {
        let relation = &belongs_to[at];
        if are_same_set(relation.foreign_key, foreign_key) {
            if same(relation.target_table, table) && same_columns(relation.foreign_key, foreign_key) {
                return;
            }
            other = Some(relation);
        }
        at += 1;
    }
    let Some(other) = other else { return };
    let mut text = Message::new();
    if same(other.target_table, table) {
        text.push("`");
        text.push(other.name);
        text.push("` of ");
        text.name(holder);
        text.push(" has this foreign key in another order: ");
        text.fields(other.foreign_key);
        text.panic();
    }
    text.fields(foreign_key);
    text.push(" of ");
    text.name(holder);
    text.push(" refers to ");
    text.name(other.target_path);
    text.push(", by its relation `");
    text.push(other.name);
    text.push("`, and not to ");
    text.name(end);
    text.panic();
}

/// A field that follows from the name of a target exists. The target's path is asked for so that a
/// target that does not exist is the one error.
#[track_caller]
pub const fn no_field(_target: &str, message: &str) -> usize {
    panic!("{}", message)
}

/// What a foreign key refers to identifies a row: it is the primary key or unique.
#[track_caller]
pub const fn identifies(key: &[&Column], keys: &[&[&Column]], collection: &str) {
    if position(keys, key).is_some() || keys[0].is_empty() {
        return;
    }
    let mut text = Message::new();
    if let Some(reordered) = reordered(key, keys) {
        text.push("write this key in the order in which ");
        text.name(collection);
        text.push(" has it: ");
        text.fields(reordered);
        text.panic();
    }
    text.fields(key);
    text.push(if key.len() == 1 { " is neither the primary key of " } else { " are neither the primary key of " });
    text.name(collection);
    text.push(" nor unique: a foreign key must refer to one row. Add `#[collection(unique");
    if key.len() == 1 {
        text.push(")]` to the field, or refer to ");
    } else {
        text.arguments(key);
        text.push(")]` to ");
        text.name(collection);
        text.push(", or refer to ");
    }
    text.fields(keys[0]);
    text.panic();
}

/// The key that has the same columns in another order.
const fn reordered<'k>(key: &[&Column], keys: &[&'k [&'k Column]]) -> Option<&'k [&'k Column]> {
    let mut at = 0;
    while at < keys.len() {
        if are_same_set(keys[at], key) {
            return Some(keys[at]);
        }
        at += 1;
    }
    None
}

/// The two ends of a `belongs_to_many` are linked by different columns.
#[track_caller]
pub const fn two_ends(foreign_key: &[&Column], other_key: &[&Column], link: &str) {
    if foreign_key.is_empty() || !same_columns(foreign_key, other_key) {
        return;
    }
    let mut text = Message::new();
    text.fields(foreign_key);
    text.push(" of ");
    text.name(link);
    text.push(" would link both ends: name two of its fields, `foreign_key = …` for this end and `other_key = …` for the other");
    text.panic();
}

/// The foreign key of a `has_one` is unique: otherwise there may be many.
#[track_caller]
pub const fn at_most_one(foreign_key: &[&Column], keys: &[&[&Column]], collection: &str) {
    if foreign_key.is_empty() || contains_key(foreign_key, keys) {
        return;
    }
    let mut text = Message::new();
    text.fields(foreign_key);
    text.push(" of ");
    text.name(collection);
    text.push(if foreign_key.len() == 1 { " is not unique" } else { " are not unique together" });
    text.push(", so there may be many: add `#[collection(unique");
    if foreign_key.len() == 1 {
        text.push(")]` to the field, or write `has_many`");
    } else {
        text.arguments(foreign_key);
        text.push(")]` to ");
        text.name(collection);
        text.push(", or write `has_many`");
    }
    text.panic();
}

/// Whether two lists have the same columns, in whichever order.
const fn are_same_set(left: &[&Column], right: &[&Column]) -> bool {
    left.len() == right.len() && contains_key(left, &[right])
}

/// Whether the columns include all those of a key.
const fn contains_key(columns: &[&Column], keys: &[&[&Column]]) -> bool {
    let mut at = 0;
    while at < keys.len() {
        let key = keys[at];
        let mut found = 0;
        while found < key.len() && contains(columns, key[found]) {
            found += 1;
        }
        if found == key.len() && found > 0 {
            return true;
        }
        at += 1;
    }
    false
}

const fn contains(columns: &[&Column], column: &Column) -> bool {
    let mut at = 0;
    while at < columns.len() {
        if columns[at].position == column.position {
            return true;
        }
        at += 1;
    }
    false
}

/// A foreign key that was left out is that of exactly one `belongs_to` of `collection`. `word` is
/// the key that would say which.
#[track_caller]
pub const fn one_fits(belongs_to: &[Relation], wanted: Wanted, collection: &str, word: &str) {
    let fitting = count(belongs_to, wanted);
    if fitting == 1 {
        return;
    }
    let mut text = Message::new();
    text.name(collection);
    text.push(if fitting == 0 { " has no `belongs_to(" } else { " has several `belongs_to(" });
    text.last_segment(wanted.target);
    text.push(")`");
    if let Some(key) = wanted.key {
        text.push(" over ");
        text.fields(key);
    }
    if fitting == 0 {
        text.push(": add one there, or write `");
        text.push(word);
        text.push(" = …` here with a field of ");
        text.name(collection);
    } else {
        text.push(": write ");
        text.candidates(belongs_to, wanted, word);
    }
    text.panic();
}

/// An inverse leads back to the source of the relation, is of the kind that can be the other end,
/// and follows the same keys.
#[track_caller]
pub const fn inverse(relation: &Relation, source: &str, inverse: &Relation) {
    if !same(inverse.target_id, source) {
        let mut text = Message::of(inverse, relation.target_path);
        text.push(" leads to ");
        text.name(inverse.target_path);
        text.push(", not back to ");
        text.name(source);
        text.panic();
    }
    let (expected, fits) = opposite(relation.kind, inverse.kind);
    if !fits {
        let mut text = Message::of(inverse, relation.target_path);
        text.push(" is a `");
        text.push(inverse.kind.attribute());
        text.push("`, but the inverse of a `");
        text.push(relation.kind.attribute());
        text.push("` is ");
        text.push(expected);
        text.panic();
    }
    if !is_inverse(relation, inverse) && !relation.foreign_key.is_empty() && !inverse.foreign_key.is_empty() {
        let mut text = Message::of(inverse, relation.target_path);
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
