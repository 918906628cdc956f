//! `#[collection(…)]` on a field.

use darling::FromMeta;
use darling::util::Flag;

use super::form::Form;
use super::options::Options;
use super::value::{GivenText, GivenType};

#[derive(Debug, Default, FromMeta)]
#[allow(clippy::struct_excessive_bools, reason = "each is a word of its own in the attribute")]
pub struct FieldOptions {
    #[darling(default)]
    pub primary_key: bool,
    #[darling(default)]
    pub unique: bool,
    pub column: Option<GivenText>,
    #[darling(default)]
    pub skip: bool,
    #[darling(default)]
    pub json: Flag,
    pub try_from: Option<GivenType>,
}

impl Options for FieldOptions {
    const KEYS: &'static [(&'static str, Form)] = &[
        ("primary_key", Form::Word),
        ("unique", Form::Word),
        ("column", Form::Value("\"name\"")),
        ("skip", Form::Word),
        ("json", Form::Word),
        ("try_from", Form::Type("i64")),
    ];
}
