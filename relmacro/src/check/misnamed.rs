//! Attributes that other libraries have, or that a person takes for ours: what is written instead.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, DeriveInput, Ident, Meta, Path, parse_quote};

use crate::errors::Errors;
use crate::model::{Kind, is_read_everywhere};
use crate::names::last_segment;

/// Those of a relation, and what each is here.
const RELATIONS: [(&str, &str, &str); 6] = [
    ("belong_to", "belongs_to", ""),
    ("many_to_one", "belongs_to", ""),
    ("one_to_one", "has_one", "; the side that has the foreign key is `belongs_to`"),
    ("one_to_many", "has_many", ""),
    ("many_to_many", "belongs_to_many", "(Struct, through = Struct)"),
    ("has_and_belongs_to_many", "belongs_to_many", "(Struct, through = Struct)"),
];

/// No attribute has another library's name. It is read as what it is here, so that the rest of the program stays whole.
pub fn misnamed(input: &mut DeriveInput, errors: &mut Errors) {
    for attribute in &mut input.attrs {
        if let Some((_, meant, hint)) = RELATIONS.into_iter().find(|(name, ..)| attribute.path().is_ident(name)) {
            let message = match hint.strip_prefix('(') {
                Some(_) => format!("this relation is written `#[{meant}{hint}]`"),
                None => format!("this relation is written `#[{meant}(Struct)]`{hint}"),
            };
            errors.push(attribute.path(), message);
            rename(attribute, meant);
        } else if attribute.path().is_ident("table") {
            errors.push(attribute.path(), "the table is named so: `#[collection(table = \"…\")]`");
        } else if attribute.path().is_ident("primary_key") {
            errors.push(attribute.path(), "the primary key is named so: `#[collection(primary_key(a, b))]`");
            within_collection(attribute);
        }
    }
    let syn::Data::Struct(data) = &mut input.data else { return };
    for attribute in data.fields.iter_mut().flat_map(|field| &mut field.attrs) {
        if attribute.path().is_ident("primary_key") {
            errors.push(attribute.path(), "a field of the primary key is marked so: `#[collection(primary_key)]`");
            within_collection(attribute);
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

/// The same as a key of `collection`.
fn within_collection(attribute: &mut Attribute) {
    if let Meta::NameValue(_) = attribute.meta {
        return;
    }
    let meta = &attribute.meta;
    let list = quote!(collection(#meta));
    attribute.meta = parse_quote!(#list);
}

/// A field that holds what a relation leads to, and has its name, is no column: `tracks: Vec<Track>` beside the relation
/// `tracks`. That it is one too many is said at the relation, once; as a column each call would be an error, too.
pub fn skip_fields_of_relations(input: &mut DeriveInput) {
    let syn::Data::Struct(data) = &mut input.data else { return };
    // Most structs have none.
    if data.fields.iter().all(|field| is_read_everywhere(&field.ty)) {
        return;
    }
    let relations: Vec<_> = input.attrs.iter().filter_map(name_and_target).collect();
    for field in &mut data.fields {
        let Some(ident) = &field.ident else { continue };
        let is_held = |(name, target): &(String, String)| {
            ident.unraw() == name && is_in_brackets(field.ty.to_token_stream(), target)
        };
        if relations.iter().any(is_held) {
            field.attrs.push(parse_quote!(#[collection(skip)]));
        }
    }
}

/// The name of a relation, and that of the struct that it leads to.
fn name_and_target(attribute: &Attribute) -> Option<(String, String)> {
    let (kind, Meta::List(list)) = (Kind::of(attribute)?, &attribute.meta) else { return None };
    let read = |input: ParseStream| {
        let target = input.call(Path::parse_mod_style)?;
        let rest: TokenStream = input.parse()?;
        Ok((target, rest))
    };
    let (target, rest) = read.parse2(list.tokens.clone()).ok()?;
    let mut rest = rest.into_iter().skip_while(|token| !matches!(token, TokenTree::Ident(word) if word == "as"));
    let name = match rest.nth(2) {
        Some(TokenTree::Ident(name)) => name.unraw().to_string(),
        _ => kind.default_name(&target),
    };
    Some((name, last_segment(&target)))
}

/// Whether a type has this name within angle brackets: `Vec<Track>`, `Option<shop::Track>`. Those have a `Default`.
fn is_in_brackets(ty: TokenStream, name: &str) -> bool {
    let inner = ty.into_iter().skip_while(|token| !matches!(token, TokenTree::Punct(sign) if sign.as_char() == '<'));
    inner.into_iter().any(|token| matches!(token, TokenTree::Ident(word) if word == name))
}
