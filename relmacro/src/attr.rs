//! The attributes: one file each, and what each reads.

mod arguments;
pub mod belongs_to;
pub mod belongs_to_many;
pub mod collection;
pub mod field;
mod form;
pub mod has;
mod item;
mod reader;
mod value;

pub use arguments::Arguments;
pub use form::Form;
pub use value::{ColumnType, Columns, DatabaseName, Key, Name, Named, Target, Text};

use darling::FromMeta;

/// What an attribute reads beside its target.
pub trait Options: FromMeta + Default {
    /// The keys that it has, and how each is written.
    const KEYS: &'static [(&'static str, Form)];
}

/// What the attribute of a relation reads, whatever its kind.
pub trait RelationOptions: Options {
    /// The name, `as = …`.
    fn name(&mut self) -> Option<Name>;

    /// `inverse = …`.
    fn inverse(&mut self) -> Option<Name>;
}
