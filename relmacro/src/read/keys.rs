//! Reads the keys of a relation: those that the user gives, and those that follow from this struct.

use syn::Ident;

use super::itself::resolve_self;
use crate::attr::{BelongsToManyOptions, BelongsToOptions, GivenKey, HasOptions};
use crate::check::{self, RelationHead};
use crate::errors::Errors;
use crate::model::{
    BelongsToKeys, BelongsToManyKeys, ForeignKeyField, HasKeys, Model, RelationKeys, SourceKey, UnknownKeys,
};

pub fn belongs_to(
    of: &RelationHead,
    options: BelongsToOptions,
    errors: &mut Errors,
) -> Result<RelationKeys, UnknownKeys> {
    let target_key = given(options.target_key, errors);
    let foreign_key = match given(options.foreign_key, errors)? {
        Some(words) => {
            let fields = check::own_fields(of.model, &words, errors)?;
            fields.into_iter().zip(words).map(|(field, word)| ForeignKeyField { field, word: Some(word) }).collect()
        }
        None => vec![ForeignKeyField { field: check::default_foreign_key(of)?, word: None }],
    };
    let target_key = target_key?;
    if let Some(target_key) = &target_key {
        check::same_length("foreign_key", foreign_key.len(), "target_key", target_key, errors)?;
    }
    Ok(RelationKeys::BelongsTo(BelongsToKeys { foreign_key, target_key }))
}

pub fn has(of: &RelationHead, options: HasOptions, errors: &mut Errors) -> Result<RelationKeys, UnknownKeys> {
    let foreign_key = given(options.foreign_key, errors);
    let source_key = source_key(of.model, options.source_key, errors);
    let (foreign_key, source_key) = (foreign_key?, source_key?);
    check_source_length(of.model, foreign_key.as_deref(), source_key.as_ref(), errors)?;
    Ok(RelationKeys::Has(HasKeys { foreign_key, source_key }))
}

pub fn belongs_to_many(
    of: &RelationHead,
    options: BelongsToManyOptions,
    errors: &mut Errors,
) -> Result<RelationKeys, UnknownKeys> {
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
    Ok(RelationKeys::BelongsToMany(Box::new(BelongsToManyKeys {
        through,
        foreign_key,
        other_key,
        source_key,
        target_key,
    })))
}

fn given(key: Option<GivenKey>, errors: &mut Errors) -> syn::Result<Option<Vec<Ident>>> {
    key.map(|key| key.take(errors)).transpose()
}

/// The key that the user gives. `None` is the primary key, which then has to exist.
fn source_key(model: &Model, key: Option<GivenKey>, errors: &mut Errors) -> syn::Result<Option<SourceKey>> {
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
) -> syn::Result<()> {
    match (foreign_key, source_key) {
        (Some(foreign_key), Some(source_key)) => {
            check::same_length("source_key", source_key.words.len(), "foreign_key", foreign_key, errors)
        }
        (Some(foreign_key), None) => check::primary_key_length(model, foreign_key, errors),
        (None, _) => Ok(()),
    }
}
