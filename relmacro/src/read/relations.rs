//! Reads the attributes of relations.

use quote::ToTokens;
use syn::Attribute;
use syn::ext::IdentExt;

use super::itself::resolve_self;
use super::keys;
use crate::attr::{Arguments, GivenName, RelationOptions};
use crate::check::RelationHead;
use crate::errors::Errors;
use crate::ident::identifier;
use crate::model::{Model, Relation, RelationKeys, RelationKind, UnknownKeys};

/// Reads one attribute. `None` means that not even a name is known.
pub fn relation(model: &Model, kind: RelationKind, attribute: &Attribute, errors: &mut Errors) -> Option<Relation> {
    match kind {
        RelationKind::BelongsTo => read(model, kind, attribute, errors, keys::belongs_to),
        RelationKind::HasOne | RelationKind::HasMany => read(model, kind, attribute, errors, keys::has),
        RelationKind::BelongsToMany => read(model, kind, attribute, errors, keys::belongs_to_many),
    }
}

fn read<O: RelationOptions>(
    model: &Model,
    kind: RelationKind,
    attribute: &Attribute,
    errors: &mut Errors,
    read_keys: impl FnOnce(&RelationHead, O, &mut Errors) -> Result<RelationKeys, UnknownKeys>,
) -> Option<Relation> {
    let Arguments { target, mut options, mut mistake } = Arguments::<O>::with_target(attribute, errors);
    let target = target.map(|target| resolve_self(target, &model.ident));
    let mut word = |word: Option<GivenName>| word?.take(errors, &mut mistake);
    let (given_name, inverse) = (word(options.name()), word(options.inverse()));
    let (text, name, name_word) = match (given_name, &target) {
        (Some(name), _) => (name.unraw().to_string(), name.clone(), name.into_token_stream()),
        (None, Some(target)) => {
            let (text, span) = (kind.default_name(target), target.segments.last()?.ident.span());
            (text.clone(), identifier(&text, span), target.to_token_stream())
        }
        (None, None) => return None,
    };
    let of = RelationHead { model, attribute, name: &text, target: target.as_ref(), is_mistaken: mistake.is_some() };
    let keys = read_keys(&of, options, errors);
    let keys = mistake.clone().map_or(keys, |mistake| Err(mistake.into()));
    let target = target.ok_or_else(|| mistake.unwrap_or_else(|| syn::Error::new_spanned(attribute, "no target")));
    Some(Relation { kind, name, name_word, target, inverse, keys })
}
