//! `#[collection(…)]` on a field.

use darling::FromMeta;

use super::{Form, Options, Text};

#[derive(Debug, Default, FromMeta)]
pub struct Field {
    #[darling(default)]
    pub primary_key: bool,
    #[darling(default)]
    pub unique: bool,
    pub column: Option<Text>,
    #[darling(default)]
    pub skip: bool,
}

impl Options for Field {
    const KEYS: &'static [(&'static str, Form)] = &[
        ("primary_key", Form::Word),
        ("unique", Form::Word),
        ("column", Form::Value("\"name\"")),
        ("skip", Form::Word),
    ];
}
