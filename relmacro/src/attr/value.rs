//! The values of keys, as a user gives them. A value that is wrong keeps its error until it is taken, so that one slip
//! does not lose the other values.

use darling::FromMeta;
use relnames::Case;
use syn::punctuated::Punctuated;
use syn::{Expr, Ident, LitStr, Meta, Path, Token, Type};

use super::expression;
use crate::errors::Errors;
use crate::model::DatabaseName;

/// One field, or several of a composite key: `customer_id`, `(tenant_id, customer_id)`.
#[derive(Debug, Clone)]
pub struct GivenKey(syn::Result<Vec<Ident>>);

/// A path to a struct or module: `sales::Order`.
#[derive(Debug, Clone)]
pub struct GivenPath(syn::Result<Path>);

/// The name of a column: `"total_cents"`.
#[derive(Debug, Clone)]
pub struct GivenText(syn::Result<LitStr>);

/// The name of a table or schema: `"orders"`, a constant of one, `concat!("shop_", "orders")`.
#[derive(Debug, Clone)]
pub struct GivenDatabaseName(syn::Result<DatabaseName>);

/// How the columns are named: `"PascalCase"`.
#[derive(Debug, Clone)]
pub struct GivenCase(syn::Result<Case>);

/// The name of a relation: `orders`.
#[derive(Debug, Clone)]
pub struct GivenName {
    value: syn::Result<Ident>,
    /// The name that was meant, where that is plain.
    meant: Option<Ident>,
}

/// The type of a column: `i64`.
#[derive(Debug, Clone)]
pub struct GivenType {
    value: syn::Result<Type>,
    /// The type that was meant, where that is plain.
    meant: Option<Type>,
}

macro_rules! take {
    ($($given:ident: $value:ty),+) => {$(
        impl $given {
            /// The value; its error goes to the others.
            pub fn take(self, errors: &mut Errors) -> syn::Result<$value> {
                self.0.map_err(|error| errors.add(error))
            }
        }
    )+};
}

take!(GivenCase: Case, GivenKey: Vec<Ident>, GivenDatabaseName: DatabaseName, GivenPath: Path, GivenText: LitStr);

impl GivenName {
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

impl GivenType {
    /// The type, or the one that was meant; its error goes to the others.
    pub fn take(self, errors: &mut Errors) -> Option<Type> {
        self.value.map_err(|error| errors.add(error)).ok().or(self.meant)
    }
}

impl FromMeta for GivenKey {
    fn from_meta(item: &Meta) -> darling::Result<Self> {
        Ok(Self(match item {
            Meta::NameValue(pair) => expression::fields(&pair.value),
            Meta::List(list) => list
                .parse_args_with(Punctuated::<Expr, Token![,]>::parse_terminated)
                .and_then(|fields| expression::all(fields.iter().map(expression::field))),
            Meta::Path(path) => Err(syn::Error::new_spanned(path, "expected the names of fields")),
        }))
    }
}

impl FromMeta for GivenPath {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        Ok(Self(expression::path(expr).cloned()))
    }
}

impl FromMeta for GivenText {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        Ok(Self(expression::text(expr)))
    }
}

impl FromMeta for GivenDatabaseName {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        Ok(Self(expression::database_name(expr)))
    }
}

impl FromMeta for GivenCase {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        Ok(Self(expression::case(expr)))
    }
}

impl FromMeta for GivenName {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        Ok(Self { value: expression::field(expr), meant: expression::quoted(expr) })
    }
}

impl FromMeta for GivenType {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        Ok(Self { value: expression::column_type(expr), meant: expression::quoted(expr) })
    }
}
