//! A struct as the derives know it before they write anything. This is only data: `read` fills it and `check` judges
//! it.

mod database_name;
mod field;
mod keys;
mod kind;
mod relation;
mod types;

pub use database_name::DatabaseName;
pub use field::{Conversion, Field, SkippedField};
pub use keys::{BelongsToKeys, BelongsToManyKeys, ForeignKeyField, HasKeys, RelationKeys, SourceKey, UnknownKeys};
pub use kind::RelationKind;
pub use relation::Relation;
pub use types::{is_never_option, is_read_everywhere};

use relnames::Case;
use syn::ext::IdentExt;
use syn::{Generics, Ident, Path, Type, Visibility};

/// A struct, its keys and its relations.
pub struct Model {
    pub ident: Ident,
    pub vis: Visibility,
    /// The path to `relcore`.
    pub krate: Path,
    /// A text, empty where the user gives none, or a constant of one.
    pub schema: DatabaseName,
    pub table: DatabaseName,
    pub fields: Vec<Field>,
    /// The fields that are no columns.
    pub skipped: Vec<SkippedField>,
    /// The primary key, or why there is none.
    pub primary_key: Result<Vec<usize>, syn::Error>,
    /// The other keys.
    pub unique: Vec<Vec<usize>>,
    pub relations: Vec<Relation>,
    /// How relations are named where a record is serialized, if not by their own names.
    pub serialized: Option<Case>,
    /// Whether the struct is deprecated, or may use what is.
    pub is_deprecated: bool,
}

/// A type that cannot be a collection.
pub struct Refused {
    pub ident: Ident,
    pub generics: Generics,
    pub krate: Path,
    pub error: syn::Error,
}

impl Model {
    /// The struct's name without `r#`.
    pub fn name(&self) -> String {
        self.ident.unraw().to_string()
    }

    /// The place of the field of this name.
    pub fn field(&self, name: &Ident) -> Option<usize> {
        let name = name.unraw();
        self.fields.iter().position(|field| field.ident.unraw() == name)
    }

    /// Whether there is a field of this name, a column or not.
    pub fn has_field(&self, name: &Ident) -> bool {
        let name = name.unraw();
        self.field(&name).is_some() || self.skipped.iter().any(|field| field.ident.unraw() == name)
    }

    /// The names of all fields.
    pub fn field_names(&self) -> Vec<String> {
        self.fields.iter().map(|field| field.ident.unraw().to_string()).collect()
    }

    /// All keys, the primary key first; it is empty if there is none.
    pub fn keys(&self) -> impl Iterator<Item = &[usize]> {
        let primary_key = self.primary_key.as_deref().unwrap_or_default();
        std::iter::once(primary_key).chain(self.unique.iter().map(Vec::as_slice))
    }

    /// The place of a key among all keys.
    pub fn key_number(&self, key: &[usize]) -> Option<usize> {
        self.keys().position(|other| other == key)
    }

    /// The fields that are part of a key: of one that identifies a row, or of a foreign key.
    pub fn key_fields(&self) -> Vec<usize> {
        let foreign = self.relations.iter().filter_map(|relation| match &relation.keys {
            Ok(RelationKeys::BelongsTo(keys)) => Some(keys.foreign_key.iter().map(|key| key.field)),
            _ => None,
        });
        let mut fields = Vec::new();
        for at in self.keys().flatten().copied().chain(foreign.flatten()) {
            if !fields.contains(&at) {
                fields.push(at);
            }
        }
        fields
    }

    /// The type of the primary key, if that is one field that cannot be an `Option`, and the only key.
    pub fn plain_primary_key(&self) -> Option<&Type> {
        let Ok(&[field]) = self.primary_key.as_deref() else { return None };
        let ty = &self.fields[field].ty;
        (self.unique.is_empty() && is_never_option(ty)).then_some(ty)
    }
}
