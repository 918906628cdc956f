//! Relations without their types.

use std::fmt;

use super::{CollectionMeta, ColumnMeta, Hop};

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
pub struct RelationMeta {
    /// The relation's name, such as `orders`.
    pub name: &'static str,
    /// Its kind.
    pub kind: RelationKind,
    /// The [`path`](CollectionMeta::path) of the target; [`RelationMeta::target`] gives the target itself.
    pub target_path: &'static str,
    /// The columns that refer to the key.
    pub foreign_key: &'static [&'static ColumnMeta],
    /// The columns of the source that a foreign key elsewhere refers to.
    pub source_key: &'static [&'static ColumnMeta],
    /// The columns of the target that the foreign (or other) key refers to.
    pub target_key: &'static [&'static ColumnMeta],
    /// The columns of the through collection that refer to the target.
    pub other_key: &'static [&'static ColumnMeta],
    /// The collection in between, of a `BelongsToMany`.
    pub through: Option<Through>,
    /// The inverse that was declared; [`RelationMeta::inverse`] finds one that was not, too.
    pub declared_inverse: Option<&'static str>,
    /// The tables that it goes through, one after the other; the last one is the target's.
    pub(crate) hops: &'static [Hop],
    /// The name of the target, and the number that it is known by.
    pub(crate) target_name: &'static str,
    pub(crate) target_digest: u64,
    pub(crate) source: fn() -> &'static CollectionMeta,
    pub(crate) target: fn() -> &'static CollectionMeta,
}

impl RelationMeta {
    /// The collection that declares the relation.
    pub fn source(&self) -> &'static CollectionMeta {
        (self.source)()
    }

    /// The collection that the relation leads to.
    pub fn target(&self) -> &'static CollectionMeta {
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
        self.is_foreign_key_here()
    }

    /// Whether its foreign key is in the source.
    pub(crate) const fn is_foreign_key_here(&self) -> bool {
        matches!(self.kind, RelationKind::BelongsTo)
    }
}

impl fmt::Debug for RelationMeta {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = |columns: &[&'static ColumnMeta]| columns.iter().map(|column| column.name).collect::<Vec<_>>();
        f.debug_struct("RelationMeta")
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
    /// Its [`path`](CollectionMeta::path); [`Through::collection`] gives the collection itself.
    pub path: &'static str,
    /// The schema that its table is in, where that is said.
    pub schema: Option<&'static str>,
    /// Its table.
    pub table: &'static str,
    pub(crate) collection: fn() -> &'static CollectionMeta,
}

impl Through {
    /// The collection itself.
    pub fn collection(&self) -> &'static CollectionMeta {
        (self.collection)()
    }
}

impl fmt::Debug for Through {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Through").field("path", &self.path).field("table", &self.table).finish_non_exhaustive()
    }
}
