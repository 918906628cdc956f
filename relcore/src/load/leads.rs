//! What a kind of relation says of how it is loaded.

use std::sync::Arc;

use super::{Asked, Gathered};
use crate::key::{Key, KeyParts};
use crate::meta::ColumnMeta;
use crate::record::Record;
use crate::relation::Relation;

/// A relation of one hop.
#[doc(hidden)]
pub trait LeadsDirect: Relation {
    /// What gathers the targets.
    type Gathered<T: Record + Send>: Gathered<T> + Send;

    /// Gives each source its targets, which are in the order in which they were gathered and without a
    /// [fault](Gathered::fault).
    fn store<T: Record + Send, N>(
        asked: Asked,
        targets: impl Iterator<Item = (usize, Each<Self, T, N>)>,
    ) -> impl Iterator<Item = Self::Stored<N>>;
}

/// What each owner has, of targets that are `N`.
pub type Each<R, T, N> = <<R as LeadsDirect>::Gathered<T> as Gathered<T>>::Each<N>;

/// A relation of two hops, through a collection in between.
#[doc(hidden)]
pub trait LeadsThrough: Relation {
    /// The target's key that the rows in between refer to.
    type TargetKey: Key;
    /// The same, as fields of the target.
    type TargetParts: KeyParts<Self::Target, Values = Self::TargetKey>;
    /// What is kept of each row in between.
    type Link: 'static;
    /// The columns that it is read from.
    const LINK_FIELDS: &'static [ColumnMeta];
    /// What is kept where nothing is.
    const NO_LINK: Option<fn() -> Self::Link>;

    fn list<N>(targets: impl Iterator<Item = (Arc<N>, Self::Link)>) -> Self::Stored<N>;
}
