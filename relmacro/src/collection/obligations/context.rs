//! A relation, and the calls of rules about it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Index, Path};

use super::proofs::Obligations;
use crate::collection::expansion::Expansion;
use crate::model::Relation;
use crate::tokens::{CollectionAlias, rule};

/// What the rules of one relation are written from.
pub struct RelationContext<'a> {
    pub expansion: &'a Expansion<'a>,
    pub relation: &'a Relation,
    pub at: usize,
    /// The target, as the user names it.
    pub path: &'a Path,
    /// `<Order as Collection>`
    pub this: TokenStream,
}

impl<'a> RelationContext<'a> {
    /// Calls a rule of `check` about what this struct declares.
    pub fn own_rule(&self, at: impl ToTokens, name: &str) -> Obligations {
        let name = Ident::new(name, Span::call_site());
        Obligations::rule(rule(at, &name, &self.declared()))
    }

    /// Calls a rule of `check` about this struct and the collection with the foreign key.
    pub fn rule(&self, at: impl ToTokens, name: &str) -> Obligations {
        let (name, declared, holder) = (Ident::new(name, Span::call_site()), self.declared(), self.holder());
        let holder = holder.item("DECLARATIONS");
        Obligations::rule(rule(at, &name, &quote!(#declared, #holder)))
    }

    /// Asks `infer` about both.
    pub fn question(&self, name: &str) -> TokenStream {
        let (name, declared, holder) = (Ident::new(name, Span::call_site()), self.declared(), self.holder());
        let holder = holder.item("DECLARATIONS");
        quote!(__relcore::infer::#name(#declared, #holder))
    }

    /// The arguments for this relation: what the struct declares, and the number of the relation.
    pub fn declared(&self) -> TokenStream {
        let (this, number) = (&self.this, Index::from(self.at));
        quote!(#this::DECLARATIONS, #number)
    }

    pub fn target(&self) -> CollectionAlias<'a> {
        self.expansion.target(self.at)
    }

    /// The collection with the foreign key of a relation that is no `belongs_to`.
    pub fn holder(&self) -> CollectionAlias<'a> {
        self.expansion.holder(self.at)
    }
}
