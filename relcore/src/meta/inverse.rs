//! Relations that lead back.

use super::{ColumnMeta, RelationKind, RelationMeta};
use crate::text::same;

impl RelationMeta {
    /// The relation that leads back over the same keys: the one declared here, else the one that
    /// declares this, else the only one of the target that mirrors this one.
    pub fn inverse(&self) -> Option<&'static RelationMeta> {
        let target = self.target();
        if let Some(name) = self.declared_inverse {
            return target.relation(name);
        }
        let source = self.source().path;
        let is_self = |other: &RelationMeta| source == target.path && other.name == self.name;
        let is_mirror =
            |other: &&RelationMeta| other.target_path == source && !is_self(other) && is_inverse(self, other);
        let mirrors = || target.relations.iter().filter(is_mirror);
        let declares_us = |other: &&RelationMeta| other.declared_inverse == Some(self.name);
        mirrors().find(declares_us).or_else(|| if mirrors().count() == 1 { mirrors().next() } else { None })
    }
}

/// What the inverse of this kind has to be, and whether it is.
pub const fn opposite(kind: RelationKind, inverse: RelationKind) -> (&'static str, bool) {
    match kind {
        RelationKind::BelongsTo => {
            ("a `has_one` or a `has_many`", matches!(inverse, RelationKind::HasOne | RelationKind::HasMany))
        }
        RelationKind::HasOne | RelationKind::HasMany => ("a `belongs_to`", matches!(inverse, RelationKind::BelongsTo)),
        RelationKind::BelongsToMany => ("a `belongs_to_many`", matches!(inverse, RelationKind::BelongsToMany)),
    }
}

/// Whether two relations between the same collections follow the same keys in opposite directions.
pub const fn is_inverse(relation: &RelationMeta, other: &RelationMeta) -> bool {
    let (hops, back) = (relation.hops, other.hops);
    if !opposite(relation.kind, other.kind).1 || hops.len() != back.len() || !is_same_through(relation, other) {
        return false;
    }
    let mut at = 0;
    while at < hops.len() {
        let (hop, reverse) = (&hops[at], &back[hops.len() - 1 - at]);
        if !same_columns(hop.from, reverse.to) || !same_columns(hop.to, reverse.from) {
            return false;
        }
        at += 1;
    }
    true
}

const fn is_same_through(relation: &RelationMeta, other: &RelationMeta) -> bool {
    match (relation.through, other.through) {
        (Some(through), Some(others)) => same(through.path, others.path),
        (None, None) => true,
        _ => false,
    }
}

/// Whether two lists of columns of one collection are the same, column by column.
const fn same_columns(left: &[&ColumnMeta], right: &[&ColumnMeta]) -> bool {
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
