//! The kinds of relations.

use std::fmt;

use relnames::{default_to_many, default_to_one};
use syn::{Attribute, Path};

use crate::ident::last_segment;

/// The kind of a relation, by the name of its attribute.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RelationKind {
    BelongsTo,
    HasOne,
    HasMany,
    BelongsToMany,
}

impl RelationKind {
    const ALL: [Self; 4] = [Self::BelongsTo, Self::HasOne, Self::HasMany, Self::BelongsToMany];

    /// The kind of relation that an attribute declares, if it declares one.
    pub fn of(attribute: &Attribute) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| attribute.path().is_ident(kind.attribute()))
    }

    pub fn attribute(self) -> &'static str {
        match self {
            Self::BelongsTo => "belongs_to",
            Self::HasOne => "has_one",
            Self::HasMany => "has_many",
            Self::BelongsToMany => "belongs_to_many",
        }
    }

    /// The name of a relation that is given none.
    pub fn default_name(self, target: &Path) -> String {
        let name = last_segment(target);
        match self {
            Self::BelongsTo | Self::HasOne => default_to_one(&name),
            Self::HasMany | Self::BelongsToMany => default_to_many(&name),
        }
    }
}

impl fmt::Display for RelationKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.attribute())
    }
}
