//! `#[collection(…)]` on the struct.

use darling::FromMeta;

use super::form::Form;
use super::options::Options;
use super::value::{GivenCase, GivenDatabaseName, GivenKey, GivenPath};

#[derive(Debug, Default, FromMeta)]
pub struct CollectionOptions {
    pub schema: Option<GivenDatabaseName>,
    pub table: Option<GivenDatabaseName>,
    pub rename_all: Option<GivenCase>,
    pub primary_key: Option<GivenKey>,
    #[darling(multiple)]
    pub unique: Vec<GivenKey>,
    #[darling(rename = "crate")]
    pub krate: Option<GivenPath>,
}

impl Options for CollectionOptions {
    const KEYS: &'static [(&'static str, Form)] = &[
        ("schema", Form::Value("\"name\"")),
        ("table", Form::Value("\"name\"")),
        ("rename_all", Form::Value("\"PascalCase\"")),
        ("primary_key", Form::List),
        ("unique", Form::Lists),
        ("crate", Form::Value("path")),
    ];
}
