//! The rules that one struct alone can tell: one function each, the rule in a sentence above it.
//! The rules between structs are in `relcore::__private`; `expand::obligations` says which applies.

mod misnamed;
mod names;

pub use misnamed::{misnamed, skip_fields_of_relations};
pub use names::relation_names;

use std::fmt::Display;

use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, FieldsNamed, Ident, Path};

use crate::attr::Target;
use crate::errors::{Errors, Mistake};
use crate::model::{Conversion, Field, Model, RelationHead};
use crate::wording::{did_you_mean, list};
use relnames::similar;

type Checked<T> = Result<T, syn::Error>;

/// A collection is a struct with named fields and without generic parameters.
pub fn shape(input: &DeriveInput, errors: &mut Errors) -> Checked<FieldsNamed> {
    let message = |what| format!("a collection is a struct with named fields; this is {what}");
    let fields = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => fields,
            Fields::Unnamed(fields) => return Err(errors.push(fields, message("a tuple struct"))),
            Fields::Unit => return Err(errors.push(&input.ident, message("a unit struct"))),
        },
        Data::Enum(data) => return Err(errors.push(data.enum_token, message("an enum"))),
        Data::Union(data) => return Err(errors.push(data.union_token, message("a union"))),
    };
    if !input.generics.params.is_empty() {
        let message = "a collection cannot be generic: its columns and relations are constants, and a constant cannot \
                       depend on a parameter. Derive it for a struct with concrete types";
        return Err(errors.push(&input.generics, message));
    }
    Ok(fields.clone())
}

/// `crate` is a path to a module: it may begin with a keyword, but not be `Self`.
pub fn crate_path(path: Target, errors: &mut Errors) -> Option<Path> {
    let path = path.take(errors).ok()?;
    if path.segments.iter().any(|segment| segment.ident == "Self") {
        errors.push(&path, "expected the path to `relcore`");
        return None;
    }
    Some(path)
}

