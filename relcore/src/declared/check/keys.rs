//! Which keys a relation has: that they exist, lead where they are to lead, and identify a row.

use crate::declared::ends::Ends;
use crate::declared::fields::{FieldNames, are_same_set, count as length_of};
use crate::declared::infer::{Wanted, count, only_one, plain, position};
use crate::declared::message::Message;
use crate::declared::schema::{Declarations, RelationLiteral, Schema};
use crate::text::same;

/// Nothing: the collections exist, or the compiler has said otherwise of their schema.
pub const fn exists(_: &Declarations) -> bool {
    true
}

/// A foreign key has as many columns as the key of the target that it refers to.
#[track_caller]
pub const fn length(source: &Declarations, number: usize) -> bool {
    let RelationLiteral { foreign_key, target, .. } = &source.relations[number];
    same_length(foreign_key, target.primary_key(), target)
}

/// The other key has as many columns as the key of the target that it refers to.
#[track_caller]
pub const fn other_length(source: &'static Declarations, number: usize, holder: &'static Declarations) -> bool {
    let ends = Ends::of(source, number, holder);
    same_length(ends.relation.more().other_key, ends.target_key(), ends.target)
}

/// A foreign key has as many columns as the key of the source that it refers to.
#[track_caller]
pub const fn source_length(source: &'static Declarations, number: usize, holder: &'static Declarations) -> bool {
    let ends = Ends::of(source, number, holder);
    same_length(ends.relation.foreign_key, ends.source_key(), ends.source)
}

#[track_caller]
pub const fn same_length(foreign_key: &str, key: &str, end: &Schema) -> bool {
    if length_of(foreign_key) == length_of(key) || key.is_empty() {
        return true;
    }
    let mut text = Message::new();
    text.push("the foreign key has ");
    text.count(length_of(foreign_key), "field");
    text.push(", but the primary key of ");
    text.name(end.name);
    text.push(" is ");
    text.quoted(key);
    text.push(": write one field for each of its columns");
    text.panic()
}

/// The foreign key that is named leads back to the source.
#[track_caller]
pub const fn leads_back(source: &'static Declarations, number: usize, holder: &'static Declarations) -> bool {
    if plain(holder, source.relations[number].foreign_key, source).is_some() {
        return true;
    }
    let ends = Ends::of(source, number, holder);
    names_fields(ends.relation.foreign_key, ends.holder.schema);
    leads_to(ends.relation.foreign_key, ends.holder, ends.source)
}

/// The other key that is named leads on to the target.
#[track_caller]
pub const fn leads_on(source: &'static Declarations, number: usize, holder: &'static Declarations) -> bool {
    let ends = Ends::of(source, number, holder);
    names_fields(ends.relation.more().other_key, ends.holder.schema);
    leads_to(ends.relation.more().other_key, ends.holder, ends.target)
}

/// A foreign key that is named does not contradict the `belongs_to` of its own collection: one over
/// these columns leads to the same end (or another struct of its table), and names them in the same
/// order.
#[track_caller]
pub const fn leads_to(foreign_key: &str, holder: &Declarations, end: &Schema) -> bool {
    let mut other: Option<&RelationLiteral> = None;
    let mut at = 0;
    while at < holder.relations.len() {
        let relation = &holder.relations[at];
        if relation.is_belongs_to() && are_same_set(relation.foreign_key, foreign_key) {
            if same(relation.target.table, end.table) && same(relation.foreign_key, foreign_key) {
                return true;
            }
            other = Some(relation);
        }
        at += 1;
    }
    let Some(other) = other else { return true };
    let mut text = Message::new();
    if same(other.target.table, end.table) {
        text.push("`");
        text.push(other.name);
        text.push("` of ");
        text.name(holder.schema.name);
        text.push(" has this foreign key in another order: ");
        text.quoted(other.foreign_key);
        text.panic();
    }
    text.quoted(foreign_key);
    text.push(" of ");
    text.name(holder.schema.name);
    text.push(" refers to ");
    text.name(other.target.name);
    text.push(", by its relation `");
    text.push(other.name);
    text.push("`, and not to ");
    text.name(end.name);
    text.panic()
}

/// A field that follows from the name of a target exists. The target is asked for so that one that
/// does not exist is the one error.
///
/// # Panics
///
/// Always, with the message.
#[track_caller]
pub const fn no_field(_: &'static Schema, message: &str) -> usize {
    panic!("{}", message)
}

/// What a foreign key refers to identifies a row: it is the primary key or unique.
#[track_caller]
pub const fn identifies(source: &Declarations, number: usize) -> bool {
    let relation = &source.relations[number];
    is_key_of(relation.more().target_key, relation.target)
}

