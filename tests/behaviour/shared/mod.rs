//! The tests of every driver, compiled once for each: a binary `behaviour/<driver>/main.rs`, whose `driver` has
//!
//! * `Conn`, to a reference of which relcore's `Connection` is given, with an `Output` that is a future;
//! * `database(script)`, a new database, of each call its own, that this script has filled;
//! * `run(&conn, script)`, which runs another script there;
//! * `statements(&conn, calls)`, how many statements the calls ran: as the database knows, else by
//!   `relcore_tests::counted`;
//!
//! and a `types` with a user's own types, each named in the same way everywhere, and how their columns are declared.
//!
//! Scripts are in the dialect of `relcore_tests::script`. Errors are known here by what relcore says of them, and
//! statements by their number: what only one database says or takes is tested beside its driver.

pub mod collisions;
mod composite_keys;
mod converted;
mod decode_errors;
mod eager;
mod eager_random;
mod eager_serialized;
mod eager_traps;
mod field_types;
mod generic;
mod graphs;
mod key_types;
mod kinds;
mod link_keys;
mod link_rows;
mod links;
mod many_keys;
mod music_shop;
mod names;
mod null_keys;
mod own_types;
mod places;
mod records;
mod row_errors;
mod self_references;
mod several_relations;
mod statement_errors;
mod statements;
mod target_keys;
mod typed_keys;
