//! The checked picture of one struct: what the derive knows before it writes anything.

mod fields;
mod itself;
mod keys;
mod relations;
mod serialized;

pub use fields::{Conversion, Field, Fields, Skipped, is_never_option, is_read_everywhere};
pub use itself::resolve_self;
pub use keys::{BelongsTo, BelongsToMany, Has, Keys, OwnKey, RelationHead, SourceKey};
pub use relations::{Kind, Relation};

use std::collections::HashMap;

use proc_macro2::{Span, TokenTree};
use syn::ext::IdentExt;
use syn::{Attribute, DeriveInput, Generics, Ident, Meta, MetaList, Path, Type, Visibility};

use crate::attr::{Arguments, DatabaseName, Named, collection};
use crate::check;
use crate::errors::Errors;
use relnames::{Case, default_table};

/// A struct, its keys and its relations.
pub struct Model {
    pub ident: Ident,
    pub vis: Visibility,
    /// The path to `relcore`.
    pub krate: Path,
    /// A text, empty where it is not said, or a constant of one.
    pub schema: DatabaseName,
    pub table: DatabaseName,
    pub fields: Vec<Field>,
    /// The fields that are no columns.
    pub skipped: Vec<Skipped>,
    /// The primary key, or why there is none.
    pub primary_key: Result<Vec<usize>, syn::Error>,
    /// The other keys.
    pub unique: Vec<Vec<usize>>,
    pub relations: Vec<Relation>,
    /// How the relations are called where a record is serialized, if not by their names.
    pub serialized: Option<Case>,
    /// Whether it is deprecated, or may use what is.
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
    /// Reads and checks the struct. Mistakes go to `errors`, and the model holds what is left.
    pub fn read(mut input: DeriveInput, errors: &mut Errors) -> Result<Self, Box<Refused>> {
        let misnamed = check::misnamed(&mut input, errors);
        check::skip_fields_of_relations(&mut input);
        let attributes = named(&input.attrs, "collection");
        let mut options = Arguments::<collection::Collection>::without_target(&attributes, errors);
        let krate =
            options.options.krate.take().and_then(|krate| check::crate_path(krate, errors)).unwrap_or_else(relcore);
        let syn_fields = match check::shape(&input, errors) {
            Ok(fields) => fields,
            Err(error) => {
                return Err(Box::new(Refused { ident: input.ident, generics: input.generics, krate, error }));
            }
        };
        let case = options.options.rename_all.take().and_then(|case| case.take(errors).ok());
        let Fields { columns: fields, skipped } = Fields::read(syn_fields, &input.ident, case, errors);
        check::columns_differ(&fields, errors);
        let mut given = |name: Option<Named>| name.and_then(|name| name.take(errors).ok());
        let schema = given(options.options.schema.take()).unwrap_or_else(|| DatabaseName::Text(String::new()));
        let table = given(options.options.table.take());
        let table = table.unwrap_or_else(|| DatabaseName::Text(default_table(&input.ident.unraw().to_string())));
        let mut model = Self {
            ident: input.ident,
            vis: input.vis,
            krate,
            schema,
            table,
            fields,
            skipped,
            primary_key: Ok(Vec::new()),
            unique: Vec::new(),
            relations: Vec::new(),
            serialized: serialized::case(&input.attrs),
            is_deprecated: is_deprecated(&input.attrs),
        };
        model.read_keys(options, errors);
        model.read_relations(&input.attrs, &misnamed, errors);
        check::relation_names(&mut model, errors);
        check::no_json_in_keys(&model, errors);
        Ok(model)
    }

    fn read_keys(&mut self, options: Arguments<collection::Collection>, errors: &mut Errors) {
        let Arguments { options, mistake, .. } = options;
        let declared = options.primary_key.map(|key| key.take(errors));
        self.primary_key = check::primary_key(self, declared, mistake.as_ref(), errors);
        self.unique = (0..self.fields.len()).filter(|at| self.fields[*at].unique).map(|at| vec![at]).collect();
        for key in options.unique {
            if let Some(key) = key.take(errors).ok().and_then(|key| check::unique(self, &key, errors)) {
                self.unique.push(key);
            }
        }
    }

    /// Of those that are `misnamed` that is all that is said.
    fn read_relations(&mut self, attributes: &[Attribute], misnamed: &HashMap<usize, syn::Error>, errors: &mut Errors) {
        for (at, attribute) in attributes.iter().enumerate() {
            let Some(kind) = Kind::of(attribute) else { continue };
            let relation = match misnamed.get(&at) {
                None => Relation::read(self, kind, attribute, errors),
                Some(said) => Relation::read(self, kind, attribute, &mut Errors::default()).map(|it| it.mistaken(said)),
            };
            self.relations.extend(relation);
        }
    }

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

    /// All keys, the primary key first; it is empty if there is none.
    pub fn keys(&self) -> impl Iterator<Item = &[usize]> {
        let primary_key = self.primary_key.as_deref().unwrap_or_default();
        std::iter::once(primary_key).chain(self.unique.iter().map(Vec::as_slice))
    }

    /// The fields that are part of a key: of one that identifies a row, or of a foreign key.
    pub fn key_fields(&self) -> Vec<usize> {
        let foreign = self.relations.iter().filter_map(|relation| match &relation.keys {
            Ok(Keys::BelongsTo(keys)) => Some(keys.foreign_key.iter().map(|key| key.field)),
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

    /// The place of a key among all keys.
    pub fn key_number(&self, key: &[usize]) -> Option<usize> {
        self.keys().position(|other| other == key)
    }

    /// The names of all fields.
    pub fn field_names(&self) -> Vec<String> {
        self.fields.iter().map(|field| field.ident.unraw().to_string()).collect()
    }
}

/// The attributes of one name.
pub fn named<'a>(attributes: &'a [Attribute], name: &str) -> Vec<&'a Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident(name)).collect()
}

/// Whether a struct is deprecated itself, or may use what is: what is derived for it may do so too. (The compiler asks
/// the items beside a struct, not what stands on it.)
fn is_deprecated(attributes: &[Attribute]) -> bool {
    let names_it = |list: &MetaList| {
        let mut words = list.tokens.clone().into_iter();
        words.any(|word| matches!(word, TokenTree::Ident(word) if word == "deprecated"))
    };
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("allow") || list.path.is_ident("expect") => names_it(list),
        meta => meta.path().is_ident("deprecated"),
    })
}

/// Where `relcore` is, if nothing else is said.
pub fn relcore() -> Path {
    let mut path = Path::from(Ident::new("relcore", Span::call_site()));
    path.leading_colon = Some(syn::token::PathSep::default());
    path
}
