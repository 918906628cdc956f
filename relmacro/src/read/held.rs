//! Fields that hold what a relation leads to.

use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, DeriveInput, GenericArgument, Meta, Path, PathArguments, Type, parse_quote};

use crate::ident::{is_named, last_segment};
use crate::model::{RelationKind, is_read_everywhere};

/// Marks fields as skipped that hold what a relation leads to, and have its name: `tracks: Vec<Track>` beside the
/// relation `tracks`. A message at the relation says that the field is one too many. As a column it would make each
/// call an error as well.
pub fn skip_fields_of_relations(input: &mut DeriveInput) {
    let syn::Data::Struct(data) = &mut input.data else { return };
    // Most structs have none.
    if data.fields.iter().all(|field| is_read_everywhere(&field.ty)) {
        return;
    }
    let relations: Vec<_> = input.attrs.iter().filter_map(name_and_target).collect();
    for field in &mut data.fields {
        let Some(ident) = &field.ident else { continue };
        let is_held = |(name, target): &(String, String)| ident.unraw() == name && holds(&field.ty, target);
        if relations.iter().any(is_held)
            && !field.attrs.iter().any(|attribute| is_named(attribute.path(), "collection"))
        {
            field.attrs.push(parse_quote!(#[collection(skip)]));
        }
    }
}

/// The name of a relation, and that of the struct that it leads to.
fn name_and_target(attribute: &Attribute) -> Option<(String, String)> {
    let (kind, Meta::List(list)) = (RelationKind::of(attribute)?, &attribute.meta) else { return None };
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

/// Whether a type is a `Vec` or an `Option` of this struct, which may be in a `Box`, an `Arc` or an `Rc`: both have a
/// `Default`. Any other type, such as `Id<Customer>`, is that of a column.
fn holds(ty: &Type, target: &str) -> bool {
    let inner = |ty: &Type, of: &[&str]| {
        let Type::Path(path) = ty else { return None };
        let last = path.path.segments.last()?;
        let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
        let Some(GenericArgument::Type(inner)) = arguments.args.first() else { return None };
        of.iter().any(|known| last.ident == known).then(|| inner.clone())
    };
    let Some(mut held) = inner(ty, &["Vec", "Option"]) else { return false };
    while let Some(within) = inner(&held, &["Vec", "Option", "Box", "Arc", "Rc"]) {
        held = within;
    }
    matches!(held, Type::Path(path) if last_segment(&path.path) == target)
}
