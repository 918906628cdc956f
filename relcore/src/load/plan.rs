//! What is loaded with a record: relations, and with their targets what they relate to.

use std::fmt;
use std::marker::PhantomData;

use super::{Loaded, Related};
use crate::__private::At;
use crate::Collection;
use crate::relation::{Kind, Relation};

/// A relation, and what is loaded with its targets: from
/// [`with`](crate::relation::HasMany::with) on a relation.
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

/// What is to be loaded with a record of `C`: `I`, and `P` that was said before.
pub type Included<C, I, P> = <Origin<I> as StartsAt<C>>::Plan<I, P>;

/// Where a relation, and what is behind it, starts.
pub type Origin<I> = <<I as Include>::Relation as Kind>::At;

/// That is at the collection `C`.
// Its impl names the collection in its head: so where it is another one, what is to be loaded is not known, and the
// compiler stays silent about what is done with it.
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

/// What is loaded with the records of a collection, as a list: `(last, (first, ()))`.
pub trait Plan<C>: 'static {
    /// What there is beside a record once all is loaded.
    type Branches: 'static;
    /// A record with it; the record itself where it is nothing.
    type Node: 'static;

    /// Whether it is nothing.
    #[doc(hidden)]
    const IS_EMPTY: bool;

    #[doc(hidden)]
    fn node(record: C, branches: Self::Branches) -> Self::Node;

    /// All records, each with what there is beside it.
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

/// What each target of an included relation becomes.
pub type Targets<I> = <<I as Include>::Plan as Plan<<<I as Include>::Relation as Kind>::Target>>::Node;

/// What each record of `C` becomes.
pub type Node<C, P> = <P as Plan<C>>::Node;
