//! `#[has_one(Target, …)]` and `#[has_many(Target, …)]`: the foreign key is there.

use darling::FromMeta;

use super::form::Form;
use super::options::{Options, RelationOptions};
use super::value::{GivenKey, GivenName};

#[derive(Debug, Default, FromMeta)]
pub struct HasOptions {
    pub foreign_key: Option<GivenKey>,
    pub source_key: Option<GivenKey>,
    #[darling(rename = "as")]
    pub name: Option<GivenName>,
    pub inverse: Option<GivenName>,
}

impl Options for HasOptions {
    const KEYS: &'static [(&'static str, Form)] = &[
        ("foreign_key", Form::Value("field")),
        ("source_key", Form::Value("field")),
        ("as", Form::Value("name")),
        ("inverse", Form::Value("relation")),
    ];
}

impl RelationOptions for HasOptions {
    fn name(&mut self) -> Option<GivenName> {
        self.name.take()
    }

    fn inverse(&mut self) -> Option<GivenName> {
        self.inverse.take()
    }
}
