//! `#[belongs_to(Target, …)]`: the foreign key is here.

use darling::FromMeta;

use super::form::Form;
use super::options::{Options, RelationOptions};
use super::value::{GivenKey, GivenName};

#[derive(Debug, Default, FromMeta)]
pub struct BelongsToOptions {
    pub foreign_key: Option<GivenKey>,
    pub target_key: Option<GivenKey>,
    #[darling(rename = "as")]
    pub name: Option<GivenName>,
    pub inverse: Option<GivenName>,
}

impl Options for BelongsToOptions {
    const KEYS: &'static [(&'static str, Form)] = &[
        ("foreign_key", Form::Value("field")),
        ("target_key", Form::Value("field")),
        ("as", Form::Value("name")),
        ("inverse", Form::Value("relation")),
    ];
}

impl RelationOptions for BelongsToOptions {
    fn name(&mut self) -> Option<GivenName> {
        self.name.take()
    }

    fn inverse(&mut self) -> Option<GivenName> {
        self.inverse.take()
    }
}
