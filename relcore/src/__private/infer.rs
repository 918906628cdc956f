//! Keys that were left out, found from the `belongs_to` of the other side.

use super::declaration::Ends;
use super::fields::count as length_of;
use super::meta::{Column, RelationKind};
use super::schema::{Reference, Relation, Schema};
use crate::Collection;

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
    pub const fn back(source: &'static Schema, relation: &'static Relation) -> Self {
        let is_direct = !matches!(relation.kind, RelationKind::BelongsToMany);
        Self {
            target: source,
            key: relation.source_key,
            name: if is_direct { relation.inverse } else { "" },
            foreign_key: relation.foreign_key,
            except: relation.other_key,
        }
    }

    /// The one that leads from the link on to the target.
    pub const fn on(target: &'static Schema, relation: &'static Relation) -> Self {
        Self {
            target,
            key: relation.target_key,
            name: "",
            foreign_key: relation.other_key,
            except: relation.foreign_key,
        }
    }

    pub const fn fits(&self, reference: &Reference) -> bool {
        (self.foreign_key.is_empty() || same(reference.foreign_key(), self.foreign_key))
            && (self.except.is_empty() || !same(reference.foreign_key(), self.except))
            && (self.name.is_empty() || same(reference.relation.name, self.name))
            && reference.target.is(self.target)
            && (self.key.is_empty() || same(reference.key(), self.key))
    }
}

/// How many fit; of those over the same keys, one.
pub const fn count(references: &[Reference], wanted: Wanted) -> usize {
    let mut count = 0;
    let mut at = 0;
    while at < references.len() {
        if wanted.fits(&references[at]) && !fits_before(references, wanted, at) {
            count += 1;
        }
        at += 1;
    }
    count
}

/// Whether one that fits stands before this place and is over the same keys.
pub const fn fits_before(references: &[Reference], wanted: Wanted, place: usize) -> bool {
    let reference = &references[place];
    let mut at = 0;
    while at < place {
        let other = &references[at];
        if wanted.fits(other)
            && same(other.foreign_key(), reference.foreign_key())
            && same(other.key(), reference.key())
        {
            return true;
        }
        at += 1;
    }
    false
}

/// The only one that fits.
pub const fn only(references: &'static [Reference], wanted: Wanted) -> Option<&'static Reference> {
    if count(references, wanted) != 1 {
        return None;
    }
    let mut at = 0;
    while !wanted.fits(&references[at]) {
        at += 1;
    }
    Some(&references[at])
}

/// The foreign key that is given, else that of the only one that fits; none where none or several
/// fit, which `check` says.
pub const fn foreign_key(references: &'static [Reference], wanted: Wanted) -> &'static str {
    if !wanted.foreign_key.is_empty() {
        return wanted.foreign_key;
    }
    match only(references, wanted) {
        Some(reference) => reference.foreign_key(),
        None => "",
    }
}

/// The key that is given, else the one that the only one that fits refers to; the primary key where
/// none or several fit.
pub const fn referred_key(references: &'static [Reference], wanted: Wanted) -> &'static str {
    if !wanted.key.is_empty() {
        return wanted.key;
    }
    wanted.target.keys[key_number(references, wanted)]
}

/// The place of that key among those of its collection.
pub const fn key_number(references: &'static [Reference], wanted: Wanted) -> usize {
    // Most have only one key.
    if wanted.target.keys.len() > 1
        && let Some(reference) = only(references, wanted)
        && let Some(number) = position(wanted.target.keys, reference.key())
    {
        return number;
    }
    0
}

/// Whether the types of the foreign key and of the source's key need not be compared: a `belongs_to`
/// over them compares them itself, or the lengths differ.
pub const fn is_back_settled<S: Collection, H: Collection, T: Collection>(number: usize) -> bool {
    let ends = Ends::of::<S, H, T>(number);
    is_settled(ends.holder.references, ends.relation.foreign_key, ends.source, ends.source_key())
}

/// The same for the other key and the target's.
pub const fn is_on_settled<S: Collection, H: Collection, T: Collection>(number: usize) -> bool {
    let ends = Ends::of::<S, H, T>(number);
    is_settled(ends.holder.references, ends.relation.other_key, ends.target, ends.target_key())
}

/// Whether the target's primary key has another number of columns than the foreign key.
pub const fn is_length_wrong<S: Collection, T: Collection>(number: usize) -> bool {
    length_of(S::SCHEMA.relations[number].foreign_key) != length_of(T::SCHEMA.primary_key())
}

const fn is_settled(references: &[Reference], foreign_key: &str, end: &Schema, key: &str) -> bool {
    let mut at = 0;
    while at < references.len() {
        let reference = &references[at];
        if same(reference.foreign_key(), foreign_key) && reference.target.is(end) && same(reference.key(), key) {
            return true;
        }
        at += 1;
    }
    length_of(foreign_key) != length_of(key)
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

pub const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether two names are one to a database that ignores the case of ASCII letters.
pub const fn same_ignoring_case(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if !left[at].eq_ignore_ascii_case(&right[at]) {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether two lists of columns of one collection are the same, column by column.
pub const fn same_columns(left: &[&Column], right: &[&Column]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at].position != right[at].position {
            return false;
        }
        at += 1;
    }
    true
}
