//! What generated code names beside the public traits. Not public: it changes without notice.

pub mod check;
mod declaration;
mod fields;
pub mod infer;
mod keys;
mod lists;
mod message;
mod presence;
mod schema;
mod skipped;
#[cfg(test)]
mod tests;
pub mod words;

pub use core::option::Option::{None, Some};
pub use core::result::Result;
pub use core::{concat, module_path};

pub use crate::column::column;
pub use crate::converted::{ColumnOf, Converts, ConvertsKeyField, JsonText, NotMade, ReadsJson, Sent, SentByInto, Via};
pub use crate::driver::{
    ColumnError, Driver, FromColumn, FromFields, FromRow, ReadError, ToParameter, Wide, read, try_read,
};
pub use crate::key::{After, Here, Key, SendsKeyField};
pub use crate::meta::{self, RelationKind};
pub use crate::relation::{BelongsTo, BelongsToMany, ForeignKeyOf, Handle, HasMany, HasOne, Target, handle, relation};
pub use crate::{Collection, Column};
pub use declaration::{At, Declaration, Declared, Direct, Followed, Is, Leads, Link, PresenceOf, Start};
pub use fields::KeyColumns;
pub use keys::{ColumnList, FieldAt, KeyFields, KeyOf, KeyParts, NoColumn, Present};
pub use lists::*;
pub use presence::{IsOption, NotOption, Nullable, Optional, Presence, Required};
pub use schema::{Declarations, MORE, More, Relation, Schema};
pub use skipped::Skipped;

/// A relation of which all that has to hold does: `<Known as Resolve<T, { the rules }>>::Type`. Where one does
/// not, it panics, which is the one error; whatever uses the projection then stays silent, because the compiler
/// sees that its argument has failed already.
pub enum Known {}

/// A type, written so that it has a first and a last word: an error that is about it underlines both.
pub type Same<T> = T;

pub trait Resolve<T, const HOLDS: bool> {
    type Type;
}

impl<T> Resolve<T, true> for Known {
    type Type = T;
}

/// The type `T`, as far as another is known: `<Target as Beside<T>>::Type`, of which the compiler says nothing where
/// the target is a mistake.
pub trait Beside<T> {
    type Type;
}

impl<T, C> Beside<T> for C {
    type Type = T;
}
