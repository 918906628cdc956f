//! The keys of a relation, as far as the user gives them or this struct tells them.

use proc_macro2::TokenStream;
use syn::{Ident, Path};

/// The keys, by kind.
pub enum RelationKeys {
    BelongsTo(BelongsToKeys),
    Has(HasKeys),
    BelongsToMany(Box<BelongsToManyKeys>),
}

/// The keys of a `belongs_to`: this struct has the foreign key.
pub struct BelongsToKeys {
    pub foreign_key: Vec<ForeignKeyField>,
    /// Fields of the target. `None` is its primary key.
    pub target_key: Option<Vec<Ident>>,
}

/// The keys of a `has_one` or a `has_many`: the target has the foreign key.
pub struct HasKeys {
    /// Fields of the target. `None` is the foreign key of its `belongs_to`.
    pub foreign_key: Option<Vec<Ident>>,
    pub source_key: Option<SourceKey>,
}

/// The keys of a `belongs_to_many`: the through struct has two foreign keys.
pub struct BelongsToManyKeys {
    pub through: Path,
    /// Fields of the through struct. `None` is the foreign key of its `belongs_to`.
    pub foreign_key: Option<Vec<Ident>>,
    pub other_key: Option<Vec<Ident>>,
    pub source_key: Option<SourceKey>,
    /// Fields of the target. `None` is its primary key, or what the inferred `other_key` refers to.
    pub target_key: Option<Vec<Ident>>,
}

/// A field of this struct that is part of a foreign key.
pub struct ForeignKeyField {
    pub field: usize,
    /// The word in the attribute, if it is given there.
    pub word: Option<Ident>,
}

/// A key of this struct that a foreign key elsewhere refers to.
pub struct SourceKey {
    /// Its place among the keys of the struct.
    pub number: usize,
    /// Its words in the attribute, so that an editor finds them.
    pub words: Vec<Ident>,
}

/// Why the keys of a relation are not known.
pub enum UnknownKeys {
    /// The attribute has a mistake, which was said.
    Said(syn::Error),
    /// This struct lacks the foreign key that follows from the target's name. The message stands at this word; it is
    /// said only where the target exists, since else the target is the mistake.
    NoField { at: TokenStream, message: String },
}

impl From<syn::Error> for UnknownKeys {
    fn from(error: syn::Error) -> Self {
        Self::Said(error)
    }
}
