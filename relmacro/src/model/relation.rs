//! The relations of a struct, as far as the struct alone can tell.

use proc_macro2::TokenStream;
use syn::{Ident, Path};

use super::keys::{RelationKeys, UnknownKeys};
use super::kind::RelationKind;

/// A relation, and its keys as far as they are given.
pub struct Relation {
    pub kind: RelationKind,
    pub name: Ident,
    /// The words that a message about the name points at.
    pub name_word: TokenStream,
    /// The struct that it leads to, or why that is unknown.
    pub target: Result<Path, syn::Error>,
    pub inverse: Option<Ident>,
    /// The keys, or why they are unknown. Unknown keys are neither followed nor checked.
    pub keys: Result<RelationKeys, UnknownKeys>,
}

impl Relation {
    /// The through struct, where the keys name one.
    pub fn through(&self) -> Option<&Path> {
        match &self.keys {
            Ok(RelationKeys::BelongsToMany(keys)) => Some(&keys.through),
            _ => None,
        }
    }

    /// The same relation with unknown keys, because of a mistake that was said.
    pub fn mistaken(mut self, said: &syn::Error) -> Self {
        self.keys = Err(said.clone().into());
        self.target = self.target.map_err(|_| said.clone());
        self
    }
}
