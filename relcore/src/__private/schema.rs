//! What the derive writes of one struct as plain literals: cheap to check, and read only where a rule or
//! the metadata asks. A key is a text, written as in an attribute: `id`, or `(tenant_id, id)`.

use super::infer::same;
use super::meta::RelationKind;

/// A collection, without anything of another one: two that refer to each other do not wait for each
/// other.
pub struct Schema {
    pub name: &'static str,
    /// The name with its module path.
    pub path: &'static str,
    /// Tells two structs apart that have the same path, because they are inside of functions.
    pub digest: u64,
    pub table: &'static str,
    /// The primary key first, then the unique ones; it is empty if there is none.
    pub keys: &'static [&'static str],
    pub relations: &'static [Relation],
}

/// A relation as it is declared; what was left out is empty.
pub struct Relation {
    pub name: &'static str,
    pub kind: RelationKind,
    pub foreign_key: &'static str,
    pub other_key: &'static str,
    pub source_key: &'static str,
    pub target_key: &'static str,
    pub inverse: &'static str,
}

/// A relation of which nothing is said; the derive writes what is.
pub const RELATION: Relation = Relation {
    name: "",
    kind: RelationKind::BelongsTo,
    foreign_key: "",
    other_key: "",
    source_key: "",
    target_key: "",
    inverse: "",
};

/// A `belongs_to` as the other side sees it.
#[derive(Clone, Copy)]
pub struct Reference {
    pub relation: &'static Relation,
    pub target: &'static Schema,
}

impl Schema {
    pub const fn is(&self, other: &Self) -> bool {
        self.digest == other.digest && same(self.path, other.path)
    }

    pub const fn primary_key(&self) -> &'static str {
        self.keys[0]
    }
}

impl Reference {
    /// The key that it refers to.
    pub const fn key(&self) -> &'static str {
        if self.relation.target_key.is_empty() { self.target.primary_key() } else { self.relation.target_key }
    }

    pub const fn foreign_key(&self) -> &'static str {
        self.relation.foreign_key
    }
}
