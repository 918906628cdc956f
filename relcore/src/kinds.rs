//! The kinds of relation: what each is, and what it becomes where it is loaded.

mod belongs_to;
mod belongs_to_many;
mod has_many;
mod has_one;
mod loadable;
mod with_link;

pub use belongs_to::BelongsTo;
pub use belongs_to_many::BelongsToMany;
pub use has_many::HasMany;
pub use has_one::HasOne;
pub use with_link::WithLink;

/// Gives a relation type its `Copy`, its `Debug` and its way to the generated declaration.
macro_rules! relation_type {
    ($name:ident<R, T $(, $link:ident)?>: $marker:ident) => {
        impl<R, T $(, $link)?> $crate::relation::RelationValue for $name<R, T $(, $link)?> {
            const VALUE: Self = Self(std::marker::PhantomData);
        }

        impl<R, T $(, $link)?> $crate::relation::Leads for $name<R, T $(, $link)?>
        where
            R: $crate::relation::Declaration,
            T: $crate::Collection,
            $($link: $crate::relation::Link,)?
        {
            type Name = R;
            type Target = T;
            type Link = $crate::kinds::relation_type!(@link $($link)?);
        }

        impl<R, T $(, $link)?> $name<R, T $(, $link)?>
        where
            Self: $crate::relation::Declared,
        {
            /// The relation without its types.
            #[must_use]
            pub const fn meta(self) -> &'static $crate::meta::RelationMeta {
                &<Self as $crate::relation::Declared>::META
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
            Self: $crate::relation::Declared,
        {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let meta = self.meta();
                write!(f, "{}({}.{})", stringify!($name), meta.source().name, meta.name)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<R: $crate::relation::Declaration, T: $crate::Collection $(, $link: 'static)?> $crate::relation::$marker for $name<R, T $(, $link)?>
        where
            Self: $crate::relation::Followed<Target = T>,
        {
        }

        impl<R: $crate::relation::Declaration, T: $crate::Collection $(, $link: 'static)?> $crate::relation::Relation for $name<R, T $(, $link)?>
        where
            Self: $crate::relation::Followed<Target = T>,
        {
            type Source = <Self as $crate::relation::Declared>::Source;
            type One<N> = <<Self as $crate::relation::Followed>::Presence as $crate::key::Presence>::One<N>;
            type Key = <<Self as $crate::relation::Followed>::Key as $crate::key::KeyParts<Self::Source>>::Values;

            type Parts = <Self as $crate::relation::Followed>::Key;

            const META: $crate::meta::RelationMeta = <Self as $crate::relation::Declared>::META;
            const SERIALIZED: &'static str = <Self as $crate::relation::Declared>::ENDS.relation.serialized();

            fn key(source: &Self::Source) -> Option<<Self::Key as $crate::key::Key>::Refs<'_>> {
                <<Self as $crate::relation::Followed>::Key as $crate::key::KeyParts<Self::Source>>::values(source)
            }

            fn one<N>(row: Option<N>) -> Option<Self::One<N>> {
                <<Self as $crate::relation::Followed>::Presence as $crate::key::Presence>::one(row)
            }
        }
    };
    (@link) => {
        $crate::relation::Direct
    };
    (@link $link:ident) => {
        $link
    };
}
pub(crate) use relation_type;
