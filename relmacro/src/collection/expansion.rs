//! What the files of this room write from.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::audience::Audience;
use crate::model::Model;
use crate::tokens::{CollectionAlias, Poisons, derived_trait, unused};

/// A model and the names that are made up for it.
pub struct Expansion<'m> {
    pub model: &'m Model,
    /// `OrderColumns`
    pub columns: Ident,
    /// `OrderRelations`
    pub relations: Ident,
    /// The module of the types that stand for the relations' names.
    pub markers: Ident,
    pub audience: Audience,
    pub poisons: Poisons,
}

impl<'m> Expansion<'m> {
    pub fn new(model: &'m Model, words: &TokenStream, audience: Audience) -> Self {
        let name = model.name();
        let (columns, relations) = unused(format_ident!("{name}Columns"), format_ident!("{name}Relations"), words);
        let markers = Ident::new("__relations", Span::call_site());
        Self { model, columns, relations, markers, audience, poisons: Poisons::new(audience) }
    }

    /// `<Order as Collection>`
    pub fn this(&self) -> TokenStream {
        let ident = &self.model.ident;
        quote!(<#ident as __relcore::Collection>)
    }

    /// A trait of `relcore` whose impl is derived for the struct.
    pub fn derived(&self, name: &TokenStream) -> TokenStream {
        let (span, _) = self.audience.around(self.model.ident.span());
        derived_trait(name, span)
    }

    /// The target of a relation.
    pub fn target(&self, at: usize) -> CollectionAlias<'m> {
        CollectionAlias::target(at, self.model.relations[at].target.as_ref().ok(), self.audience)
    }

    /// The collection in between, if the relation has one.
    pub fn through(&self, at: usize) -> Option<CollectionAlias<'m>> {
        let path = self.model.relations[at].through()?;
        Some(CollectionAlias::through(at, path, self.audience))
    }

    /// The collection with the foreign key of a relation that is no `belongs_to`.
    pub fn holder(&self, at: usize) -> CollectionAlias<'m> {
        self.through(at).unwrap_or_else(|| self.target(at))
    }
}
