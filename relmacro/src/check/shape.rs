//! What a collection is derived for.

use syn::{Data, DeriveInput, Fields, FieldsNamed, Path};

use crate::attr::GivenPath;
use crate::errors::Errors;

/// A collection is a struct with named fields and without generic parameters.
pub fn shape(input: &DeriveInput, errors: &mut Errors) -> syn::Result<FieldsNamed> {
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
pub fn crate_path(path: GivenPath, errors: &mut Errors) -> Option<Path> {
    let path = path.take(errors).ok()?;
    if path.segments.iter().any(|segment| segment.ident == "Self") {
        errors.push(&path, "expected the path to `relcore`");
        return None;
    }
    Some(path)
}