/// A field that is skipped is no column: it has no name as one, is part of no key, and is not converted. A field is converted in
/// one way.
pub fn field_options(options: &crate::attr::field::Field, field: &Ident, errors: &mut Errors) {
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

/// The database compares keys, and JSON has many texts for one value.
pub fn no_json_in_keys(model: &Model, errors: &mut Errors) {
    for field in model.key_fields().into_iter().map(|at| &model.fields[at]) {
        if let Some(Conversion::Json(word)) = field.conversion {
            let message = format!("`{}` is part of a key, so it cannot be kept as JSON: remove `json`", field.ident);
            errors.push(Ident::new("json", word), message);
        }
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

/// Each word is a field of this struct, and none stands twice.
pub fn own_fields(model: &Model, words: &[Ident], errors: &mut Errors) -> Checked<Vec<usize>> {
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
    if words.len() > LONGEST_KEY {
        mistake = Some(errors.push(Tokens(words), too_long()));
    }
    mistake.map_or(Ok(fields), Err)
}

/// Which field was probably meant by a name that is none: that of the column of this name, or a similar one.
fn meant_field(model: &Model, name: &str) -> String {
    match model.fields.iter().find(|field| field.column == name) {
        Some(field) => format!("; the field of this column is `{}`", field.ident),
        None => did_you_mean(name, model.field_names().iter().map(String::as_str)),
    }
}

/// A key has at most this many fields: the tuples of its values are written out one by one.
const LONGEST_KEY: usize = 8;

fn too_long() -> String {
    format!("a key has at most {LONGEST_KEY} fields")
}

/// The primary key is what is declared so, else the field `id`.
pub fn primary_key(
    model: &Model,
    declared: Option<Checked<Vec<Ident>>>,
    mistake: Option<&syn::Error>,
    errors: &mut Errors,
) -> Checked<Vec<usize>> {
    let marked: Vec<_> = (0..model.fields.len()).filter(|at| model.fields[*at].primary_key).collect();
    match (declared, &marked[..]) {
        (Some(declared), marked) => {
            let words = declared?;
            if let [first, ..] = marked {
                let message =
                    format!("the field `{}` is marked as the primary key already", model.fields[*first].ident);
                return Err(errors.push(Tokens(&words), message));
            }
            own_fields(model, &words, errors)
        }
        (None, [_, ..]) if marked.len() > LONGEST_KEY => {
            Err(errors.push(&model.fields[marked[LONGEST_KEY]].ident, too_long()))
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
        errors.push(Tokens(words), format!("{} is declared unique already", key_text(words)));
        return None;
    }
    Some(key)
}

/// A key that a foreign key refers to identifies a row: it is the primary key or unique.
pub fn identifies(model: &Model, key: &[usize], words: &[Ident], errors: &mut Errors) -> Checked<usize> {
    if let Some(number) = model.key_number(key) {
        return Ok(number);
    }
    if let Some(other) = model.keys().find(|other| same_fields(other, key)) {
        let fields: Vec<_> = other.iter().map(|at| &model.fields[*at].ident).collect();
        let message =
            format!("write this key in the order in which `{}` has it: `({})`", model.name(), comma_list(&fields));
        return Err(errors.push(Tokens(words), message));
    }
    let (verb, attribute, place) = match words {
        [_] => ("is", "unique".to_owned(), "the field".to_owned()),
        _ => ("are", format!("unique({})", comma_list(words)), format!("`{}`", model.name())),
    };
    let message = format!(
        "{} {verb} neither the primary key of `{}` nor unique: a foreign key must refer to one row. Add \
         `#[collection({attribute})]` to {place}",
        key_text(words),
        model.name(),
    );
    Err(errors.push(Tokens(words), message))
}

/// A `belongs_to` that names no foreign key has the field `<relation>_id`.
pub fn default_foreign_key(of: &RelationHead) -> Result<usize, Mistake> {
    let name = relnames::default_foreign_key(of.name);
    let model = of.model;
    if let Some(field) = model.fields.iter().position(|field| field.ident.unraw() == name) {
        return Ok(field);
    }
    let candidates = candidates(model);
    let names = if candidates.is_empty() { model.field_names() } else { candidates };
    let hint = match similar(&name, names.iter().map(String::as_str)) {
        Some(similar) => format!("write `foreign_key = {similar}` if that is it"),
        None => format!("write `foreign_key = …` with one of {}", list(names.iter().map(String::as_str))),
    };
    let message = format!("`{}` has no field `{name}` for the foreign key of this relation; {hint}", model.name());
    let at = of.target.map_or_else(|| of.attribute.to_token_stream(), ToTokens::to_token_stream);
    Err(Mistake::NoField { at, message })
}

/// The fields that may be meant by a foreign key: not the primary key alone, and none that is kept as JSON.
fn candidates(model: &Model) -> Vec<String> {
    let is_primary_key = |at| model.primary_key.as_deref().is_ok_and(|key| key == [at]);
    let is_json = |field: &Field| matches!(field.conversion, Some(Conversion::Json(_)));
    let fields = model.fields.iter().enumerate().filter(|(at, field)| !is_primary_key(*at) && !is_json(field));
    fields.map(|(_, field)| field.ident.unraw().to_string()).collect()
}

/// Two keys that are matched have the same number of fields.
pub fn same_length(left: &str, length: usize, right: &str, words: &[Ident], errors: &mut Errors) -> Checked<()> {
    if length == words.len() {
        return Ok(());
    }
    let message = format!("`{right}` has {}, but `{left}` has {}", count(words.len()), count(length));
    Err(errors.push(Tokens(words), message))
}

/// A foreign key elsewhere has as many fields as the primary key that it refers to. Where there are
/// other keys it may refer to one of those, which `relcore` finds out.
pub fn primary_key_length(model: &Model, words: &[Ident], errors: &mut Errors) -> Checked<()> {
    let key = model.primary_key.clone()?;
    if key.len() == words.len() || !model.unique.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = key.iter().map(|at| model.fields[*at].ident.to_string()).collect();
    let primary_key = if names.len() == 1 { names.concat() } else { format!("({})", names.join(", ")) };
    let message = format!(
        "the foreign key has {}, but the primary key of `{}` is `{primary_key}`: write one field for each of its columns",
        count(words.len()),
        model.name(),
    );
    Err(errors.push(Tokens(words), message))
}

/// A `belongs_to_many` says through which collection.
pub fn through(of: &RelationHead, through: Option<Target>, errors: &mut Errors) -> Checked<Path> {
    match through {
        Some(through) => through.take(errors),
        None => {
            let message = "`belongs_to_many` needs `through = Struct`: the collection whose rows link the two";
            Err(missing(of, of.attribute.path(), message, errors))
        }
    }
}

/// Something is missing; said only where no mistake in the attribute says it already.
fn missing(of: &RelationHead, at: impl ToTokens, message: impl Display, errors: &mut Errors) -> syn::Error {
    if of.is_mistaken { syn::Error::new_spanned(at, message) } else { errors.push(at, message) }
}

/// Several words, underlined from the first to the last.
struct Tokens<'a>(&'a [Ident]);

impl ToTokens for Tokens<'_> {
    fn to_tokens(&self, tokens: &mut proc_macro2::TokenStream) {
        tokens.extend(self.0.iter().map(ToTokens::to_token_stream));
    }
}

/// Whether two keys have the same fields, in whichever order.
fn same_fields(left: &[usize], right: &[usize]) -> bool {
    left.len() == right.len() && left.iter().all(|field| right.contains(field))
}

fn count(fields: usize) -> String {
    if fields == 1 { "1 field".to_owned() } else { format!("{fields} fields") }
}

fn comma_list<T: Display>(words: &[T]) -> String {
    words.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// A key as it is written, in backquotes.
fn key_text(words: &[Ident]) -> String {
    match words {
        [word] => format!("`{word}`"),
        words => format!("`({})`", comma_list(words)),
    }
}
