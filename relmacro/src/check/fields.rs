//! The fields of a struct and their columns.

use syn::Ident;

use crate::attr::FieldOptions;
use crate::errors::Errors;
use crate::model::{Conversion, Field, Model};

/// A skipped field is no column, so it has no name as a column, is part of no key and is not converted. Any other field
/// is converted in one way.
pub fn field_options(options: &FieldOptions, field: &Ident, errors: &mut Errors) {
    let also = [
        ("primary_key", options.primary_key),
        ("unique", options.unique),
        ("column", options.column.is_some()),
        ("json", options.json.is_present()),
        ("try_from", options.try_from.is_some()),
    ];
    if let Some((key, _)) = also.into_iter().find(|(_, is_given)| options.skip && *is_given) {
        errors.push(field, format!("`{field}` is skipped, so it is no column: remove `skip` or `{key}`"));
    } else if options.json.is_present() && options.try_from.is_some() {
        errors.push(field, format!("`{field}` is read in one way: remove `json` or `try_from`"));
    }
}

/// Two fields do not share a column.
pub fn columns_differ(fields: &[Field], errors: &mut Errors) {
    for (at, field) in fields.iter().enumerate() {
        if let Some(other) = fields[..at].iter().find(|other| other.column == field.column) {
            let message = format!("the field `{}` is read from the column `{}` already", other.ident, field.column);
            errors.push(&field.column_word, message);
        }
    }
}

/// The database compares keys, and JSON has many texts for one value.
pub fn no_json_in_keys(model: &Model, errors: &mut Errors) {
    for field in model.key_fields().into_iter().map(|at| &model.fields[at]) {
        if let Some(Conversion::Json(word)) = field.conversion {
            let message = format!("`{}` is part of a key, so it cannot be kept as JSON: remove `json`", field.ident);
            errors.push(Ident::new("json", word), message);
        }
    }
}
