//! What is loaded with the records of a collection: which relations, as values, and what a record becomes.

mod include;
mod linked;
mod loaded;
#[cfg(feature = "serde")]
mod serialize;

pub(crate) use include::include;
pub use include::{Include, Included, Origin, StartsAt, With};
pub use linked::Linked;
pub use loaded::{Loaded, LoadedIn, Related};

use crate::Collection;
use crate::relation::Kind;

/// Which relations are loaded with the records of `C`, as a list with the last `.with(…)` first: `(last, (first, ()))`.
pub trait Plan<C>: 'static {
    /// What stands beside a record after the load.
    type Branches: 'static;
    /// What a record becomes: a [`Loaded`], or the record itself if the plan is empty.
    type Node: 'static;

    /// Whether the plan is empty.
    #[doc(hidden)]
    const IS_EMPTY: bool;
}

impl<C: 'static> Plan<C> for () {
    type Branches = ();
    type Node = C;

    const IS_EMPTY: bool = true;
}

impl<C, I, P> Plan<C> for (I, P)
where
    C: Collection,
    I: Include + 'static,
    I::Plan: Plan<<I::Relation as Kind>::Target>,
    P: Plan<C>,
{
    type Branches = (Related<I::Relation, Targets<I>>, P::Branches);
    type Node = Loaded<C, Self::Branches>;

    const IS_EMPTY: bool = false;
}

/// What each target of the included relation `I` becomes.
pub type Targets<I> = <<I as Include>::Plan as Plan<<<I as Include>::Relation as Kind>::Target>>::Node;

/// What there is along the included relation `I` of one record.
pub type Owned<I> = <<I as Include>::Relation as Kind>::Owned<Targets<I>>;

/// What each record of `C` becomes under the plan `P`.
pub type Node<C, P> = <P as Plan<C>>::Node;
