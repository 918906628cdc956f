//! The fields that a key names, one after the other.

use crate::text::same;

/// Goes through the names in a key or in a list: `id` has one, `(tenant_id, id)` and `tenant_id, id` have two.
pub struct FieldNames<'k> {
    key: &'k str,
    start: usize,
}

impl<'k> FieldNames<'k> {
    pub const fn of(key: &'k str) -> Self {
        let is_tuple = !key.is_empty() && key.as_bytes()[0] == b'(';
        Self { key, start: if is_tuple { 1 } else { 0 } }
    }

    pub const fn next(&mut self) -> Option<&'k str> {
        let bytes = self.key.as_bytes();
        if self.start >= bytes.len() {
            return None;
        }
        let mut end = self.start;
        while end < bytes.len() && bytes[end] != b',' && bytes[end] != b')' {
            end += 1;
        }
        let name = self.key.split_at(end).0.split_at(self.start).1;
        self.start = if end + 1 < bytes.len() { end + 2 } else { bytes.len() };
        Some(name)
    }

    /// The one at this place.
    pub const fn nth(mut self, place: usize) -> Option<&'k str> {
        let mut at = 0;
        while at < place {
            self.next();
            at += 1;
        }
        self.next()
    }
}

/// How many fields a key has.
pub const fn count(key: &str) -> usize {
    let bytes = key.as_bytes();
    if bytes.is_empty() {
        return 0;
    }
    let mut count = 1;
    let mut at = if bytes[0] == b'(' { 0 } else { bytes.len() };
    while at < bytes.len() {
        if bytes[at] == b',' {
            count += 1;
        }
        at += 1;
    }
    count
}

/// Whether a field is part of a key.
pub const fn contains(key: &str, field: &str) -> bool {
    let mut fields = FieldNames::of(key);
    while let Some(other) = fields.next() {
        if same(other, field) {
            return true;
        }
    }
    false
}

/// Whether the fields of a key include all those of another, which has at least one.
pub const fn contains_all(key: &str, other: &str) -> bool {
    let mut fields = FieldNames::of(other);
    while let Some(field) = fields.next() {
        if !contains(key, field) {
            return false;
        }
    }
    !other.is_empty()
}

/// Whether two keys have the same fields, in whichever order.
pub const fn are_same_set(left: &str, right: &str) -> bool {
    count(left) == count(right) && contains_all(left, right)
}
