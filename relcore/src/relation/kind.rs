//! What each kind of relation becomes when it is loaded with records.

use std::sync::Arc;

use super::Relation;
use crate::__private::KeyParts;
use crate::key::Key;
use crate::load::{Asked, Gathered};
use crate::meta::Column;

/// What a relation becomes where it is loaded: its type says so alone, whatever its keys are.
// So the compiler tells it at once, and asks nothing else of the declaration.
pub trait Kind: Copy {
    /// The collection that it starts at, and nothing else of it.
    #[doc(hidden)]
    type At;
    /// The collection that it leads to.
    type Target;
    /// What there is beside each record, of targets that are `N`: owned where each has one owner, shared where many
    /// may lead to one.
    type Owned<N>;
    /// The same, as it is shown.
    type Ref<'a, N: 'a>;
    /// The same, as it is kept.
    #[doc(hidden)]
    type Stored<N>;

    #[doc(hidden)]
    fn show<N>(stored: &Self::Stored<N>) -> Self::Ref<'_, N>;

    #[doc(hidden)]
    fn own<N>(stored: Self::Stored<N>) -> Self::Owned<N>;
}

/// A relation with one foreign key.
#[doc(hidden)]
pub trait LeadsDirect: Relation {
    /// What gathers the targets.
    type Gathered: Gathered<Self::Target>;

    /// Gives each source its targets, which are in the order in which they were gathered and without a
    /// [fault](Gathered::fault).
    fn store<N>(
        asked: Asked,
        targets: impl Iterator<Item = (usize, Each<Self, N>)>,
    ) -> impl Iterator<Item = Self::Stored<N>>;
}

/// What each owner has, of targets that are `N`.
pub type Each<R, N> = <<R as LeadsDirect>::Gathered as Gathered<<R as Kind>::Target>>::Each<N>;

/// A relation through a collection in between.
#[doc(hidden)]
pub trait LeadsThrough: Relation {
    /// The target's key that the rows in between refer to.
    type TargetKey: Key;
    /// The same, as fields of the target.
    type TargetParts: KeyParts<Self::Target, Values = Self::TargetKey>;
    /// What is kept of each row in between.
    type Link: 'static;
    /// The columns that it is read from.
    const LINK_FIELDS: &'static [Column];
    /// What is kept where nothing is.
    const NO_LINK: Option<fn() -> Self::Link>;

    fn list<N>(targets: impl Iterator<Item = (Arc<N>, Self::Link)>) -> Self::Stored<N>;
}