#[track_caller]
const fn is_key_of(key: &str, target: &Schema) -> bool {
    if position(target.keys, key).is_some() {
        return true;
    }
    names_fields(key, target);
    if target.primary_key().is_empty() || !exist(key, target) {
        return true;
    }
    let is_one = length_of(key) == 1;
    let mut text = Message::new();
    if let Some(reordered) = reordered(key, target.keys) {
        text.push("write this key in the order in which ");
        text.name(target.name);
        text.push(" has it: ");
        text.quoted(reordered);
        text.panic();
    }
    text.quoted(key);
    text.push(if is_one { " is neither the primary key of " } else { " are neither the primary key of " });
    text.name(target.name);
    text.push(" nor unique: a foreign key must refer to one row. Add `#[collection(unique");
    text.unique(key, target.name);
    text.push(", or refer to ");
    text.quoted(target.primary_key());
    text.panic()
}

/// A key is made of fields. That one does not exist the compiler says, unless it is a column by its name in the database:
/// of that only the rule knows the field.
#[track_caller]
const fn names_fields(key: &str, schema: &Schema) {
    let mut fields = FieldNames::of(key);
    while let Some(name) = fields.next() {
        if let Some(meant) = schema.field_of_renamed(name)
            && !schema.has_field(name)
        {
            let mut text = Message::new();
            text.name(schema.name);
            text.push(" has no field ");
            text.quoted(name);
            text.push("; the field of this column is ");
            text.quoted(meant);
            text.panic()
        }
    }
}

/// Whether the fields of a key exist; that one does not is said elsewhere.
pub const fn exist(key: &str, schema: &Schema) -> bool {
    let mut fields = FieldNames::of(key);
    while let Some(field) = fields.next() {
        if !schema.has_field(field) {
            return false;
        }
    }
    true
}

/// The key that has the same columns in another order.
const fn reordered<'k>(key: &str, keys: &[&'k str]) -> Option<&'k str> {
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
pub const fn two_ends(source: &'static Declarations, number: usize, holder: &'static Declarations) -> bool {
    let ends = Ends::of(source, number, holder);
    let foreign_key = ends.foreign_key();
    if foreign_key.is_empty() || !same(foreign_key, ends.other_key()) {
        return true;
    }
    let mut text = Message::new();
    text.quoted(foreign_key);
    text.push(" of ");
    text.name(ends.holder.schema.name);
    text.push(" would link both ends: name two of its fields, `foreign_key = …` for this end and `other_key = …` for the other");
    text.panic()
}

/// The foreign key back to the source was left out: it is that of exactly one `belongs_to`.
#[track_caller]
pub const fn one_leads_back(source: &'static Declarations, number: usize, holder: &'static Declarations) -> bool {
    if source.relations[number].more.is_none() && only_one(holder, source).is_some() {
        return true;
    }
    let ends = Ends::of(source, number, holder);
    let back = ends.back();
    let named = Wanted { key: "", foreign_key: "", except: "", ..back };
    if !back.name.is_empty() && count(holder.relations, named) == 0 {
        // The rule of the inverse says it.
        return true;
    }
    one_fits(holder, back, "foreign_key")
}

/// A `target_key` is made of the target's fields.
#[track_caller]
pub const fn target_key(source: &Declarations, number: usize) -> bool {
    let relation = &source.relations[number];
    names_fields(relation.more().target_key, relation.target);
    true
}

/// The other key on to the target was left out: it is that of exactly one `belongs_to`.
#[track_caller]
pub const fn one_leads_on(source: &'static Declarations, number: usize, holder: &'static Declarations) -> bool {
    let ends = Ends::of(source, number, holder);
    if !exist(ends.relation.more().target_key, ends.target) {
        return true;
    }
    one_fits(ends.holder, ends.on(), "other_key")
}

/// `word` is the key that would say which.
#[track_caller]
pub const fn one_fits(holder: &Declarations, wanted: Wanted, word: &str) -> bool {
    let fitting = count(holder.relations, wanted);
    if fitting == 1 {
        return true;
    }
    let mut text = Message::new();
    text.name(holder.schema.name);
    text.push(if fitting == 0 { " has no `belongs_to(" } else { " has several `belongs_to(" });
    text.push(wanted.target.name);
    text.push(")`");
    if !wanted.key.is_empty() {
        text.push(" over ");
        text.quoted(wanted.key);
    }
    if fitting == 0 {
        text.push(": add one there, or write `");
        text.push(word);
        text.push(" = …` here with a field of ");
        text.name(holder.schema.name);
    } else {
        text.push(": write ");
        text.candidates(holder.relations, wanted, word);
    }
    text.panic()
}
