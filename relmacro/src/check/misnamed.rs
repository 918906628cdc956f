//! Attributes of other libraries, and names that a person takes for ours. A message says what to write instead.

use std::collections::HashMap;

use proc_macro2::TokenTree;
use quote::quote;
use syn::{Attribute, DeriveInput, Ident, Meta, Path, parse_quote};

use crate::errors::Errors;
use crate::ident::is_named;

/// The attributes of relations, and what each is called here.
const RELATIONS: [(&str, &str, &str); 6] = [
    ("belong_to", "belongs_to", ""),
    ("many_to_one", "belongs_to", ""),
    ("one_to_one", "has_one", "; the side that has the foreign key is `belongs_to`"),
    ("one_to_many", "has_many", ""),
    ("many_to_many", "belongs_to_many", "(Struct, through = Struct)"),
    ("has_and_belongs_to_many", "belongs_to_many", "(Struct, through = Struct)"),
];

/// No attribute has the name that another library gives it. The attribute of a relation is renamed, so that the rest of
/// the program stays whole. Returns the errors of the renamed ones, by their places.
pub fn misnamed(input: &mut DeriveInput, errors: &mut Errors) -> HashMap<usize, syn::Error> {
    let mut said = HashMap::new();
    for (at, attribute) in input.attrs.iter_mut().enumerate() {
        if let Some((meant, hint)) = relation(attribute) {
            let (arguments, hint) = if hint.starts_with('(') { (hint, "") } else { ("(Struct)", hint) };
            let message = format!("this relation is written `#[{meant}{arguments}]`{hint}");
            said.insert(at, errors.push(attribute.path(), message));
            rename(attribute, meant);
        }
    }
    table(input, errors);
    primary_key(input, errors);
    let syn::Data::Struct(data) = &input.data else { return said };
    for attribute in data.fields.iter().flat_map(|field| &field.attrs) {
        if let Some((meant, _)) = relation(attribute) {
            let message = format!("`{meant}` belongs on the struct: a relation is between structs, over their fields");
            errors.push(attribute.path(), message);
        }
    }
    said
}

/// What the attribute of a relation is called here, if it has the name of another library.
fn relation(attribute: &Attribute) -> Option<(&'static str, &'static str)> {
    RELATIONS.into_iter().find(|(name, ..)| is_named(attribute.path(), name)).map(|(_, meant, hint)| (meant, hint))
}

/// Whether `collection` has this key, somewhere among these attributes.
fn has_key<'a>(attributes: impl IntoIterator<Item = &'a Attribute>, key: &str) -> bool {
    attributes.into_iter().filter(|attribute| is_named(attribute.path(), "collection")).any(|attribute| {
        let Meta::List(list) = &attribute.meta else { return false };
        list.tokens.clone().into_iter().any(|token| matches!(token, TokenTree::Ident(word) if word == key))
    })
}

/// `#[table("orders")]`, `#[table = "orders"]`, `#[table(name = "orders")]`, where `collection` names none. Others,
/// such as `#[table(sortable)]`, belong to another derive.
fn table(input: &DeriveInput, errors: &mut Errors) {
    if has_key(&input.attrs, "table") {
        return;
    }
    for attribute in input.attrs.iter().filter(|attribute| is_named(attribute.path(), "table")) {
        let names_it = match &attribute.meta {
            Meta::Path(_) => false,
            Meta::NameValue(_) => true,
            Meta::List(list) => match list.tokens.clone().into_iter().next() {
                Some(TokenTree::Literal(_)) => true,
                Some(TokenTree::Ident(word)) => word == "name",
                _ => false,
            },
        };
        if names_it {
            errors.push(attribute.path(), "the table is named so: `#[collection(table = \"…\")]`");
        }
    }
}

/// `#[primary_key]`, where `collection` names no primary key, and it is not `id`, which is one without a word.
fn primary_key(input: &mut DeriveInput, errors: &mut Errors) {
    let syn::Data::Struct(data) = &mut input.data else { return };
    let of_fields = data.fields.iter().flat_map(|field| &field.attrs);
    if has_key(input.attrs.iter().chain(of_fields), "primary_key") {
        return;
    }
    for attribute in input.attrs.iter_mut().filter(|attribute| is_named(attribute.path(), "primary_key")) {
        if let Meta::List(list) = &attribute.meta
            && list.tokens.clone().into_iter().next().is_some_and(|token| matches!(token, TokenTree::Ident(_)))
        {
            errors.push(attribute.path(), "the primary key is named so: `#[collection(primary_key(a, b))]`");
            within_collection(attribute);
        }
    }
    for field in &mut data.fields {
        let is_id = field.ident.as_ref().is_some_and(|ident| ident == "id");
        for attribute in field.attrs.iter_mut().filter(|attribute| is_named(attribute.path(), "primary_key") && !is_id)
        {
            errors.push(attribute.path(), "a field of the primary key is marked so: `#[collection(primary_key)]`");
            attribute.meta = parse_quote!(collection(primary_key));
        }
    }
}

fn rename(attribute: &mut Attribute, name: &str) {
    let renamed = Path::from(Ident::new(name, attribute.path().segments[0].ident.span()));
    match &mut attribute.meta {
        Meta::Path(path) => *path = renamed,
        Meta::List(list) => list.path = renamed,
        Meta::NameValue(pair) => pair.path = renamed,
    }
}

/// Makes an attribute a key of `collection`.
fn within_collection(attribute: &mut Attribute) {
    let meta = &attribute.meta;
    let list = quote!(collection(#meta));
    attribute.meta = parse_quote!(#list);
}
