//! The fields of a struct.

use proc_macro2::Span;
use quote::quote;
use syn::ext::IdentExt;
use syn::{Attribute, FieldsNamed, GenericArgument, Ident, PathArguments, Type};

use super::{Kind, named, resolve_self};
use crate::attr::{Arguments, field};
use crate::check;
use crate::errors::Errors;
use relnames::Case;

/// A field and its column.
pub struct Field {
    pub ident: Ident,
    pub ty: Type,
    /// Where its column has another type.
    pub conversion: Option<Conversion>,
    pub docs: Vec<Attribute>,
    pub column: String,
    pub primary_key: bool,
    pub unique: bool,
    /// What a message about the column's name points at.
    pub column_word: proc_macro2::TokenStream,
}

/// How a field is made of its column.
pub enum Conversion {
    /// By `TryFrom`, of this type.
    TryFrom(Box<Type>),
    /// By serde, of JSON; at this word.
    Json(Span),
}

/// A field that is no column: it is filled with its `Default`.
pub struct Skipped {
    pub ident: Ident,
    pub ty: Type,
}

/// All fields of a struct.
#[derive(Default)]
pub struct Fields {
    pub columns: Vec<Field>,
    pub skipped: Vec<Skipped>,
}

impl Fields {
    /// Reads all fields of this struct and their attributes; `case` is how their columns are named.
    pub fn read(fields: FieldsNamed, this: &Ident, case: Option<Case>, errors: &mut Errors) -> Self {
        let mut all = Self::default();
        for field in fields.named {
            all.read_one(field, this, case, errors);
        }
        all
    }

    fn read_one(&mut self, field: syn::Field, this: &Ident, case: Option<Case>, errors: &mut Errors) {
        let Some(ident) = field.ident else { return };
        for attribute in &field.attrs {
            if let Some(kind) = Kind::of(attribute) {
                let message =
                    format!("`{kind}` belongs on the struct: a relation is between structs, over their fields");
                errors.push(attribute.path(), message);
            }
        }
        let Arguments { options, .. } =
            Arguments::<field::Field>::without_target(&named(&field.attrs, "collection"), errors);
        check::field_options(&options, &ident, errors);
        let ty = without_self(field.ty, this);
        if options.skip {
            return self.skipped.push(Skipped { ident, ty });
        }
        let conversion = match options.try_from.and_then(|ty| ty.take(errors)) {
            Some(column) => Some(Conversion::TryFrom(Box::new(without_self(column, this)))),
            None => options.json.is_present().then(|| Conversion::Json(options.json.span())),
        };
        let named_column = options.column.and_then(|column| column.take(errors).ok());
        let column_word = named_column.as_ref().map_or_else(|| quote!(#ident), |column| quote!(#column));
        let name = ident.unraw().to_string();
        let column = match named_column {
            Some(column) => column.value(),
            None => case.map_or_else(|| name.clone(), |case| case.apply(&name)),
        };
        let docs = named(&field.attrs, "doc").into_iter().cloned().collect();
        let (primary_key, unique) = (options.primary_key, options.unique);
        self.columns.push(Field { ident, ty, conversion, docs, column, primary_key, unique, column_word });
    }
}

/// Most types are plain ones, in which there is nothing to look for.
fn without_self(ty: Type, this: &Ident) -> Type {
    if is_read_everywhere(&ty) { ty } else { resolve_self(ty, this) }
}

/// Whether a type is one of the language's own numbers, or a string. It could be asked like any other;
/// most fields are one, and not asking is cheaper.
pub fn is_never_option(ty: &Type) -> bool {
    const KNOWN: &[&str] = &["bool", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "String"];
    let Type::Path(path) = ty else { return false };
    path.path.get_ident().is_some_and(|ident| KNOWN.iter().any(|known| ident == known))
}

/// Whether every driver reads this type: those of the language that every database has, and an `Option` of one.
pub fn is_read_everywhere(ty: &Type) -> bool {
    const KNOWN: &[&str] = &["bool", "f32", "f64", "i16", "i32", "i64", "String"];
    let Type::Path(path) = ty else { return false };
    let [segment] = path.path.segments.iter().collect::<Vec<_>>()[..] else { return false };
    match &segment.arguments {
        PathArguments::None => KNOWN.iter().any(|known| segment.ident == known),
        PathArguments::AngleBracketed(inner) if segment.ident == "Option" => {
            matches!(inner.args.first(), Some(GenericArgument::Type(ty)) if is_read_everywhere(ty))
        }
        _ => false,
    }
}
