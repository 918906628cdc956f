//! The values of keys. A value that is not of the right form keeps its error for later: one slip
//! does not lose the others.

use darling::FromMeta;
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Expr, ExprLit, Ident, Lit, LitStr, Meta, Path, Token, Type};

use crate::errors::Errors;
use crate::ident::is_name;
use crate::wording::list;
use relnames::{Case, similar};

type Value<T> = syn::Result<T>;

/// One field, or several of a composite key: `customer_id`, `(tenant_id, customer_id)`.
#[derive(Debug, Clone)]
pub struct Key(Value<Vec<Ident>>);

/// The name of a relation: `orders`.
#[derive(Debug, Clone)]
pub struct Name {
    value: Value<Ident>,
    /// The name that was meant, where that is plain.
    meant: Option<Ident>,
}

impl Name {
    /// The name, or the one that was meant; its error goes to the others, and to `mistake`.
    pub fn take(self, errors: &mut Errors, mistake: &mut Option<syn::Error>) -> Option<Ident> {
        match self.value {
            Ok(name) => Some(name),
            Err(error) => {
                mistake.get_or_insert(errors.add(error));
                self.meant
            }
        }
    }
}

/// A path to a struct or module: `sales::Order`.
#[derive(Debug, Clone)]
pub struct Target(Value<Path>);

/// The name of a column: `"total_cents"`.
#[derive(Debug, Clone)]
pub struct Text(Value<LitStr>);

/// The name of a table or schema: `"orders"`, a constant of one, `concat!("shop_", "orders")`.
#[derive(Debug, Clone)]
pub struct Named(Value<DatabaseName>);

/// A name in the database, or a constant that stands for it.
#[derive(Debug, Clone)]
pub enum DatabaseName {
    Text(String),
    Constant(Expr),
}

impl DatabaseName {
    /// The name as a person reads it.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(name) => name.clone(),
            Self::Constant(constant) => constant.to_token_stream().to_string(),
        }
    }
}

impl ToTokens for DatabaseName {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Text(name) => name.to_tokens(tokens),
            Self::Constant(constant) => constant.to_tokens(tokens),
        }
    }
}

/// How the columns are named: `"PascalCase"`.
#[derive(Debug, Clone)]
pub struct Columns(Value<Case>);

/// The type of a column: `i64`.
#[derive(Debug, Clone)]
pub struct ColumnType {
    value: Value<Type>,
    /// The type that was meant, where that is plain.
    meant: Option<Type>,
}

impl ColumnType {
    /// The type, or the one that was meant; its error goes to the others.
    pub fn take(self, errors: &mut Errors) -> Option<Type> {
        self.value.map_err(|error| errors.add(error)).ok().or(self.meant)
    }
}

macro_rules! given {
    ($($value:ident: $inner:ty),+) => {$(
        impl $value {
            /// The value; its error goes to the others.
            pub fn take(self, errors: &mut Errors) -> Result<$inner, syn::Error> {
                self.0.map_err(|error| errors.add(error))
            }
        }
    )+};
}

given!(Columns: Case, Key: Vec<Ident>, Named: DatabaseName, Target: Path, Text: LitStr);

impl FromMeta for Key {
    fn from_meta(item: &Meta) -> darling::Result<Self> {
        Ok(Self(match item {
            Meta::NameValue(pair) => fields(&pair.value),
            Meta::List(list) => list
                .parse_args_with(Punctuated::<Expr, Token![,]>::parse_terminated)
                .and_then(|fields| all(fields.iter().map(field))),
            Meta::Path(path) => Err(syn::Error::new_spanned(path, "expected the names of fields")),
        }))
    }
}

impl FromMeta for Name {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        let meant = match ungrouped(expr) {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => text.parse().ok(),
            _ => None,
        };
        Ok(Self { value: field(expr), meant })
    }
}

impl FromMeta for Target {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        Ok(Self(path(expr).cloned()))
    }
}

impl FromMeta for Text {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        Ok(Self(text(expr)))
    }
}

impl FromMeta for Named {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        Ok(Self(match ungrouped(expr) {
            constant @ Expr::Macro(_) => Ok(DatabaseName::Constant(constant.clone())),
            constant @ Expr::Path(path) if is_constant(&path.path) => Ok(DatabaseName::Constant(constant.clone())),
            other => text(other).map(|text| DatabaseName::Text(text.value())),
        }))
    }
}

/// Whether a path is written as constants are, in capitals; a word in small letters was meant as the name itself.
fn is_constant(path: &Path) -> bool {
    path.segments.last().is_some_and(|last| !last.ident.to_string().contains(char::is_lowercase))
}

impl FromMeta for ColumnType {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        let meant = match ungrouped(expr) {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => text.parse().ok(),
            _ => None,
        };
        Ok(Self { value: column_type(expr), meant })
    }
}

impl FromMeta for Columns {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        Ok(Self(case(expr)))
    }
}

fn fields(expr: &Expr) -> Value<Vec<Ident>> {
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
fn all(values: impl Iterator<Item = Value<Ident>>) -> Value<Vec<Ident>> {
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

fn field(expr: &Expr) -> Value<Ident> {
    let path = path(expr)?;
    match path.get_ident() {
        Some(word) if is_name(word) => Ok(word.clone()),
        Some(word) => Err(syn::Error::new_spanned(word, format!("`{word}` is a keyword, which cannot be a name"))),
        None => Err(syn::Error::new_spanned(path, "expected one name, not a path")),
    }
}

fn path(expr: &Expr) -> Value<&Path> {
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

/// Without the invisible group that a macro puts around what it was given.
fn ungrouped(expr: &Expr) -> &Expr {
    match expr {
        Expr::Group(group) => ungrouped(&group.expr),
        expr => expr,
    }
}

fn text(expr: &Expr) -> Value<LitStr> {
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

/// The reader keeps a type as tokens.
fn column_type(expr: &Expr) -> Value<Type> {
    match ungrouped(expr) {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
            let message = format!("a type is written without quotes: `{}`", text.value());
            Err(syn::Error::new_spanned(text, message))
        }
        expr => syn::parse2(expr.to_token_stream()).map_err(|_| syn::Error::new_spanned(expr, "expected a type")),
    }
}

fn case(expr: &Expr) -> Value<Case> {
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
