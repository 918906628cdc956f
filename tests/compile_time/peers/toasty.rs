//! Toasty's models, with its default features and no driver.

use std::fmt::Write;

use super::Peer;
use crate::shape::{self, Edit, Item};

pub const PEER: Peer = Peer {
    name: "toasty",
    package: Some("toasty"),
    dependencies,
    file,
    needs_recursion: true,
    only_by_name: false,
    is_mapper: true,
};

fn dependencies() -> String {
    "toasty = \"0.11\"\n".to_owned()
}

fn file(items: &[Item]) -> String {
    let uses = shape::uses(items, |item| vec![item.next, item.second, item.previous, item.before_previous]);
    format!("{uses}{}", items.iter().map(model).collect::<String>())
}

fn model(item: &Item) -> String {
    let mut text = format!("\n{}#[derive(toasty::Model)]\npub struct {} {{\n", item.comment(), item.name());
    for (name, of) in item.fields() {
        let attribute = match name {
            "id" => "    #[key]\n",
            "next_id" | "second_id" => "    #[index]\n",
            _ => "",
        };
        let _ = writeln!(text, "{attribute}    pub {name}: {},", of.rust());
    }
    let mut relation = |attribute: &str, name: &str, target: Option<String>| {
        if let Some(target) = target {
            let _ = writeln!(text, "    #[{attribute}]\n    pub {name}: toasty::Deferred<{target}>,");
        }
    };
    relation("belongs_to", "next", item.next.map(shape::name));
    relation("belongs_to(key = second_id, references = id)", "second", item.second.map(shape::name));
    let many = |target: Option<usize>| target.map(|target| format!("Vec<{}>", shape::name(target)));
    relation("has_many(pair = next)", "previous", many(item.previous));
    // The other struct names a `belongs_to` here by `pair`, so that this one is what can be renamed.
    let before = if item.edit == Edit::Relation { "another" } else { "before" };
    relation("has_many(pair = second)", before, many(item.before_previous));
    text + "}\n"
}
