//! `#[collection(…)]` on a field.

use darling::FromMeta;
use darling::util::Flag;

use super::{ColumnType, Form, Options, Text};

#[derive(Debug, Default, FromMeta)]
#[allow(clippy::struct_excessive_bools, reason = "each is a word of its own in the attribute")]
pub struct Field {
    #[darling(default)]
    pub primary_key: bool,
    #[darling(default)]
    pub unique: bool,
    pub column: Option<Text>,
    #[darling(default)]
    pub skip: bool,
    #[darling(default)]
    pub json: Flag,
    pub try_from: Option<ColumnType>,
}

impl Options for Field {
    const KEYS: &'static [(&'static str, Form)] = &[
        ("primary_key", Form::Word),
        ("unique", Form::Word),
        ("column", Form::Value("\"name\"")),
        ("skip", Form::Word),
        ("json", Form::Word),
        ("try_from", Form::Type("i64")),
    ];
}
