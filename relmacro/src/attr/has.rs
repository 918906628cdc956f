//! `#[has_one(Target, …)]` and `#[has_many(Target, …)]`: the foreign key is there.

use darling::FromMeta;

use super::{Form, Key, Name, Options, RelationOptions};

#[derive(Debug, Default, FromMeta)]
pub struct Has {
    pub foreign_key: Option<Key>,
    pub source_key: Option<Key>,
    #[darling(rename = "as")]
    pub name: Option<Name>,
    pub inverse: Option<Name>,
}

impl Options for Has {
    const KEYS: &'static [(&'static str, Form)] = &[
        ("foreign_key", Form::Value("field")),
        ("source_key", Form::Value("field")),
        ("as", Form::Value("name")),
        ("inverse", Form::Value("relation")),
    ];
}

impl RelationOptions for Has {
    fn name(&mut self) -> Option<Name> {
        self.name.take()
    }

    fn inverse(&mut self) -> Option<Name> {
        self.inverse.take()
    }
}
