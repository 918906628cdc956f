//! `SeaORM`, with its macros and nothing else, in both of the forms in which its documentation has entities:
//! with an enum of relations, and with the relations as fields.

use std::fmt::Write;

use super::Peer;
use crate::shape::{self, Item, PER_FILE};

/// `DeriveEntityModel`, an enum with `DeriveRelation`, and `Related` for each target.
pub const WITH_ENUM: Peer = Peer {
    name: "sea-orm",
    package: Some("sea-orm"),
    dependencies,
    file: file_with_enum,
    needs_recursion: false,
    only_by_name: false,
    is_mapper: true,
};

/// `#[sea_orm::model]`, new in 2.0.
pub const WITH_FIELDS: Peer =
    Peer { name: "sea-orm-dense", file: file_with_fields, needs_recursion: true, only_by_name: true, ..WITH_ENUM };

fn dependencies() -> String {
    "sea-orm = { version = \"2.0\", default-features = false, features = [\"macros\"] }\n".to_owned()
}

/// A relation: its name, where it leads, and the foreign key if we have it.
struct Relation {
    name: &'static str,
    target: usize,
    foreign_key: Option<&'static str>,
}

fn relations(item: &Item) -> Vec<Relation> {
    let all = [
        ("next", item.next, Some("next_id")),
        (item.second_name(), item.second, Some("second_id")),
        ("previous", item.previous, None),
        ("before", item.before_previous, None),
    ];
    let known = all.into_iter().filter_map(|(name, target, foreign_key)| Some((name, target?, foreign_key)));
    known.map(|(name, target, foreign_key)| Relation { name, target, foreign_key }).collect()
}

fn file_with_enum(items: &[Item]) -> String {
    items.iter().map(|item| module(item, &(model(item, "", "") + &relation_enum(item)))).collect()
}

fn file_with_fields(items: &[Item]) -> String {
    let fields = |item: &Item| relations(item).iter().map(relation_field).collect::<String>();
    items.iter().map(|item| module(item, &model(item, "#[sea_orm::model]\n", &fields(item)))).collect()
}

/// Every entity is a `Model`, so each needs a module.
fn module(item: &Item, text: &str) -> String {
    let name = item.name().to_lowercase();
    format!(
        "\npub mod {name} {{\nuse sea_orm::entity::prelude::*;\n{text}\nimpl ActiveModelBehavior for ActiveModel {{}}\n}}\n"
    )
}

fn model(item: &Item, attribute: &str, relations: &str) -> String {
    let name = item.name().to_lowercase();
    let mut text = format!(
        "\n{}{attribute}#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]\n#[sea_orm(table_name = {name:?})]\npub struct Model {{\n    #[sea_orm(primary_key)]\n",
        item.comment()
    );
    for (name, of) in item.fields() {
        let _ = writeln!(text, "    pub {name}: {},", of.rust());
    }
    text + relations + "}\n"
}

fn relation_field(relation: &Relation) -> String {
    let entity = path(relation.target, "Entity");
    match (relation.name, relation.foreign_key) {
        (name, Some(key)) => {
            format!("    #[sea_orm(belongs_to, from = {key:?}, to = \"id\")]\n    pub {name}: BelongsTo<{entity}>,\n")
        }
        (name, None) => format!("    #[sea_orm(has_many)]\n    pub {name}: HasMany<{entity}>,\n"),
    }
}

fn relation_enum(item: &Item) -> String {
    let mut variants = "\n#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]\npub enum Relation {\n".to_owned();
    let mut related = String::new();
    for Relation { name, target, foreign_key } in relations(item) {
        let (variant, entity) = (capital(name), path(target, "Entity"));
        let attribute = match foreign_key {
            Some(key) => {
                let (from, to) = (key.split('_').map(capital).collect::<String>(), path(target, "Column::Id"));
                format!("belongs_to = {entity:?}, from = \"Column::{from}\", to = {to:?}")
            }
            None => format!("has_many = {entity:?}"),
        };
        let _ = writeln!(variants, "    #[sea_orm({attribute})]\n    {variant},");
        let _ = write!(
            related,
            "\nimpl Related<{entity}> for Entity {{\n    fn to() -> RelationDef {{\n        Relation::{variant}.def()\n    }}\n}}\n"
        );
    }
    format!("{variants}}}\n{related}")
}

fn path(target: usize, what: &str) -> String {
    format!("crate::part_{:02}::{}::{what}", target / PER_FILE, shape::name(target).to_lowercase())
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}
