//! The keys of a relation, as far as the user gives them or this struct tells them.

use proc_macro2::TokenStream;
use syn::{Ident, Path};

/// The keys, by kind.
pub enum RelationKeys {
    BelongsTo(BelongsToKeys),
    Has(HasKeys),
    BelongsToMany(Box<BelongsToManyKeys>),
}

/// The foreign key is here.
pub struct BelongsToKeys {
    pub foreign_key: Vec<ForeignKeyField>,
    /// Fields of the target; its primary key if left out.
    pub target_key: Option<Vec<Ident>>,
}

/// The foreign key is there.
pub struct HasKeys {
    /// Fields of the target; found from its `belongs_to` if left out.
    pub foreign_key: Option<Vec<Ident>>,
    pub source_key: Option<SourceKey>,
}

/// The foreign keys are in between.
pub struct BelongsToManyKeys {
    pub through: Path,
    /// Fields of the through struct, found from its `belongs_to` if left out.
    pub foreign_key: Option<Vec<Ident>>,
    pub other_key: Option<Vec<Ident>>,
    pub source_key: Option<SourceKey>,
    /// Fields of the target; its primary key, or what the inferred `other_key` refers to, if left out.
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
    /// For a mistake that was said.
    Said(syn::Error),
    /// A field is missing whose name follows from the target's. It is said at this word, and only where the target
    /// itself exists.
    NoField { at: TokenStream, message: String },
}

impl From<syn::Error> for UnknownKeys {
    fn from(error: syn::Error) -> Self {
        Self::Said(error)
    }
}
