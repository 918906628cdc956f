//! The names of relations.

use syn::Ident;
use syn::ext::IdentExt;

use crate::errors::Errors;
use crate::model::{Model, Relation};

/// The functions of a collection. An accessor of the same name would hide them, as it would hide the constants.
const FUNCTIONS: [&str; 2] = ["all", "find"];
const CONSTANTS: [&str; 4] = ["TABLE", "COLUMNS", "RELATIONS", "META"];

/// The methods of a `Loaded`, and those of its traits that nobody needs to import. On a loaded record they would hide
/// an accessor of the same name. Other names of Rust hide nothing.
const OF_LOADED: [&str; 9] =
    ["related", "into_record", "into_parts", "clone", "to_owned", "eq", "ne", "into", "try_into"];

/// A relation has a name of its own: no other relation has it, no field, and nothing that each collection has. Of two
/// relations the first keeps the name.
pub fn relation_names(model: &mut Model, errors: &mut Errors) {
    let mut kept: Vec<Relation> = Vec::new();
    for relation in std::mem::take(&mut model.relations) {
        let name = relation.name.unraw();
        if kept.iter().any(|other| other.name.unraw() == name) {
            if relation.keys.is_ok() {
                let message =
                    format!("`{}` has another relation `{name}`: give this one another name, `as = …`", model.name());
                errors.push(&relation.name_word, message);
            }
            continue;
        }
        if let Some(whose) = reserved(model, &name) {
            errors.push(&relation.name_word, format!("{whose}: give this relation another name, `as = …`"));
            continue;
        }
        if relation.keys.is_ok() && model.has_field(&name) {
            let message = if model.field(&name).is_none() {
                format!(
                    "a relation needs no field: remove `{name}` from `{}`; what is loaded stands beside the record",
                    model.name()
                )
            } else {
                format!("`{}` has a field `{name}`: give this relation another name, `as = …`", model.name())
            };
            errors.push(&relation.name_word, message);
        }
        kept.push(relation);
    }
    model.relations = kept;
}

/// What has this name in each collection.
fn reserved(model: &Model, name: &Ident) -> Option<String> {
    let collection = model.name();
    let is_one_of = |names: &[&str]| names.iter().any(|reserved| name == reserved);
    if is_one_of(&FUNCTIONS) {
        Some(format!("`{collection}::{name}` reads the collection itself"))
    } else if is_one_of(&CONSTANTS) {
        Some(format!("`{collection}::{name}` is a constant of the collection itself"))
    } else if is_one_of(&OF_LOADED) {
        Some(format!("`Loaded<{collection}, …>` has a method `{name}` already"))
    } else {
        None
    }
}
