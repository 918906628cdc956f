#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(all(feature = "derive", feature = "rusqlite"), doc = include_str!("../README.md"))]
#![cfg_attr(
    not(all(feature = "derive", feature = "rusqlite")),
    doc = "Relationships for plain Rust structs, checked by the compiler."
)]

mod collection;
mod column;
mod converted;
#[allow(missing_docs, reason = "only generated code names it")]
mod declared;
mod error;
mod handle;
mod kinds;
mod language;
mod plan;
mod record;
mod request;
mod seam;
mod text;
#[doc(hidden)]
pub mod words;

pub mod databases;
pub mod driver;
pub mod key;
pub mod load;
pub mod meta;
#[cfg(feature = "derive")]
pub mod mistakes;
pub mod relation;

#[doc(hidden)]
pub mod __private;

/// Queries that start at a collection: all of its rows, or the one with a given primary key.
pub mod query {
    pub use crate::handle::{All, Find};
}

/// The dialects of SQL, for a driver of one's own.
pub mod sql {
    pub use crate::language::sql::{Dialect, KeyTable, Placeholder, Sql, SqlDriver};
}

pub use collection::Collection;
pub use column::Column;
pub use error::{Error, ErrorKind, Result};
pub use key::IntoKey;
pub use load::load;
pub use plan::Loaded;
#[cfg(feature = "derive")]
pub use relmacro::Collection;

/// The examples of the derive's page, which `relmacro` cannot compile itself.
#[cfg(all(doctest, feature = "derive"))]
#[doc = include_str!("../docs/collection.md")]
struct Derive;
