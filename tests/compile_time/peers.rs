//! Whose derives are measured.

use crate::shape::Item;

mod plain;
mod relcore;
mod serde;

/// A crate whose derives are measured, and how the structs are written for it.
pub struct Peer {
    pub name: &'static str,
    /// The package whose version the report gives.
    pub package: Option<&'static str>,
    /// Lines of `[dependencies]`.
    pub dependencies: fn() -> String,
    /// A file with these structs.
    pub file: fn(&[Item]) -> String,
    /// Whether a relation has a name there, so that it can be changed.
    pub names_relations: bool,
    /// Whether it maps the structs to a database.
    pub is_mapper: bool,
}

/// All of them; ours is the first.
pub const ALL: &[Peer] = &[relcore::PEER, serde::PEER, plain::PEER];

/// The one of this name.
pub fn find(name: &str) -> Option<&'static Peer> {
    ALL.iter().find(|peer| peer.name == name)
}
