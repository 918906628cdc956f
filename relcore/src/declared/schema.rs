//! What the derive writes of one struct as plain literals: cheap to check, and read only where a rule or
//! the metadata asks. A key is a text, written as in an attribute: `id`, or `(tenant_id, id)`.

use super::fields::FieldNames;
use crate::meta::{ColumnMeta, RelationKind, Table};
use crate::text::same;

/// A collection, without anything of another one.
pub struct Schema {
    pub name: &'static str,
    /// The name with its module path.
    pub path: &'static str,
    /// A number that another struct does not have: what it is known by.
    pub digest: u64,
    /// The schema that the table is in; empty where that is not said.
    pub within: &'static str,
    pub table: &'static str,
    /// The names of the fields: `id, name`.
    pub fields: &'static str,
    /// The columns that are not named as their fields, by their places.
    pub renamed: &'static [(usize, &'static str)],
    /// The places of the fields that may be an `Option`, and whether they are.
    pub nullable: &'static [(usize, bool)],
    /// The primary key first, then the unique ones; it is empty if there is none.
    pub keys: &'static [&'static str],
    /// The places of the fields that are part of a key, in the order in which `Collection::key_fields` has them.
    pub key_fields: &'static [usize],
}

/// A collection with its relations. Those name the schemas of others; a schema names none, so that two that
/// refer to each other do not wait for each other.
pub struct Declarations {
    pub schema: &'static Schema,
    pub relations: &'static [RelationLiteral],
}

/// A relation as it is declared; what was left out is empty.
pub struct RelationLiteral {
    pub name: &'static str,
    pub kind: RelationKind,
    pub foreign_key: &'static str,
    pub target: &'static Schema,
    pub more: Option<&'static More>,
}

/// What most relations leave out.
pub struct More {
    pub other_key: &'static str,
    pub source_key: &'static str,
    pub target_key: &'static str,
    pub inverse: &'static str,
    /// What it is called where a record is serialized, if not by its name.
    pub serialized: &'static str,
    /// Of a `belongs_to` whose foreign key includes a key of its own collection, so that one row at most has it.
    pub is_unique: bool,
}

/// What is not given; the derive writes what is.
pub const MORE: More =
    More { other_key: "", source_key: "", target_key: "", inverse: "", serialized: "", is_unique: false };

impl Schema {
    /// Another struct of the same name, table, fields and types is taken for this one: it stands for the same rows.
    pub const fn is(&self, other: &Self) -> bool {
        self.digest == other.digest
    }

    /// The schema that the table is in, where that is said.
    pub const fn within(&self) -> Option<&'static str> {
        if self.within.is_empty() { None } else { Some(self.within) }
    }

    /// The table, with its schema.
    pub const fn stored_in(&self) -> Table {
        Table { schema: self.within(), name: self.table }
    }

    pub const fn primary_key(&self) -> &'static str {
        self.keys[0]
    }

    /// The place of a column's field among those that are part of a key, if it is one.
    pub const fn key_field(&self, column: &ColumnMeta) -> Option<usize> {
        let mut at = 0;
        while at < self.key_fields.len() {
            if self.key_fields[at] == column.position {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    /// The field of a column that is not named as its field.
    pub const fn field_of_renamed(&self, column: &str) -> Option<&'static str> {
        let mut at = 0;
        while at < self.renamed.len() {
            let (place, name) = self.renamed[at];
            if same(name, column) {
                return FieldNames::of(self.fields).nth(place);
            }
            at += 1;
        }
        None
    }

    pub const fn has_field(&self, field: &str) -> bool {
        let mut fields = FieldNames::of(self.fields);
        while let Some(other) = fields.next() {
            if same(other, field) {
                return true;
            }
        }
        false
    }
}

impl RelationLiteral {
    pub const fn is_belongs_to(&self) -> bool {
        matches!(self.kind, RelationKind::BelongsTo)
    }

    pub const fn is_linked(&self) -> bool {
        matches!(self.kind, RelationKind::BelongsToMany)
    }

    pub const fn more(&self) -> &'static More {
        match self.more {
            Some(more) => more,
            None => &MORE,
        }
    }

    /// What it is called where a record is serialized.
    pub const fn serialized(&self) -> &'static str {
        match self.more {
            Some(more) if !more.serialized.is_empty() => more.serialized,
            _ => self.name,
        }
    }

    /// The key that a `belongs_to` refers to.
    pub const fn key(&self) -> &'static str {
        match self.more {
            Some(more) if !more.target_key.is_empty() => more.target_key,
            _ => self.target.primary_key(),
        }
    }
}
