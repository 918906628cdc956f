//! The keys of a struct.

use syn::Ident;
use syn::ext::IdentExt;

use super::words::{Phrase, comma_list, quoted_key};
use crate::errors::Errors;
use crate::limits::MOST_PARTS;
use crate::model::Model;
use crate::wording::did_you_mean;

/// The primary key is what is declared so, else the field `id`.
pub fn primary_key(
    model: &Model,
    declared: Option<syn::Result<Vec<Ident>>>,
    mistake: Option<&syn::Error>,
    errors: &mut Errors,
) -> syn::Result<Vec<usize>> {
    let marked: Vec<_> = (0..model.fields.len()).filter(|at| model.fields[*at].primary_key).collect();
    match (declared, &marked[..]) {
        (Some(declared), marked) => {
            let words = declared?;
            if let [first, ..] = marked {
                let message =
                    format!("the field `{}` is marked as the primary key already", model.fields[*first].ident);
                return Err(errors.push(Phrase(&words), message));
            }
            own_fields(model, &words, errors)
        }
        (None, [_, ..]) if marked.len() > MOST_PARTS => {
            Err(errors.push(&model.fields[marked[MOST_PARTS]].ident, too_long()))
        }
        (None, [_, ..]) => Ok(marked),
        (None, []) => match (model.fields.iter().position(|field| field.ident.unraw() == "id"), mistake) {
            (Some(id), _) => Ok(vec![id]),
            (None, Some(mistake)) => Err(mistake.clone()),
            (None, None) => {
                let message = format!(
                    "`{}` has no primary key: it has no field `id`; mark a field with `#[collection(primary_key)]`, or \
                     several with `#[collection(primary_key(a, b))]` on the struct",
                    model.name()
                );
                Err(errors.push(&model.ident, message))
            }
        },
    }
}

/// The fields of a unique key exist, and are not declared unique twice.
pub fn unique(model: &Model, words: &[Ident], errors: &mut Errors) -> Option<Vec<usize>> {
    let key = own_fields(model, words, errors).ok()?;
    if model.unique.iter().any(|other| same_fields(other, &key)) {
        errors.push(Phrase(words), format!("{} is declared unique already", quoted_key(words)));
        return None;
    }
    Some(key)
}

/// A key that a foreign key refers to identifies a row: it is the primary key or unique.
pub fn identifies(model: &Model, key: &[usize], words: &[Ident], errors: &mut Errors) -> syn::Result<usize> {
    if let Some(number) = model.key_number(key) {
        return Ok(number);
    }
    if let Some(other) = model.keys().find(|other| same_fields(other, key)) {
        let fields: Vec<_> = other.iter().map(|at| &model.fields[*at].ident).collect();
        let message =
            format!("write this key in the order in which `{}` has it: `({})`", model.name(), comma_list(&fields));
        return Err(errors.push(Phrase(words), message));
    }
    let (verb, attribute, place) = match words {
        [_] => ("is", "unique".to_owned(), "the field".to_owned()),
        _ => ("are", format!("unique({})", comma_list(words)), format!("`{}`", model.name())),
    };
    let message = format!(
        "{} {verb} neither the primary key of `{}` nor unique: a foreign key must refer to one row. Add \
         `#[collection({attribute})]` to {place}",
        quoted_key(words),
        model.name(),
    );
    Err(errors.push(Phrase(words), message))
}

/// Each word is a field of this struct, and none stands twice.
pub fn own_fields(model: &Model, words: &[Ident], errors: &mut Errors) -> syn::Result<Vec<usize>> {
    let mut mistake = None;
    let mut fields = Vec::new();
    for word in words {
        match model.field(word) {
            Some(field) if fields.contains(&field) => {
                mistake = Some(errors.push(word, format!("`{word}` stands twice in this key")));
            }
            Some(field) => fields.push(field),
            None if model.has_field(word) => {
                mistake =
                    Some(errors.push(word, format!("`{word}` is skipped, so it is no column and part of no key")));
            }
            None => {
                let hint = meant_field(model, &word.unraw().to_string());
                mistake = Some(errors.push(word, format!("`{}` has no field `{word}`{hint}", model.name())));
            }
        }
    }
    if words.len() > MOST_PARTS {
        mistake = Some(errors.push(Phrase(words), too_long()));
    }
    mistake.map_or(Ok(fields), Err)
}

/// The field that was probably meant by an unknown name: its column has this name, or its own name is similar.
fn meant_field(model: &Model, name: &str) -> String {
    match model.fields.iter().find(|field| field.column == name) {
        Some(field) => format!("; the field of this column is `{}`", field.ident),
        None => did_you_mean(name, model.field_names().iter().map(String::as_str)),
    }
}

fn too_long() -> String {
    format!("a key has at most {MOST_PARTS} fields")
}

/// Whether two keys have the same fields, in whichever order.
fn same_fields(left: &[usize], right: &[usize]) -> bool {
    left.len() == right.len() && left.iter().all(|field| right.contains(field))
}
