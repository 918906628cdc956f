//! What an expression means as the value of a key. An error stands at the words that are wrong and says what to write.

use quote::ToTokens;
use relnames::{Case, similar};
use syn::{Expr, ExprLit, Ident, Lit, LitStr, Path, Type};

use crate::ident::is_name;
use crate::model::DatabaseName;
use crate::wording::list;

/// Several fields: `customer_id`, `(tenant_id, customer_id)`.
pub fn fields(expr: &Expr) -> syn::Result<Vec<Ident>> {
    match ungrouped(expr) {
        Expr::Tuple(tuple) if tuple.elems.is_empty() => {
            Err(syn::Error::new_spanned(tuple, "this key has no fields: write at least one"))
        }
        Expr::Tuple(tuple) => all(tuple.elems.iter().map(field)),
        Expr::Array(array) => Err(syn::Error::new_spanned(array, "a composite key is a tuple: `(a, b)`")),
        Expr::Paren(paren) => Ok(vec![field(&paren.expr)?]),
        one => Ok(vec![field(one)?]),
    }
}

/// All values, or all errors.
pub fn all(values: impl Iterator<Item = syn::Result<Ident>>) -> syn::Result<Vec<Ident>> {
    let mut good = Vec::new();
    let mut bad: Option<syn::Error> = None;
    for value in values {
        match (value, &mut bad) {
            (Ok(value), _) => good.push(value),
            (Err(error), Some(bad)) => bad.combine(error),
            (Err(error), bad) => *bad = Some(error),
        }
    }
    bad.map_or(Ok(good), Err)
}

/// One name.
pub fn field(expr: &Expr) -> syn::Result<Ident> {
    let path = path(expr)?;
    match path.get_ident() {
        Some(word) if is_name(word) => Ok(word.clone()),
        Some(word) => Err(syn::Error::new_spanned(word, format!("`{word}` is a keyword, which cannot be a name"))),
        None => Err(syn::Error::new_spanned(path, "expected one name, not a path")),
    }
}

/// A path.
pub fn path(expr: &Expr) -> syn::Result<&Path> {
    match ungrouped(expr) {
        Expr::Path(path) if path.qself.is_none() && path.attrs.is_empty() => Ok(&path.path),
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
            let name = text.value();
            let message = match syn::parse_str::<Path>(&name) {
                Ok(_) => format!("a name is written without quotes: `{name}`"),
                Err(_) => "a name is written without quotes, as in Rust".to_owned(),
            };
            Err(syn::Error::new_spanned(text, message))
        }
        other => Err(syn::Error::new_spanned(other, "expected a name")),
    }
}

/// A name in the database, or a constant of one.
pub fn database_name(expr: &Expr) -> syn::Result<DatabaseName> {
    match ungrouped(expr) {
        constant @ Expr::Macro(_) => Ok(DatabaseName::Constant(constant.clone())),
        constant @ Expr::Path(path) if is_constant(&path.path) => Ok(DatabaseName::Constant(constant.clone())),
        other => text(other).map(|text| DatabaseName::Text(text.value())),
    }
}

/// A name in quotes.
pub fn text(expr: &Expr) -> syn::Result<LitStr> {
    match ungrouped(expr) {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if text.value().is_empty() => {
            Err(syn::Error::new_spanned(text, "this name is empty"))
        }
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Ok(text.clone()),
        other => {
            let name = other.to_token_stream().to_string();
            Err(syn::Error::new_spanned(other, format!("a name in the database is written in quotes: `\"{name}\"`")))
        }
    }
}

/// A type, which the reader keeps as tokens.
pub fn column_type(expr: &Expr) -> syn::Result<Type> {
    match ungrouped(expr) {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
            let message = format!("a type is written without quotes: `{}`", text.value());
            Err(syn::Error::new_spanned(text, message))
        }
        expr => syn::parse2(expr.to_token_stream()).map_err(|_| syn::Error::new_spanned(expr, "expected a type")),
    }
}

/// One of serde's words for a case.
pub fn case(expr: &Expr) -> syn::Result<Case> {
    let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = ungrouped(expr) else {
        return Err(syn::Error::new_spanned(expr, "a case is written in quotes, as serde does: `\"PascalCase\"`"));
    };
    let (name, names) = (text.value(), Case::ALL.map(|(name, _)| name));
    if let Some(case) = Case::from_word(&name) {
        return Ok(case);
    }
    let hint = match similar(&name, names) {
        Some(known) => format!("did you mean `{known}`?"),
        None => format!("there are {}", list(names)),
    };
    Err(syn::Error::new_spanned(text, format!("`{name}` is no case; {hint}")))
}

/// What stands in quotes that do not belong there, where it can be read.
pub fn quoted<T: syn::parse::Parse>(expr: &Expr) -> Option<T> {
    match ungrouped(expr) {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => text.parse().ok(),
        _ => None,
    }
}

/// Whether a path is written as constants are, in capitals; a word in small letters was meant as the name itself.
fn is_constant(path: &Path) -> bool {
    path.segments.last().is_some_and(|last| !last.ident.to_string().contains(char::is_lowercase))
}

/// Without the invisible group that a macro puts around what it was given.
fn ungrouped(expr: &Expr) -> &Expr {
    match expr {
        Expr::Group(group) => ungrouped(&group.expr),
        expr => expr,
    }
}
