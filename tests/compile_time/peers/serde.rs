//! Serde's `Serialize`: the derive that everyone has.

use super::Peer;
use crate::shape::Item;

pub const PEER: Peer = Peer {
    name: "serde",
    package: Some("serde"),
    dependencies,
    file,
    needs_recursion: false,
    only_by_name: false,
    is_mapper: false,
};

fn dependencies() -> String {
    "serde = { version = \"1\", features = [\"derive\"] }\n".to_owned()
}

fn file(items: &[Item]) -> String {
    let structs = items.iter().map(|item| item.plain_struct("#[derive(Serialize)]\n", &item.name()));
    format!("use serde::Serialize;\n{}", structs.collect::<String>())
}
