//! The keys of one relation.

use std::fmt::Display;

use quote::ToTokens;
use relnames::similar;
use syn::ext::IdentExt;
use syn::{Attribute, Ident, Path};

use super::words::{Phrase, count};
use crate::attr::GivenPath;
use crate::errors::Errors;
use crate::model::{Conversion, Field, Model, UnknownKeys};
use crate::wording::list;

/// A relation before its keys are read.
pub struct RelationHead<'a> {
    pub model: &'a Model,
    pub attribute: &'a Attribute,
    /// The relation's name, before it is made an identifier.
    pub name: &'a str,
    pub target: Option<&'a Path>,
    /// Whether the attribute has a mistake already: what seems to be missing may be what is mistaken.
    pub is_mistaken: bool,
}

/// A `belongs_to` that names no foreign key has the field `<relation>_id`.
pub fn default_foreign_key(of: &RelationHead) -> Result<usize, UnknownKeys> {
    let name = relnames::default_foreign_key(of.name);
    let model = of.model;
    if let Some(field) = model.fields.iter().position(|field| field.ident.unraw() == name) {
        return Ok(field);
    }
    let candidates = candidates(model);
    let names = if candidates.is_empty() { model.field_names() } else { candidates };
    let hint = match similar(&name, names.iter().map(String::as_str)) {
        Some(similar) => format!("write `foreign_key = {similar}` if that is it"),
        None => format!("write `foreign_key = …` with one of {}", list(names.iter().map(String::as_str))),
    };
    let message = format!("`{}` has no field `{name}` for the foreign key of this relation; {hint}", model.name());
    let at = of.target.map_or_else(|| of.attribute.to_token_stream(), ToTokens::to_token_stream);
    Err(UnknownKeys::NoField { at, message })
}

/// Two keys that are matched have the same number of fields.
pub fn same_length(left: &str, length: usize, right: &str, words: &[Ident], errors: &mut Errors) -> syn::Result<()> {
    if length == words.len() {
        return Ok(());
    }
    let message = format!("`{right}` has {}, but `{left}` has {}", count(words.len()), count(length));
    Err(errors.push(Phrase(words), message))
}

/// A foreign key elsewhere has as many fields as the primary key that it refers to. It may also refer to another key,
/// if there is one; `relcore` finds that out.
pub fn primary_key_length(model: &Model, words: &[Ident], errors: &mut Errors) -> syn::Result<()> {
    let key = model.primary_key.clone()?;
    if key.len() == words.len() || !model.unique.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = key.iter().map(|at| model.fields[*at].ident.to_string()).collect();
    let primary_key = if names.len() == 1 { names.concat() } else { format!("({})", names.join(", ")) };
    let message = format!(
        "the foreign key has {}, but the primary key of `{}` is `{primary_key}`: write one field for each of its columns",
        count(words.len()),
        model.name(),
    );
    Err(errors.push(Phrase(words), message))
}

/// A `belongs_to_many` says through which collection.
pub fn through(of: &RelationHead, through: Option<GivenPath>, errors: &mut Errors) -> syn::Result<Path> {
    match through {
        Some(through) => through.take(errors),
        None => {
            let message = "`belongs_to_many` needs `through = Struct`: the collection whose rows link the two";
            Err(missing(of, of.attribute.path(), message, errors))
        }
    }
}

/// The fields that a foreign key may mean: neither the primary key alone nor a field that is kept as JSON.
fn candidates(model: &Model) -> Vec<String> {
    let is_primary_key = |at| model.primary_key.as_deref().is_ok_and(|key| key == [at]);
    let is_json = |field: &Field| matches!(field.conversion, Some(Conversion::Json(_)));
    let fields = model.fields.iter().enumerate().filter(|(at, field)| !is_primary_key(*at) && !is_json(field));
    fields.map(|(_, field)| field.ident.unraw().to_string()).collect()
}

/// Something is missing. It is said only where the attribute has no other mistake.
fn missing(of: &RelationHead, at: impl ToTokens, message: impl Display, errors: &mut Errors) -> syn::Error {
    if of.is_mistaken { syn::Error::new_spanned(at, message) } else { errors.push(at, message) }
}
