//! What is known of a collection without its types: plain constants, usable in `const` context.
//!
//! [`Collection::META`](crate::Collection::META) is the way in. From one collection a program can
//! walk the whole graph: each [`RelationMeta`] leads to its [`target`](RelationMeta::target).
//!
//! The values are written by the derive; they are not meant to be built by hand.

mod hop;
mod inverse;
mod relation;

pub(crate) use hop::Hop;
#[doc(hidden)]
pub use hop::Table;
pub(crate) use inverse::{is_inverse, opposite};
pub use relation::{RelationKind, RelationMeta, Through};

// As they were called before.
#[doc(hidden)]
pub use self::{CollectionMeta as Collection, ColumnMeta as Column, RelationMeta as Relation};

/// A struct that derives `Collection`, and the table that it is read from.
#[derive(Debug)]
#[non_exhaustive]
pub struct CollectionMeta {
    /// The struct's name, such as `Customer`.
    pub name: &'static str,
    /// The struct's name with its module path, such as `shop::sales::Customer`.
    pub path: &'static str,
    /// The schema that the table is in, where `#[collection(schema = "…")]` says it.
    pub schema: Option<&'static str>,
    /// The table's name, such as `customers`.
    pub table: &'static str,
    /// One entry a field, in the order of the struct.
    pub columns: &'static [ColumnMeta],
    /// The columns of the primary key, in the order in which the key is written.
    pub primary_key: &'static [&'static ColumnMeta],
    /// The other keys: each a list of columns that together are unique.
    pub unique: &'static [&'static [&'static ColumnMeta]],
    /// The relations, in the order in which they are declared.
    pub relations: &'static [RelationMeta],
}

impl CollectionMeta {
    /// The relation of this name.
    pub fn relation(&self, name: &str) -> Option<&'static RelationMeta> {
        self.relations.iter().find(|relation| relation.name == name)
    }
}

/// A field of a collection, and the column that it is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ColumnMeta {
    /// The field's name in Rust, without `r#`.
    pub field: &'static str,
    /// The column's name in the database.
    pub name: &'static str,
    /// The field's place in the struct, from 0.
    pub position: usize,
    /// Whether it belongs to the primary key.
    pub primary_key: bool,
    /// Whether its value alone identifies a row.
    pub unique: bool,
    /// Whether the field's type is an `Option`.
    pub nullable: bool,
}
