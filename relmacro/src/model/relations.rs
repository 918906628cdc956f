//! The relations of a struct, as far as the struct alone can tell.

use std::fmt;

use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Attribute, Ident, Path};

use super::Model;
use super::itself::resolve_self;
use super::keys::{self, Keys};
use crate::attr::{Arguments, Name, RelationOptions};
use crate::errors::{Errors, Mistake};
use crate::ident::{identifier, last_segment};
use relnames::{default_to_many, default_to_one};

/// The kind of a relation, by the name of its attribute.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    BelongsTo,
    HasOne,
    HasMany,
    BelongsToMany,
}

impl Kind {
    const ALL: [Self; 4] = [Self::BelongsTo, Self::HasOne, Self::HasMany, Self::BelongsToMany];

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

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.attribute())
    }
}

/// A relation, and its keys as far as they are given.
pub struct Relation {
    pub kind: Kind,
    pub name: Ident,
    /// What a message about the name points at.
    pub name_word: proc_macro2::TokenStream,
    /// Where it leads, or why that is unknown.
    pub target: Result<Path, syn::Error>,
    pub inverse: Option<Ident>,
    /// The keys, or the mistake for which they are neither followed nor checked.
    pub keys: Result<Keys, Mistake>,
}

impl Relation {
    /// Not followed, for a mistake that was said.
    pub fn mistaken(mut self, said: &syn::Error) -> Self {
        self.keys = Err(said.clone().into());
        self.target = self.target.map_err(|_| said.clone());
        self
    }

    /// Reads one attribute; `None` if not even a name is known.
    pub fn read(model: &Model, kind: Kind, attribute: &Attribute, errors: &mut Errors) -> Option<Self> {
        match kind {
            Kind::BelongsTo => read(model, kind, attribute, errors, keys::belongs_to),
            Kind::HasOne | Kind::HasMany => read(model, kind, attribute, errors, keys::has),
            Kind::BelongsToMany => read(model, kind, attribute, errors, keys::belongs_to_many),
        }
    }
}

fn read<O: RelationOptions>(
    model: &Model,
    kind: Kind,
    attribute: &Attribute,
    errors: &mut Errors,
    read_keys: impl FnOnce(&keys::RelationHead, O, &mut Errors) -> Result<Keys, Mistake>,
) -> Option<Relation> {
    let Arguments { target, mut options, mut mistake } = Arguments::<O>::with_target(attribute, errors);
    let target = target.map(|target| resolve_self(target, &model.ident));
    let mut word = |word: Option<Name>| word?.take(errors, &mut mistake);
    let (given_name, inverse) = (word(options.name()), word(options.inverse()));
    let (text, name, name_word) = match (given_name, &target) {
        (Some(name), _) => (name.unraw().to_string(), name.clone(), name.into_token_stream()),
        (None, Some(target)) => {
            let (text, span) = (kind.default_name(target), target.segments.last()?.ident.span());
            (text.clone(), identifier(&text, span), target.to_token_stream())
        }
        (None, None) => return None,
    };
    let of =
        keys::RelationHead { model, attribute, name: &text, target: target.as_ref(), is_mistaken: mistake.is_some() };
    let keys = read_keys(&of, options, errors);
    let keys = mistake.clone().map_or(keys, |mistake| Err(mistake.into()));
    let target = target.ok_or_else(|| mistake.unwrap_or_else(|| syn::Error::new_spanned(attribute, "no target")));
    Some(Relation { kind, name, name_word, target, inverse, keys })
}
