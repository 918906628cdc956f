//! Identifiers of Rust, as `syn` has them.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Ident, Path};

/// The struct at the end of a path, without `r#`.
pub fn last_segment(path: &Path) -> String {
    path.segments.last().map(|segment| segment.ident.unraw().to_string()).unwrap_or_default()
}

/// An identifier of this name, raw where it is a keyword, with `_` where it cannot even be raw.
pub fn identifier(name: &str, span: Span) -> Ident {
    let name = relnames::identifier(name);
    match name.strip_prefix("r#") {
        Some(name) => Ident::new_raw(name, span),
        None => Ident::new(&name, span),
    }
}

/// Whether a word can be the name of a field, a relation or a struct.
pub fn is_name(word: &Ident) -> bool {
    !relnames::is_reserved(&word.to_string())
}

/// Whether a path is this one word, raw or not.
pub fn is_named(path: &Path, name: &str) -> bool {
    path.get_ident().is_some_and(|ident| ident.unraw() == name)
}
