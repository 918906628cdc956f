//! Reads the fields of a struct and their attributes.

use quote::quote;
use relnames::Case;
use syn::ext::IdentExt;
use syn::{FieldsNamed, Ident, Type};

use super::attributes::named;
use super::itself::resolve_self;
use crate::attr::{Arguments, FieldOptions};
use crate::check;
use crate::errors::Errors;
use crate::model::{Conversion, Field, RelationKind, SkippedField, is_read_everywhere};

/// All fields of a struct.
#[derive(Default)]
pub struct ReadFields {
    pub columns: Vec<Field>,
    pub skipped: Vec<SkippedField>,
}

impl ReadFields {
    /// Reads all fields of this struct and their attributes; `case` says how their columns are named.
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
            if let Some(kind) = RelationKind::of(attribute) {
                let message =
                    format!("`{kind}` belongs on the struct: a relation is between structs, over their fields");
                errors.push(attribute.path(), message);
            }
        }
        let Arguments { options, .. } =
            Arguments::<FieldOptions>::without_target(&named(&field.attrs, "collection"), errors);
        check::field_options(&options, &ident, errors);
        let ty = without_self(field.ty, this);
        if options.skip {
            return self.skipped.push(SkippedField { ident, ty });
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

/// The type without `Self`. Most types are plain ones, in which there is nothing to look for.
fn without_self(ty: Type, this: &Ident) -> Type {
    if is_read_everywhere(&ty) { ty } else { resolve_self(ty, this) }
}
