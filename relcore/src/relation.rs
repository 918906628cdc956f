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
mod kind;
mod linked_handle;
mod rules;
mod with_link;

pub use belongs_to::BelongsTo;
pub use belongs_to_many::BelongsToMany;
pub use handle::Handle;
#[doc(hidden)]
pub use handle::handle;
pub use has_many::HasMany;
pub use has_one::HasOne;
#[doc(hidden)]
pub use kind::{Kind, LeadsDirect, LeadsThrough};
pub use linked_handle::LinkedHandle;
#[doc(hidden)]
pub use rules::{ForeignKeyOf, SendsKey, Target};
pub use with_link::WithLink;

use crate::key::Key;
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
    type Parts: crate::__private::KeyParts<Self::Source, Values = Self::Key>;

    /// One `N`, which stands for the target: itself where it has to exist, an `Option` of it elsewhere.
    type One<N>;

    /// The relation without its types.
    const META: meta::Relation;

    /// What it is called where a record is serialized.
    #[doc(hidden)]
    const SERIALIZED: &'static str;

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

/// The value of a relation, of whichever kind.
#[doc(hidden)]
pub trait Value {
    const VALUE: Self;
}

/// The value in `RELATIONS`.
#[doc(hidden)]
#[must_use]
pub const fn relation<V: Value>() -> V {
    V::VALUE
}

/// Gives a relation type its `Copy`, its `Debug` and its way to the generated declaration.
macro_rules! relation_type {
    ($name:ident<R, T $(, $link:ident)?>: $marker:ident) => {
        impl<R, T $(, $link)?> super::Value for $name<R, T $(, $link)?> {
            const VALUE: Self = Self(std::marker::PhantomData);
        }

        impl<R, T $(, $link)?> $crate::__private::Leads for $name<R, T $(, $link)?>
        where
            R: $crate::__private::Declaration,
            T: $crate::Collection,
            $($link: $crate::__private::Link,)?
        {
            type Name = R;
            type Target = T;
            type Link = super::relation_type!(@link $($link)?);
        }

        impl<R, T $(, $link)?> $name<R, T $(, $link)?>
        where
            Self: $crate::__private::Declared,
        {
            /// The relation without its types.
            #[must_use]
            pub const fn meta(self) -> &'static $crate::meta::Relation {
                &<Self as $crate::__private::Declared>::META
            }
        }

        impl<R, T $(, $link)?> Clone for $name<R, T $(, $link)?> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<R, T $(, $link)?> Copy for $name<R, T $(, $link)?> {}

        impl<R, T $(, $link)?> std::fmt::Debug for $name<R, T $(, $link)?>
        where
            Self: $crate::__private::Declared,
        {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let meta = self.meta();
                write!(f, "{}({}.{})", stringify!($name), meta.source().name, meta.name)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<R: $crate::__private::Declaration, T: $crate::Collection $(, $link: 'static)?> super::$marker for $name<R, T $(, $link)?>
        where
            Self: $crate::__private::Followed<Target = T>,
        {
        }

        impl<R: $crate::__private::Declaration, T: $crate::Collection $(, $link: 'static)?> super::Relation for $name<R, T $(, $link)?>
        where
            Self: $crate::__private::Followed<Target = T>,
        {
            type Source = <Self as $crate::__private::Declared>::Source;
            type One<N> = <<Self as $crate::__private::Followed>::Presence as $crate::__private::Presence>::One<N>;
            type Key = <<Self as $crate::__private::Followed>::Key as $crate::__private::KeyParts<Self::Source>>::Values;

            type Parts = <Self as $crate::__private::Followed>::Key;

            const META: $crate::meta::Relation = <Self as $crate::__private::Declared>::META;
            const SERIALIZED: &'static str = <Self as $crate::__private::Declared>::ENDS.relation.serialized();

            fn key(source: &Self::Source) -> Option<<Self::Key as $crate::key::Key>::Refs<'_>> {
                <<Self as $crate::__private::Followed>::Key as $crate::__private::KeyParts<Self::Source>>::values(source)
            }

            fn one<N>(row: Option<N>) -> Option<Self::One<N>> {
                <<Self as $crate::__private::Followed>::Presence as $crate::__private::Presence>::one(row)
            }
        }
    };
    (@link) => {
        $crate::__private::Direct
    };
    (@link $link:ident) => {
        $link
    };
}
use relation_type;
