//! What generated code names beside the public traits. Not public: it changes without notice.

pub mod check;
mod contents;
mod declaration;
mod fields;
pub mod infer;
mod keys;
mod message;
mod presence;
mod schema;
#[cfg(test)]
mod tests;
pub mod words;

pub use core::result::Result;
pub use core::{concat, module_path};

pub use crate::column::column;
pub use crate::driver::{ColumnError, Driver, FromFields, FromRow, Wide, read};
pub use crate::key::{Key, primary_key};
pub use crate::meta::{self, RelationKind};
pub use crate::relation::{BelongsTo, BelongsToMany, ForeignKeyOf, Handle, HasMany, HasOne, Target, handle, relation};
pub use crate::{Collection, Column};
pub use contents::{Contents, Listed, MetaOf, Used};
pub use declaration::{Declaration, Declared, Direct, Followed, Is, Leads, Link, source_key_number};
pub use fields::{KeyColumns, columns, key_columns, named_columns};
pub use keys::{After, ColumnList, Here, KeyFields, KeyParts, NoColumn, NumberedKey, Part, Present};
pub use presence::{IsOption, NotOption, Nullable, Optional, Presence, Required};
pub use schema::{RELATION, Reference, Relation, Schema};

/// A type that is known to be a collection: `<Known as Resolve<T, { T::IS_COLLECTION }>>::Type`. Where `T` is
/// none, that constant is the one error; whatever uses the projection then stays silent, because
/// the compiler sees that its argument has failed already.
pub enum Known {}

pub trait Resolve<T, const IS_COLLECTION: bool> {
    type Type;
}

impl<T> Resolve<T, true> for Known {
    type Type = T;
}
