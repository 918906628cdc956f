//! What is known of a collection without its types: plain constants, usable in `const` context.
//!
//! [`Collection::META`](crate::Collection::META) is the way in. From one collection a program can
//! walk the whole graph: each [`Relation`] leads to its [`target`](Relation::target).
//!
//! The values are written by the derive; they are not meant to be built by hand.

use std::fmt;

use crate::__private::Schema;

/// A struct that derives `Collection`, and the table that it is read from.
#[derive(Debug)]
#[non_exhaustive]
pub struct Collection {
    /// The struct's name, such as `Customer`.
    pub name: &'static str,
    /// The struct's name with its module path, such as `shop::sales::Customer`.
    pub path: &'static str,
    /// The schema that the table is in, where `#[collection(schema = "…")]` says it.
    pub schema: Option<&'static str>,
    /// The table's name, such as `customers`.
    pub table: &'static str,
    /// One entry a field, in the order of the struct.
    pub columns: &'static [Column],
    /// The columns of the primary key, in the order in which the key is written.
    pub primary_key: &'static [&'static Column],
    /// The other keys: each a list of columns that together are unique.
    pub unique: &'static [&'static [&'static Column]],
    /// The relations, in the order in which they are declared.
    pub relations: &'static [Relation],
}

impl Collection {
    /// The relation of this name.
    pub fn relation(&self, name: &str) -> Option<&'static Relation> {
        self.relations.iter().find(|relation| relation.name == name)
    }
}

/// A field of a collection, and the column that it is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Column {
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

/// The four kinds of relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RelationKind {
    /// The foreign key is here: many of us to one of them.
    BelongsTo,
    /// The foreign key is there, and unique: one of us to one of them.
    HasOne,
    /// The foreign key is there: one of us to many of them.
    HasMany,
    /// The foreign keys are in a third collection: many to many.
    BelongsToMany,
}

impl RelationKind {
    /// The attribute that declares it, such as `has_many`.
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::BelongsTo => "belongs_to",
            Self::HasOne => "has_one",
            Self::HasMany => "has_many",
            Self::BelongsToMany => "belongs_to_many",
        }
    }
}

impl fmt::Display for RelationKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.attribute())
    }
}

/// A relation from one collection (the source) to another (the target).
///
/// Which keys it has depends on its kind; those that it has not are empty.
///
/// | kind | `foreign_key` | refers to | `other_key` | refers to |
/// |---|---|---|---|---|
/// | `BelongsTo` | in the source | `target_key` | | |
/// | `HasOne`, `HasMany` | in the target | `source_key` | | |
/// | `BelongsToMany` | in the through collection | `source_key` | in the through collection | `target_key` |
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Relation {
    /// The relation's name, such as `orders`.
    pub name: &'static str,
    /// Its kind.
    pub kind: RelationKind,
    /// The [`path`](Collection::path) of the target; [`Relation::target`] gives the target itself.
    pub target_path: &'static str,
    /// The columns that refer to the key.
    pub foreign_key: &'static [&'static Column],
    /// The columns of the source that a foreign key elsewhere refers to.
    pub source_key: &'static [&'static Column],
    /// The columns of the target that the foreign (or other) key refers to.
    pub target_key: &'static [&'static Column],
    /// The columns of the through collection that refer to the target.
    pub other_key: &'static [&'static Column],
    /// The collection in between, of a `BelongsToMany`.
    pub through: Option<Through>,
    /// The inverse that was declared; [`Relation::inverse`] finds one that was not, too.
    pub declared_inverse: Option<&'static str>,
    #[doc(hidden)]
    pub target_schema: &'static Schema,
    #[doc(hidden)]
    pub source: fn() -> &'static Collection,
    #[doc(hidden)]
    pub target: fn() -> &'static Collection,
}

impl Relation {
    /// The collection that declares the relation.
    pub fn source(&self) -> &'static Collection {
        (self.source)()
    }

    /// The collection that the relation leads to.
    pub fn target(&self) -> &'static Collection {
        (self.target)()
    }

    /// Whether it leads to any number of records, and not to at most one.
    pub const fn is_to_many(&self) -> bool {
        matches!(self.kind, RelationKind::HasMany | RelationKind::BelongsToMany)
    }

    /// Whether it leads to one record that has to exist: a `belongs_to` none of whose columns is null.
    pub const fn is_required(&self) -> bool {
        let mut at = 0;
        while at < self.foreign_key.len() {
            if self.foreign_key[at].nullable {
                return false;
            }
            at += 1;
        }
        matches!(self.kind, RelationKind::BelongsTo)
    }

    /// The relation that leads back over the same keys: the one declared here, else the one that
    /// declares this, else the only one of the target that mirrors this one.
    pub fn inverse(&self) -> Option<&'static Relation> {
        let target = self.target();
        if let Some(name) = self.declared_inverse {
            return target.relation(name);
        }
        let source = self.source().path;
        let is_self = |other: &Relation| source == target.path && other.name == self.name;
        let is_mirror = |other: &&Relation| other.target_path == source && !is_self(other) && self.mirrors(other);
        let mirrors = || target.relations.iter().filter(is_mirror);
        let declares_us = |other: &&Relation| other.declared_inverse == Some(self.name);
        mirrors().find(declares_us).or_else(|| if mirrors().count() == 1 { mirrors().next() } else { None })
    }

    /// Whether both relations follow the same keys, in opposite directions.
    const fn mirrors(&self, other: &Relation) -> bool {
        crate::__private::check::is_inverse(self, other)
    }
}

impl fmt::Debug for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = |columns: &[&'static Column]| columns.iter().map(|column| column.name).collect::<Vec<_>>();
        f.debug_struct("Relation")
            .field("name", &self.name)
            .field("kind", &self.kind)
            .field("target_path", &self.target_path)
            .field("foreign_key", &names(self.foreign_key))
            .field("source_key", &names(self.source_key))
            .field("target_key", &names(self.target_key))
            .field("other_key", &names(self.other_key))
            .field("through", &self.through)
            .field("declared_inverse", &self.declared_inverse)
            .finish_non_exhaustive()
    }
}

/// The collection between the two ends of a `BelongsToMany`.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Through {
    /// Its [`path`](Collection::path); [`Through::collection`] gives the collection itself.
    pub path: &'static str,
    /// The schema that its table is in, where that is said.
    pub schema: Option<&'static str>,
    /// Its table.
    pub table: &'static str,
    #[doc(hidden)]
    pub collection: fn() -> &'static Collection,
}

impl Through {
    /// The collection itself.
    pub fn collection(&self) -> &'static Collection {
        (self.collection)()
    }
}

impl fmt::Debug for Through {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Through").field("path", &self.path).field("table", &self.table).finish_non_exhaustive()
    }
}
