//! What a user of `relcore` relies on, over SQLite through rusqlite.

mod collisions;
mod composite_keys;
mod database;
mod decode_errors;
mod eager;
mod eager_random;
mod eager_serialized;
mod eager_traps;
mod key_types;
mod kinds;
mod link_keys;
mod link_rows;
mod links;
mod metadata;
mod names;
mod null_keys;
mod places;
mod ranges;
mod row_errors;
mod self_references;
mod several_relations;
mod statement_errors;
mod statements;
mod target_keys;
mod walking;
