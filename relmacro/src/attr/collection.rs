//! `#[collection(…)]` on the struct.

use darling::FromMeta;

use super::{Columns, Form, Key, Named, Options, Target};

#[derive(Debug, Default, FromMeta)]
pub struct Collection {
    pub schema: Option<Named>,
    pub table: Option<Named>,
    pub rename_all: Option<Columns>,
    pub primary_key: Option<Key>,
    #[darling(multiple)]
    pub unique: Vec<Key>,
    #[darling(rename = "crate")]
    pub krate: Option<Target>,
}

impl Options for Collection {
    const KEYS: &'static [(&'static str, Form)] = &[
        ("schema", Form::Value("\"name\"")),
        ("table", Form::Value("\"name\"")),
        ("rename_all", Form::Value("\"PascalCase\"")),
        ("primary_key", Form::List),
        ("unique", Form::Lists),
        ("crate", Form::Value("path")),
    ];
}
