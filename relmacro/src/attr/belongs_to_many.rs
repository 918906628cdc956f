//! `#[belongs_to_many(Target, through = Link, …)]`: the foreign keys are in between.

use darling::FromMeta;

use super::{Form, Key, Name, Options, RelationOptions, Target};

#[derive(Debug, Default, FromMeta)]
pub struct BelongsToMany {
    pub through: Option<Target>,
    pub foreign_key: Option<Key>,
    pub other_key: Option<Key>,
    pub source_key: Option<Key>,
    pub target_key: Option<Key>,
    #[darling(rename = "as")]
    pub name: Option<Name>,
    pub inverse: Option<Name>,
}

impl Options for BelongsToMany {
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

impl RelationOptions for BelongsToMany {
    fn name(&mut self) -> Option<Name> {
        self.name.take()
    }

    fn inverse(&mut self) -> Option<Name> {
        self.inverse.take()
    }
}
