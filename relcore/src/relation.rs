//! Typed relations, and the handles by which a record follows them.
//!
//! A relation is a `Copy` value of a type of its own, such as [`HasMany<orders, Order>`](HasMany):
//! the kind, the relation's name, and where it leads. They are found at
//! [`Collection::RELATIONS`]. The accessor `customer.orders()` gives the same relation bound to a
//! record: a [`Handle`].

#[allow(missing_docs, reason = "only generated code names it")]
mod declaration;
mod kind;
#[allow(missing_docs, reason = "only generated code names it")]
mod known;
#[allow(missing_docs, reason = "only generated code names it")]
mod list;
mod rules;
mod value;

pub use crate::handle::{Handle, LinkedHandle};
pub use crate::kinds::{BelongsTo, BelongsToMany, HasMany, HasOne, WithLink};

#[doc(hidden)]
pub use declaration::{
    At, Declaration, Declared, Direct, Followed, Is, Leads, Link, PresenceOf, Start, Starts, inverse,
};
#[doc(hidden)]
pub use kind::Kind;
#[doc(hidden)]
pub use known::{Beside, Known, Resolve, Same};
#[doc(hidden)]
pub use list::{Joined, RelationList};
#[doc(hidden)]
pub use rules::{ForeignKeyOf, SendsKey, Target};
#[doc(hidden)]
pub use value::{RelationValue, relation};

use crate::error::Context;
use crate::key::{Key, KeyParts};
use crate::{Collection, meta};

/// A typed relation of any kind.
pub trait Relation: Kind<Target: Collection> + 'static {
    /// The collection that declares it.
    type Source: Collection;
    /// The values by which it is followed: the source's foreign key of a `belongs_to`, the source's
    /// key otherwise.
    type Key: Key;

    /// The same, as fields of the source.
    #[doc(hidden)]
    type Parts: KeyParts<Self::Source, Values = Self::Key>;

    /// One `N`, which stands for the target: itself where it has to exist, an `Option` of it elsewhere.
    type One<N>;

    /// The relation without its types.
    const META: meta::RelationMeta;

    /// What it is called where a record is serialized.
    #[doc(hidden)]
    const SERIALIZED: &'static str;

    /// Following it, for the words of an error.
    #[doc(hidden)]
    const CONTEXT: Context = {
        let target = Self::Target::META;
        Context { collection: target.name, table: target.table, relation: Some((Self::Source::META.name, &Self::META)) }
    };

    #[doc(hidden)]
    fn key(source: &Self::Source) -> Option<<Self::Key as Key>::Refs<'_>>;

    #[doc(hidden)]
    fn one<N>(row: Option<N>) -> Option<Self::One<N>>;
}

/// A relation to many: `has_many` and `belongs_to_many`.
#[diagnostic::on_unimplemented(message = "this relation leads to one record, not to many", label = "use `.one(…)`")]
pub trait ToMany: Relation {}

/// A relation to one: `belongs_to` and `has_one`.
#[diagnostic::on_unimplemented(
    message = "this relation leads to many records, not to one",
    label = "use `.all(…)` or `.first(…)`"
)]
pub trait ToOne: Relation {}
