//! The columns of a collection and of its keys.

use super::fields::{FieldNames, contains};
use super::infer::position;
use super::limits::MOST_PARTS;
use super::schema::Schema;
use crate::meta::ColumnMeta;
use crate::text::same;

/// The columns of a key.
pub struct KeyColumns {
    columns: [&'static ColumnMeta; MOST_PARTS],
    length: usize,
}

impl KeyColumns {
    /// The columns of these fields; a field that does not exist has none, which is said elsewhere.
    pub const fn of(key: &str, columns: &'static [ColumnMeta]) -> Self {
        let mut found = Self { columns: [&NO_COLUMN; MOST_PARTS], length: 0 };
        let mut fields = FieldNames::of(key);
        while let Some(field) = fields.next() {
            let mut at = 0;
            while at < columns.len() && !same(columns[at].field, field) {
                at += 1;
            }
            if at < columns.len() && found.length < MOST_PARTS {
                found.columns[found.length] = &columns[at];
                found.length += 1;
            }
        }
        found
    }

    pub const fn length(&self) -> usize {
        self.length
    }

    pub const fn list(&'static self) -> &'static [&'static ColumnMeta] {
        self.columns.split_at(self.length).0
    }
}

const NO_COLUMN: ColumnMeta =
    ColumnMeta { field: "", name: "", position: 0, primary_key: false, unique: false, nullable: false };

/// The columns of a collection.
pub const fn columns<const N: usize>(schema: &'static Schema) -> [ColumnMeta; N] {
    let mut columns = [NO_COLUMN; N];
    let mut fields = FieldNames::of(schema.fields);
    let mut at = 0;
    while let Some(field) = fields.next() {
        columns[at] = ColumnMeta {
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
