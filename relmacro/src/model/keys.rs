//! The keys of a relation: those that are given, and those of this struct that follow.

use syn::{Attribute, Ident, Path};

use super::Model;
use super::itself::resolve_self;
use crate::attr::{Key, belongs_to as belongs_to_attr, belongs_to_many as belongs_to_many_attr, has as has_attr};
use crate::check;
use crate::errors::{Errors, Mistake};

/// The keys, by kind.
pub enum Keys {
    BelongsTo(BelongsTo),
    Has(Has),
    BelongsToMany(Box<BelongsToMany>),
}

/// The foreign key is here.
pub struct BelongsTo {
    pub foreign_key: Vec<OwnKey>,
    /// Fields of the target; its primary key if left out.
    pub target_key: Option<Vec<Ident>>,
}

/// A field of this struct that is part of a foreign key.
pub struct OwnKey {
    pub field: usize,
    /// The word in the attribute, if it is given there.
    pub word: Option<Ident>,
}

/// The foreign key is there.
pub struct Has {
    /// Fields of the target; found from its `belongs_to` if left out.
    pub foreign_key: Option<Vec<Ident>>,
    pub source_key: Option<SourceKey>,
}

/// The foreign keys are in between.
pub struct BelongsToMany {
    pub through: Path,
    /// Fields of the through struct, found from its `belongs_to` if left out.
    pub foreign_key: Option<Vec<Ident>>,
    pub other_key: Option<Vec<Ident>>,
    pub source_key: Option<SourceKey>,
    /// Fields of the target; its primary key, or what the inferred `other_key` refers to, if left out.
    pub target_key: Option<Vec<Ident>>,
}

/// A key of this struct that a foreign key elsewhere refers to.
pub struct SourceKey {
    /// Its place among the keys of the struct.
    pub number: usize,
    /// Its words in the attribute, so that an editor finds them.
    pub words: Vec<Ident>,
}

/// What is known of a relation before its keys are read.
pub struct RelationHead<'a> {
    pub model: &'a Model,
    pub attribute: &'a Attribute,
    /// The relation's name, before it is made an identifier.
    pub name: &'a str,
    pub target: Option<&'a Path>,
    /// The attribute has a mistake already: what seems to be missing may be what is mistaken.
    pub is_mistaken: bool,
}

pub fn belongs_to(
    of: &RelationHead,
    options: belongs_to_attr::BelongsTo,
    errors: &mut Errors,
) -> Result<Keys, Mistake> {
    let target_key = given(options.target_key, errors);
    let foreign_key = match given(options.foreign_key, errors)? {
        Some(words) => {
            let fields = check::own_fields(of.model, &words, errors)?;
            fields.into_iter().zip(words).map(|(field, word)| OwnKey { field, word: Some(word) }).collect()
        }
        None => vec![OwnKey { field: check::default_foreign_key(of)?, word: None }],
    };
    let target_key = target_key?;
    if let Some(target_key) = &target_key {
        check::same_length("foreign_key", foreign_key.len(), "target_key", target_key, errors)?;
    }
    Ok(Keys::BelongsTo(BelongsTo { foreign_key, target_key }))
}

pub fn has(of: &RelationHead, options: has_attr::Has, errors: &mut Errors) -> Result<Keys, Mistake> {
    let foreign_key = given(options.foreign_key, errors);
    let source_key = source_key(of.model, options.source_key, errors);
    let (foreign_key, source_key) = (foreign_key?, source_key?);
    check_source_length(of.model, foreign_key.as_deref(), source_key.as_ref(), errors)?;
    Ok(Keys::Has(Has { foreign_key, source_key }))
}

pub fn belongs_to_many(
    of: &RelationHead,
    options: belongs_to_many_attr::BelongsToMany,
    errors: &mut Errors,
) -> Result<Keys, Mistake> {
    let through = check::through(of, options.through, errors).map(|path| resolve_self(path, &of.model.ident));
    let foreign_key = given(options.foreign_key, errors);
    let other_key = given(options.other_key, errors);
    let source_key = source_key(of.model, options.source_key, errors);
    let target_key = given(options.target_key, errors);
    let (through, foreign_key, other_key) = (through?, foreign_key?, other_key?);
    let (source_key, target_key) = (source_key?, target_key?);
    check_source_length(of.model, foreign_key.as_deref(), source_key.as_ref(), errors)?;
    if let (Some(other_key), Some(target_key)) = (&other_key, &target_key) {
        check::same_length("target_key", target_key.len(), "other_key", other_key, errors)?;
    }
    Ok(Keys::BelongsToMany(Box::new(BelongsToMany { through, foreign_key, other_key, source_key, target_key })))
}

fn given(key: Option<Key>, errors: &mut Errors) -> Result<Option<Vec<Ident>>, syn::Error> {
    key.map(|key| key.take(errors)).transpose()
}

/// The key that is given, or `None` for the primary key, which then has to exist.
fn source_key(model: &Model, key: Option<Key>, errors: &mut Errors) -> Result<Option<SourceKey>, syn::Error> {
    let Some(words) = given(key, errors)? else {
        return model.primary_key.clone().map(|_| None);
    };
    let fields = check::own_fields(model, &words, errors)?;
    let number = check::identifies(model, &fields, &words, errors)?;
    Ok(Some(SourceKey { number, words }))
}

fn check_source_length(
    model: &Model,
    foreign_key: Option<&[Ident]>,
    source_key: Option<&SourceKey>,
    errors: &mut Errors,
) -> Result<(), syn::Error> {
    match (foreign_key, source_key) {
        (Some(foreign_key), Some(source_key)) => {
            check::same_length("source_key", source_key.words.len(), "foreign_key", foreign_key, errors)
        }
        (Some(foreign_key), None) => check::primary_key_length(model, foreign_key, errors),
        (None, _) => Ok(()),
    }
}
