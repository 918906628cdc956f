//! Which relations are loaded with a record, and which with their targets.

use std::fmt;
use std::marker::PhantomData;

use super::{Loaded, Related};
use crate::__private::At;
use crate::Collection;
use crate::relation::{Kind, Relation};

/// A relation together with the relations that are loaded with its targets. [`with`](crate::relation::HasMany::with) on a relation
/// returns it.
pub struct With<R, P>(PhantomData<fn() -> (R, P)>);

/// What `.with(…)` takes: a relation, alone or with more behind it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a relation",
    label = "expected one such as `Customer::RELATIONS.orders`, alone or with `.with(…)` behind it",
    note = "several are named one after the other: `.with(Customer::RELATIONS.orders).with(Customer::RELATIONS.address)`"
)]
pub trait Include: Copy {
    /// The relation.
    type Relation: Kind;
    /// What is loaded with its targets.
    type Plan;
}

/// The plan `P` for a record of `C`, with `I` added.
pub type Included<C, I, P> = <Origin<I> as StartsAt<C>>::Plan<I, P>;

/// The collection at which `I` starts.
pub type Origin<I> = <<I as Include>::Relation as Kind>::At;

/// What starts at the collection `C`.
// The impl names the collection in its head. So for another collection the plan is unknown, and the compiler stays silent about
// what is done with the plan.
#[diagnostic::on_unimplemented(
    message = "this is not a relation of `{C}`",
    label = "expected one of `{C}::RELATIONS`, alone or with `.with(…)` behind it"
)]
pub trait StartsAt<C> {
    #[doc(hidden)]
    type Plan<I, P>;
}

impl<C> StartsAt<C> for At<C> {
    type Plan<I, P> = (I, P);
}

#[diagnostic::do_not_recommend]
impl<R: Kind> Include for R {
    type Relation = R;
    type Plan = ();
}

impl<R: Kind, P> Include for With<R, P> {
    type Relation = R;
    type Plan = P;
}

impl<R, P> With<R, P> {
    pub(crate) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<R: Kind, P> With<R, P> {
    /// Loads one more relation with the targets of this one.
    pub fn with<I: Include>(self, _: I) -> With<R, Included<R::Target, I, P>>
    where
        Origin<I>: StartsAt<R::Target>,
    {
        With::new()
    }
}

impl<R, P> Clone for With<R, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R, P> Copy for With<R, P> {}

impl<R: Relation, P> fmt::Debug for With<R, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "With({}.{})", R::META.source().name, R::META.name)
    }
}

/// Which relations are loaded with the records of `C`, as a list with the last `.with(…)` first: `(last, (first, ()))`.
pub trait Plan<C>: 'static {
    /// What stands beside a record after the load.
    type Branches: 'static;
    /// What a record becomes: a [`Loaded`], or the record itself if the plan is empty.
    type Node: 'static;

    /// Whether the plan is empty.
    #[doc(hidden)]
    const IS_EMPTY: bool;

    #[doc(hidden)]
    fn node(record: C, branches: Self::Branches) -> Self::Node;

    /// Each record with what stands beside it.
    #[doc(hidden)]
    fn nodes(
        records: impl Iterator<Item = C>,
        branches: impl Iterator<Item = Self::Branches>,
    ) -> impl Iterator<Item = Self::Node> {
        records.zip(branches).map(|(record, branches)| Self::node(record, branches))
    }

    /// The same, as a list.
    #[doc(hidden)]
    fn roots(records: Vec<C>, branches: impl Iterator<Item = Self::Branches>) -> Vec<Self::Node> {
        let mut roots = Vec::with_capacity(records.len());
        roots.extend(Self::nodes(records.into_iter(), branches));
        roots
    }
}

impl<C: 'static> Plan<C> for () {
    type Branches = ();
    type Node = C;

    const IS_EMPTY: bool = true;

    fn node(record: C, (): ()) -> C {
        record
    }

    fn roots(records: Vec<C>, _: impl Iterator<Item = ()>) -> Vec<C> {
        records
    }
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

    fn node(record: C, branches: Self::Branches) -> Self::Node {
        Loaded::new(record, branches)
    }
}

/// What each target of the included relation `I` becomes.
pub type Targets<I> = <<I as Include>::Plan as Plan<<<I as Include>::Relation as Kind>::Target>>::Node;

/// What each record of `C` becomes under the plan `P`.
pub type Node<C, P> = <P as Plan<C>>::Node;
