//! Ours. One relation of each kind leaves to the derive what it finds, the other names it.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::Peer;
use crate::shape::{self, Item};

pub const PEER: Peer = Peer {
    name: "relcore",
    package: Some("relcore"),
    dependencies,
    file,
    needs_recursion: false,
    only_by_name: false,
    is_mapper: false,
};

pub const WITH_DRIVER: Peer = Peer { name: "loads", dependencies: with_driver, ..PEER };

pub const WITH_SQLITE: Peer = Peer { name: "size-rusqlite", dependencies: with_sqlite, ..PEER };

pub const WITH_SQLX: Peer = Peer { name: "depth-sqlx", dependencies: with_sqlx, ..PEER };

fn dependencies() -> String {
    format!("relcore = {{ path = '{}' }}\n", path().display())
}

fn with_driver() -> String {
    with("rusqlite", "rusqlite")
}

/// With an SQLite that is built along with it: a program is linked.
fn with_sqlite() -> String {
    with_driver().replace("[\"cache\"]", "[\"cache\", \"bundled\"]")
}

fn with_sqlx() -> String {
    with("sqlx-sqlite", "sqlx")
}

/// With a feature, and the driver in the version of this workspace.
fn with(feature: &str, driver: &str) -> String {
    let manifest = include_str!("../../../Cargo.toml");
    let line = manifest.lines().find(|line| line.starts_with(&format!("{driver} = "))).unwrap_or_default();
    format!("relcore = {{ path = '{}', features = [{feature:?}] }}\n{line}\n", path().display())
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../relcore")
}

fn file(items: &[Item]) -> String {
    let uses = shape::uses(items, |item| vec![item.next, item.second, item.previous, item.before_previous]);
    let structs = items.iter().map(|item| item.plain_struct(&attributes(item), &item.name()));
    format!("use relcore::Collection;\n{uses}{}", structs.collect::<String>())
}

fn attributes(item: &Item) -> String {
    let mut text = "#[derive(Collection)]\n".to_owned();
    if let Some(next) = item.next {
        let _ = writeln!(text, "#[belongs_to({}, as = next)]", shape::name(next));
    }
    if let Some(second) = item.second {
        let (target, name) = (shape::name(second), item.second_name());
        let _ = writeln!(text, "#[belongs_to({target}, foreign_key = second_id, as = {name})]");
    }
    if let Some(previous) = item.previous {
        let _ = writeln!(text, "#[has_many({}, foreign_key = next_id)]", shape::name(previous));
    }
    if let Some(before) = item.before_previous {
        let _ = writeln!(text, "#[has_many({}, as = before)]", shape::name(before));
    }
    text
}
