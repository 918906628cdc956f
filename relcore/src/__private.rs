//! What generated code names beside the public traits. Not public: it changes without notice.

pub mod check;
pub mod infer;
mod keys;
mod message;
mod presence;
#[cfg(test)]
mod tests;

pub use core::marker::PhantomData;
pub use core::option::Option;
pub use core::result::Result;
pub use core::{column, concat, file, line, module_path};

pub use crate::driver::{ColumnError, Driver, FromColumn, FromRow, field};
pub use crate::key::Key;
pub use crate::meta;
pub use crate::relation::{BelongsTo, BelongsToMany, ForeignKeyOf, Handle, HasMany, HasOne, Target};
pub use crate::{Collection, Column};
pub use keys::{KeyNumber, KeyOf, Keys, NoColumn, Present};
pub use presence::{IsOption, NotOption, Nullable, Presence, Required};

/// What the derive writes for one relation, on the type that stands for its name.
pub trait Declaration: 'static {
    /// The collection that declares it.
    type Source: Collection;
    /// Which of the source's values it is followed by.
    type Key: KeyOf<Self::Source>;

    const META: meta::Relation;
}

/// What a `belongs_to` has beside.
pub trait BelongsToDeclaration: Declaration {
    /// Whether there may be no target.
    type Presence: Presence;
}

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
