//! Keys that were left out, found from the `belongs_to` of the other side.

use super::schema::{Declarations, RelationLiteral, Schema};
use crate::meta::RelationKind;
use crate::text::same;

/// Which `belongs_to` is meant; what is not given is empty.
#[derive(Clone, Copy)]
pub struct Wanted {
    /// The collection that it leads to.
    pub target: &'static Schema,
    /// The key that it refers to.
    pub key: &'static str,
    /// Its name, where the relation says that it is the inverse.
    pub name: &'static str,
    /// Its foreign key, where only what it refers to is wanted.
    pub foreign_key: &'static str,
    /// The foreign key to the other end, which is not the one to this.
    pub except: &'static str,
}

impl Wanted {
    /// The one that leads back to the source of a relation.
    pub const fn back(source: &'static Schema, relation: &'static RelationLiteral) -> Self {
        let more = relation.more();
        Self {
            target: source,
            key: more.source_key,
            name: if relation.is_linked() { "" } else { more.inverse },
            foreign_key: relation.foreign_key,
            except: more.other_key,
        }
    }

    /// The one that leads from the link on to the target.
    pub const fn on(target: &'static Schema, relation: &'static RelationLiteral) -> Self {
        let more = relation.more();
        Self { target, key: more.target_key, name: "", foreign_key: more.other_key, except: relation.foreign_key }
    }

    pub const fn fits(&self, relation: &RelationLiteral) -> bool {
        relation.is_belongs_to()
            && relation.target.is(self.target)
            && (self.foreign_key.is_empty() || same(relation.foreign_key, self.foreign_key))
            && (self.except.is_empty() || !same(relation.foreign_key, self.except))
            && (self.name.is_empty() || same(relation.name, self.name))
            && (self.key.is_empty() || same(relation.key(), self.key))
    }
}

/// The `belongs_to` that leads to this end, where there is one and no other; at a glance, which is enough for most
/// relations. The compiler interprets this for each of them, and a call costs it more than a step.
pub const fn only_one<'d>(holder: &'d Declarations, end: &Declarations) -> Option<&'d RelationLiteral> {
    let mut found = None;
    let mut at = 0;
    while at < holder.relations.len() {
        let relation = &holder.relations[at];
        if relation.target.digest == end.schema.digest && matches!(relation.kind, RelationKind::BelongsTo) {
            match found {
                None => found = Some(relation),
                Some(_) => return None,
            }
        }
        at += 1;
    }
    found
}

/// The `belongs_to` to the primary key of this end that has this foreign key; at a glance.
pub const fn plain<'d>(holder: &'d Declarations, foreign_key: &str, end: &Declarations) -> Option<&'d RelationLiteral> {
    let mut at = 0;
    while at < holder.relations.len() {
        let relation = &holder.relations[at];
        if relation.target.digest == end.schema.digest
            && matches!(relation.kind, RelationKind::BelongsTo)
            && match relation.more {
                None => true,
                Some(more) => more.target_key.is_empty(),
            }
            && same(relation.foreign_key, foreign_key)
        {
            return Some(relation);
        }
        at += 1;
    }
    None
}

/// How many fit; of those over the same keys, one.
pub const fn count(relations: &[RelationLiteral], wanted: Wanted) -> usize {
    let mut count = 0;
    let mut at = 0;
    while at < relations.len() {
        if wanted.fits(&relations[at]) && !fits_before(relations, wanted, at) {
            count += 1;
        }
        at += 1;
    }
    count
}

/// Whether one that fits stands before this place and is over the same keys.
pub const fn fits_before(relations: &[RelationLiteral], wanted: Wanted, place: usize) -> bool {
    let relation = &relations[place];
    let mut at = 0;
    while at < place {
        let other = &relations[at];
        if wanted.fits(other) && same(other.foreign_key, relation.foreign_key) && same(other.key(), relation.key()) {
            return true;
        }
        at += 1;
    }
    false
}

/// The only one that fits.
pub const fn only(relations: &'static [RelationLiteral], wanted: Wanted) -> Option<&'static RelationLiteral> {
    if count(relations, wanted) != 1 {
        return None;
    }
    let mut at = 0;
    while !wanted.fits(&relations[at]) {
        at += 1;
    }
    Some(&relations[at])
}

/// The foreign key that is given, else that of the only one that fits; none where none or several
/// fit, which `check` says.
pub const fn foreign_key(relations: &'static [RelationLiteral], wanted: Wanted) -> &'static str {
    if !wanted.foreign_key.is_empty() {
        return wanted.foreign_key;
    }
    match only(relations, wanted) {
        Some(relation) => relation.foreign_key,
        None => "",
    }
}

/// The key that is given, else the one that the only one that fits refers to; the primary key where
/// none or several fit.
pub const fn referred_key(relations: &'static [RelationLiteral], wanted: Wanted) -> &'static str {
    if !wanted.key.is_empty() {
        return wanted.key;
    }
    wanted.target.keys[key_number(relations, wanted)]
}

/// The place of that key among those of its collection.
pub const fn key_number(relations: &'static [RelationLiteral], wanted: Wanted) -> usize {
    // Most have only one key.
    if wanted.target.keys.len() > 1
        && let Some(relation) = only(relations, wanted)
        && let Some(number) = position(wanted.target.keys, relation.key())
    {
        return number;
    }
    0
}

/// The place of a key among the keys of a collection, its fields in the same order.
pub const fn position(keys: &[&str], key: &str) -> Option<usize> {
    let mut at = 0;
    while at < keys.len() {
        if same(keys[at], key) {
            return Some(at);
        }
        at += 1;
    }
    None
}
