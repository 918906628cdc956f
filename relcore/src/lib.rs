#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(all(feature = "derive", feature = "rusqlite"), doc = include_str!("../README.md"))]
#![cfg_attr(
    not(all(feature = "derive", feature = "rusqlite")),
    doc = "Relationships for plain Rust structs, checked by the compiler."
)]

mod collection;
mod column;
mod converted;
mod error;

pub mod databases;
pub mod driver;
pub mod key;
pub mod load;
pub mod meta;
#[cfg(feature = "derive")]
pub mod mistakes;
pub mod query;
pub mod relation;
pub mod sql;

#[doc(hidden)]
pub mod __private;

pub use collection::Collection;
pub use column::Column;
pub use error::{Error, ErrorKind, Result};
pub use key::IntoKey;
pub use load::{Loaded, load};
#[cfg(feature = "derive")]
pub use relmacro::Collection;

/// The examples of the derive's page, which `relmacro` cannot compile itself.
#[cfg(all(doctest, feature = "derive"))]
#[doc = include_str!("../docs/collection.md")]
struct Derive;
