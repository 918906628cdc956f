//! Diesel, with its default features and no backend: `table!` and the derives of a struct that is read from it.
//! It knows no relation that leads to many; those are its `belongs_to` read backwards.

use std::fmt::Write;

use super::Peer;
use crate::shape::{self, Item, Type};

pub const PEER: Peer = Peer {
    name: "diesel",
    package: Some("diesel"),
    dependencies,
    file,
    needs_recursion: false,
    only_by_name: false,
    is_mapper: true,
};

fn dependencies() -> String {
    "diesel = \"2.3\"\n".to_owned()
}

fn file(items: &[Item]) -> String {
    let uses = shape::uses(items, |item| vec![item.next, item.second]);
    let structs = items.iter().map(|item| table(item) + &item.plain_struct(&attributes(item), &item.name()));
    format!("use diesel::prelude::*;\n{uses}{}", structs.collect::<String>())
}

fn table(item: &Item) -> String {
    let mut text = format!("\ndiesel::table! {{\n    {} (id) {{\n", table_name(item));
    for (name, of) in item.fields() {
        let _ = writeln!(text, "        {name} -> {},", sql(of));
    }
    text + "    }\n}\n"
}

fn attributes(item: &Item) -> String {
    // It refuses to derive them where there are none.
    let associations = if item.next.or(item.second).is_some() { ", Associations" } else { "" };
    let table = table_name(item);
    let mut text = format!("#[derive(Queryable, Identifiable{associations})]\n#[diesel(table_name = {table})]\n");
    for (target, key) in [(item.next, "next_id"), (item.second, "second_id")] {
        if let Some(target) = target {
            let _ = writeln!(text, "#[diesel(belongs_to({}, foreign_key = {key}))]", shape::name(target));
        }
    }
    text
}

fn table_name(item: &Item) -> String {
    format!("{}s", item.name().to_lowercase())
}

fn sql(of: Type) -> &'static str {
    match of {
        Type::Key => "BigInt",
        Type::Number => "Integer",
        Type::OptionalNumber => "Nullable<Integer>",
        Type::Float => "Double",
        Type::Flag => "Bool",
        Type::Text => "Text",
        Type::OptionalText => "Nullable<Text>",
    }
}
