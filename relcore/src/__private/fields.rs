//! The fields that a key names, one after the other.

use super::infer::{position, same};
use super::meta::Column;
use super::schema::Schema;

/// Goes through the names in a key or in a list: `id` has one, `(tenant_id, id)` and `tenant_id, id` have two.
pub struct Fields<'k> {
    key: &'k str,
    start: usize,
}

impl<'k> Fields<'k> {
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
    let mut fields = Fields::of(key);
    while let Some(other) = fields.next() {
        if same(other, field) {
            return true;
        }
    }
    false
}

/// Whether the fields of a key include all those of another, which has at least one.
pub const fn contains_all(key: &str, other: &str) -> bool {
    let mut fields = Fields::of(other);
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

/// The most columns that a key has.
const MOST: usize = 8;

/// The columns of a key.
pub struct KeyColumns {
    columns: [&'static Column; MOST],
    length: usize,
}

impl KeyColumns {
    /// The columns of these fields; a field that does not exist has none, which is said elsewhere.
    pub const fn of(key: &str, columns: &'static [Column]) -> Self {
        let mut found = Self { columns: [&NO_COLUMN; MOST], length: 0 };
        let mut fields = Fields::of(key);
        while let Some(field) = fields.next() {
            let mut at = 0;
            while at < columns.len() && !same(columns[at].field, field) {
                at += 1;
            }
            if at < columns.len() && found.length < MOST {
                found.columns[found.length] = &columns[at];
                found.length += 1;
            }
        }
        found
    }

    pub const fn length(&self) -> usize {
        self.length
    }

    pub const fn list(&'static self) -> &'static [&'static Column] {
        self.columns.split_at(self.length).0
    }
}

pub(super) const NO_COLUMN: Column =
    Column { field: "", name: "", position: 0, primary_key: false, unique: false, nullable: false };

/// The columns of a collection.
pub const fn columns<const N: usize>(schema: &'static Schema) -> [Column; N] {
    let mut columns = [NO_COLUMN; N];
    let mut fields = Fields::of(schema.fields);
    let mut at = 0;
    while let Some(field) = fields.next() {
        columns[at] = Column {
            field,
            name: field,
            position: at,
            primary_key: contains(schema.primary_key(), field),
            unique: position(schema.keys, field).is_some(),
            nullable: false,
        };
        at += 1;
    }
    let mut at = 0;
    while at < schema.renamed.len() {
        let (place, name) = schema.renamed[at];
        columns[place].name = name;
        at += 1;
    }
    let mut at = 0;
    while at < schema.nullable.len() {
        let (place, nullable) = schema.nullable[at];
        columns[place].nullable = nullable;
        at += 1;
    }
    columns
}
