//! The two ends of a relation, and its keys: those that were left out are found.

use super::columns::KeyColumns;
use super::infer::{self, Wanted};
use super::schema::{Declarations, RelationLiteral, Schema};
use crate::meta::ColumnMeta;

/// The collections of a relation, without their types.
pub struct Ends {
    pub relation: &'static RelationLiteral,
    pub source: &'static Schema,
    pub target: &'static Schema,
    /// The one with the foreign key, of a relation that is no `belongs_to`.
    pub holder: &'static Declarations,
}

/// The keys, those that were left out found; empty where there is none.
impl Ends {
    /// Those of the relation at the place `number`, whose foreign key is in `holder`.
    pub const fn of(source: &'static Declarations, number: usize, holder: &'static Declarations) -> Self {
        let relation = &source.relations[number];
        Self { relation, source: source.schema, target: relation.target, holder }
    }

    pub const fn back(&self) -> Wanted {
        Wanted::back(self.source, self.relation)
    }

    pub const fn on(&self) -> Wanted {
        Wanted::on(self.target, self.relation)
    }

    pub const fn foreign_key(&self) -> &'static str {
        if self.relation.is_belongs_to() {
            return self.relation.foreign_key;
        }
        infer::foreign_key(self.holder.relations, self.back())
    }

    pub const fn source_key(&self) -> &'static str {
        if self.relation.is_belongs_to() {
            return "";
        }
        infer::referred_key(self.holder.relations, self.back())
    }

    pub const fn other_key(&self) -> &'static str {
        if !self.relation.is_linked() {
            return "";
        }
        infer::foreign_key(self.holder.relations, self.on())
    }

    pub const fn target_key(&self) -> &'static str {
        if self.relation.is_belongs_to() {
            return self.relation.key();
        }
        if !self.relation.is_linked() {
            return "";
        }
        infer::referred_key(self.holder.relations, self.on())
    }

    pub const fn inverse(&self) -> Option<&'static str> {
        if self.relation.more().inverse.is_empty() { None } else { Some(self.relation.more().inverse) }
    }
}

/// The columns of the keys.
pub struct EndKeys {
    pub foreign: KeyColumns,
    pub source: KeyColumns,
    pub other: KeyColumns,
    pub target: KeyColumns,
}

impl EndKeys {
    pub const fn of(
        ends: &Ends,
        source: &'static [ColumnMeta],
        link: &'static [ColumnMeta],
        target: &'static [ColumnMeta],
    ) -> Self {
        let holder = match (ends.relation.is_belongs_to(), ends.relation.is_linked()) {
            (true, _) => source,
            (false, true) => link,
            (false, false) => target,
        };
        Self {
            foreign: KeyColumns::of(ends.foreign_key(), holder),
            source: KeyColumns::of(ends.source_key(), source),
            other: KeyColumns::of(ends.other_key(), link),
            target: KeyColumns::of(ends.target_key(), target),
        }
    }
}
