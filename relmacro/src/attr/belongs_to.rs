//! `#[belongs_to(Target, …)]`: the foreign key is here.

use darling::FromMeta;

use super::{Form, Key, Name, Options, RelationOptions};

#[derive(Debug, Default, FromMeta)]
pub struct BelongsTo {
    pub foreign_key: Option<Key>,
    pub target_key: Option<Key>,
    #[darling(rename = "as")]
    pub name: Option<Name>,
    pub inverse: Option<Name>,
}

impl Options for BelongsTo {
    const KEYS: &'static [(&'static str, Form)] = &[
        ("foreign_key", Form::Value("field")),
        ("target_key", Form::Value("field")),
        ("as", Form::Value("name")),
        ("inverse", Form::Value("relation")),
    ];
}

impl RelationOptions for BelongsTo {
    fn name(&mut self) -> Option<Name> {
        self.name.take()
    }

    fn inverse(&mut self) -> Option<Name> {
        self.inverse.take()
    }
}
