//! Typed relations, and the handles by which a record follows them.
//!
//! A relation is a `Copy` value of a type of its own, such as [`HasMany<orders, Order>`](HasMany):
//! the kind, the relation's name, and where it leads. They are found at
//! [`Collection::RELATIONS`]. The accessor `customer.orders()` gives the same relation bound to a
//! record: a [`Handle`].

mod belongs_to;
mod belongs_to_many;
mod handle;
mod has_many;
mod has_one;
mod rules;

pub use belongs_to::BelongsTo;
pub use belongs_to_many::BelongsToMany;
pub use handle::Handle;
pub use has_many::HasMany;
pub use has_one::HasOne;
pub use rules::{ForeignKeyOf, Target};

use crate::key::Key;
use crate::{Collection, meta};

/// A typed relation of any kind.
pub trait Relation: Copy + 'static {
    /// The collection that declares it.
    type Source: Collection;
    /// The collection that it leads to.
    type Target: Collection;
    /// The values by which it is followed: the source's foreign key of a `belongs_to`, the source's
    /// key otherwise.
    type Key: Key;

    /// One record: the target where it has to exist, an `Option` of it elsewhere.
    type One;

    /// The relation without its types.
    const META: meta::Relation;

    #[doc(hidden)]
    fn key(source: &Self::Source) -> Option<<Self::Key as Key>::Refs<'_>>;

    #[doc(hidden)]
    fn one(row: Option<Self::Target>) -> Option<Self::One>;
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

/// Gives a relation type its `Copy`, its `Debug` and its way to the generated declaration.
macro_rules! relation {
    ($name:ident: $marker:ident) => {
        relation!($name: $marker, Declaration, $crate::__private::Nullable<true>);
    };
    ($name:ident: $marker:ident, $declaration:ident, $presence:ty) => {
        impl<R, T> $name<R, T> {
            #[doc(hidden)]
            pub const NEW: Self = Self(std::marker::PhantomData);
        }

        impl<R: $crate::__private::Declaration, T> $name<R, T> {
            /// The relation without its types.
            #[must_use]
            pub const fn meta(self) -> &'static $crate::meta::Relation {
                &R::META
            }
        }

        impl<R, T> Clone for $name<R, T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<R, T> Copy for $name<R, T> {}

        impl<R: $crate::__private::Declaration, T> std::fmt::Debug for $name<R, T> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({}.{})", stringify!($name), <R::Source as $crate::Collection>::META.name, R::META.name)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<R: $crate::__private::$declaration, T: $crate::Collection> super::$marker for $name<R, T> {}

        impl<R: $crate::__private::$declaration, T: $crate::Collection> super::Relation for $name<R, T> {
            type Source = R::Source;
            type Target = T;
            type One = <$presence as $crate::__private::Presence>::One<T>;
            type Key = <R::Key as $crate::__private::KeyOf<R::Source>>::Values;

            const META: $crate::meta::Relation = R::META;

            fn key(source: &R::Source) -> Option<<Self::Key as $crate::key::Key>::Refs<'_>> {
                <R::Key as $crate::__private::KeyOf<R::Source>>::values(source)
            }

            fn one(row: Option<T>) -> Option<Self::One> {
                <$presence as $crate::__private::Presence>::one(row)
            }
        }
    };
}
use relation;
