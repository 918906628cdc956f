//! Keys that were left out, found from the `belongs_to` of the other side.

use super::meta::{Column, Relation};

/// Which `belongs_to` is meant.
#[derive(Clone, Copy)]
pub struct Wanted {
    /// The `Collection::ID` of the collection that it leads to.
    pub target: &'static str,
    /// The key that it refers to, where that is given.
    pub key: Option<&'static [&'static Column]>,
    /// Its name, where the relation says that it is the inverse.
    pub name: Option<&'static str>,
    /// Its foreign key, where that is given, and only what it refers to is wanted.
    pub foreign_key: Option<&'static [&'static str]>,
    /// The foreign key to the other end, which is not the one to this.
    pub except: Option<&'static [&'static str]>,
}

impl Wanted {
    pub const fn fits(&self, relation: &Relation) -> bool {
        same(relation.target_id, self.target)
            && match self.foreign_key {
                Some(fields) => are_fields(relation.foreign_key, fields),
                None => true,
            }
            && match self.except {
                Some(fields) => !are_fields(relation.foreign_key, fields),
                None => true,
            }
            && match self.key {
                Some(key) => same_columns(relation.target_key, key),
                None => true,
            }
            && match self.name {
                Some(name) => same(relation.name, name),
                None => true,
            }
    }
}

/// How many fit; of those over the same keys, one.
pub const fn count(belongs_to: &[Relation], wanted: Wanted) -> usize {
    let mut count = 0;
    let mut at = 0;
    while at < belongs_to.len() {
        if wanted.fits(&belongs_to[at]) && !fits_before(belongs_to, wanted, at) {
            count += 1;
        }
        at += 1;
    }
    count
}

/// Whether one that fits stands before this place and is over the same keys.
pub const fn fits_before(belongs_to: &[Relation], wanted: Wanted, place: usize) -> bool {
    let relation = &belongs_to[place];
    let mut at = 0;
    while at < place {
        let other = &belongs_to[at];
        if wanted.fits(other)
            && same_columns(other.foreign_key, relation.foreign_key)
            && same_columns(other.target_key, relation.target_key)
        {
            return true;
        }
        at += 1;
    }
    false
}

/// The only one that fits.
pub const fn only(belongs_to: &'static [Relation], wanted: Wanted) -> Option<&'static Relation> {
    if count(belongs_to, wanted) != 1 {
        return None;
    }
    let mut at = 0;
    while !wanted.fits(&belongs_to[at]) {
        at += 1;
    }
    Some(&belongs_to[at])
}

/// Its foreign key; no columns where none or several fit, which `check` says.
pub const fn foreign_key(belongs_to: &'static [Relation], wanted: Wanted) -> &'static [&'static Column] {
    match only(belongs_to, wanted) {
        Some(relation) => relation.foreign_key,
        None => &[],
    }
}

/// The key that it refers to; the primary key of `keys` where none or several fit.
pub const fn referred_key(
    belongs_to: &'static [Relation],
    wanted: Wanted,
    keys: &'static [&'static [&'static Column]],
) -> &'static [&'static Column] {
    keys[key_number(belongs_to, wanted, keys)]
}

/// The place of that key in `keys`.
pub const fn key_number(
    belongs_to: &'static [Relation],
    wanted: Wanted,
    keys: &'static [&'static [&'static Column]],
) -> usize {
    if let Some(relation) = only(belongs_to, wanted)
        && let Some(number) = position(keys, relation.target_key)
    {
        return number;
    }
    0
}

/// The place of a key among the keys of a collection, its columns in the same order.
pub const fn position(keys: &[&[&Column]], key: &[&Column]) -> Option<usize> {
    let mut at = 0;
    while at < keys.len() {
        if same_columns(keys[at], key) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// Whether a `belongs_to` to `target` has this foreign key: then it has compared the types.
pub const fn is_said(belongs_to: &[Relation], target: &str, foreign_key: &[&str], key: &[&Column]) -> bool {
    let mut at = 0;
    while at < belongs_to.len() {
        let other = &belongs_to[at];
        if same(other.target_id, target)
            && are_fields(other.foreign_key, foreign_key)
            && same_columns(other.target_key, key)
        {
            return true;
        }
        at += 1;
    }
    false
}

const fn are_fields(columns: &[&Column], fields: &[&str]) -> bool {
    if columns.len() != fields.len() {
        return false;
    }
    let mut at = 0;
    while at < columns.len() {
        if !same(columns[at].field, fields[at]) {
            return false;
        }
        at += 1;
    }
    true
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
