//! Reads a struct and its attributes into a model, and has each part checked. Mistakes are collected, and the model
//! holds what is left.

mod attributes;
mod fields;
mod held;
mod itself;
mod keys;
mod relations;
mod serialized;

pub use attributes::relcore;
pub use itself::resolve_self;

use std::collections::HashMap;

use relnames::default_table;
use syn::ext::IdentExt;
use syn::{Attribute, DeriveInput};

use self::attributes::{is_deprecated, named};
use self::fields::ReadFields;
use crate::attr::{Arguments, CollectionOptions, GivenDatabaseName};
use crate::check;
use crate::errors::Errors;
use crate::model::{DatabaseName, Model, Refused, RelationKind};

/// Reads and checks the struct.
pub fn collection(mut input: DeriveInput, errors: &mut Errors) -> Result<Model, Box<Refused>> {
    let misnamed = check::misnamed(&mut input, errors);
    held::skip_fields_of_relations(&mut input);
    let attributes = named(&input.attrs, "collection");
    let mut options = Arguments::<CollectionOptions>::without_target(&attributes, errors);
    let krate = options.options.krate.take().and_then(|krate| check::crate_path(krate, errors)).unwrap_or_else(relcore);
    let syn_fields = match check::shape(&input, errors) {
        Ok(fields) => fields,
        Err(error) => {
            return Err(Box::new(Refused { ident: input.ident, generics: input.generics, krate, error }));
        }
    };
    let case = options.options.rename_all.take().and_then(|case| case.take(errors).ok());
    let ReadFields { columns: fields, skipped } = ReadFields::read(syn_fields, &input.ident, case, errors);
    check::columns_differ(&fields, errors);
    let mut given = |name: Option<GivenDatabaseName>| name.and_then(|name| name.take(errors).ok());
    let schema = given(options.options.schema.take()).unwrap_or_else(|| DatabaseName::Text(String::new()));
    let table = given(options.options.table.take());
    let table = table.unwrap_or_else(|| DatabaseName::Text(default_table(&input.ident.unraw().to_string())));
    let mut model = Model {
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
    read_keys(&mut model, options, errors);
    read_relations(&mut model, &input.attrs, &misnamed, errors);
    check::relation_names(&mut model, errors);
    check::no_json_in_keys(&model, errors);
    Ok(model)
}

fn read_keys(model: &mut Model, options: Arguments<CollectionOptions>, errors: &mut Errors) {
    let Arguments { options, mistake, .. } = options;
    let declared = options.primary_key.map(|key| key.take(errors));
    model.primary_key = check::primary_key(model, declared, mistake.as_ref(), errors);
    model.unique = (0..model.fields.len()).filter(|at| model.fields[*at].unique).map(|at| vec![at]).collect();
    for key in options.unique {
        if let Some(key) = key.take(errors).ok().and_then(|key| check::unique(model, &key, errors)) {
            model.unique.push(key);
        }
    }
}

/// Of a relation whose attribute is `misnamed` that is all that is said.
fn read_relations(
    model: &mut Model,
    attributes: &[Attribute],
    misnamed: &HashMap<usize, syn::Error>,
    errors: &mut Errors,
) {
    for (at, attribute) in attributes.iter().enumerate() {
        let Some(kind) = RelationKind::of(attribute) else { continue };
        let relation = match misnamed.get(&at) {
            None => relations::relation(model, kind, attribute, errors),
            Some(said) => relations::relation(model, kind, attribute, &mut Errors::default())
                .map(|relation| relation.mistaken(said)),
        };
        model.relations.extend(relation);
    }
}
