//! `#[belongs_to_many(Target, through = Link, …)]`: the foreign keys are in between.

use darling::FromMeta;

use super::form::Form;
use super::options::{Options, RelationOptions};
use super::value::{GivenKey, GivenName, GivenPath};

#[derive(Debug, Default, FromMeta)]
pub struct BelongsToManyOptions {
    pub through: Option<GivenPath>,
    pub foreign_key: Option<GivenKey>,
    pub other_key: Option<GivenKey>,
    pub source_key: Option<GivenKey>,
    pub target_key: Option<GivenKey>,
    #[darling(rename = "as")]
    pub name: Option<GivenName>,
    pub inverse: Option<GivenName>,
}

impl Options for BelongsToManyOptions {
    const KEYS: &'static [(&'static str, Form)] = &[
        ("through", Form::Value("Struct")),
        ("foreign_key", Form::Value("field")),
        ("other_key", Form::Value("field")),
        ("source_key", Form::Value("field")),
        ("target_key", Form::Value("field")),
        ("as", Form::Value("name")),
        ("inverse", Form::Value("relation")),
    ];
}

impl RelationOptions for BelongsToManyOptions {
    fn name(&mut self) -> Option<GivenName> {
        self.name.take()
    }

    fn inverse(&mut self) -> Option<GivenName> {
        self.inverse.take()
    }
}
