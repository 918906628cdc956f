//! Which relations are loaded with a record, and which with their targets: what `.with(…)` gathers.

use std::fmt;
use std::marker::PhantomData;

use crate::relation::{At, Kind, Relation};

/// A relation together with the relations that are loaded with its targets. [`with`](crate::relation::HasMany::with) on a relation
/// returns it.
pub struct With<R, P> {
    plan: P,
    relation: PhantomData<fn() -> R>,
}

/// What `.with(…)` takes: a relation, alone or with more behind it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a relation",
    label = "expected one such as `Customer::RELATIONS.orders`, alone or with `.with(…)` behind it",
    note = "several are named one after the other: `.with(Customer::RELATIONS.orders).with(Customer::RELATIONS.address)`"
)]
pub trait Include {
    /// The relation.
    type Relation: Kind;
    /// What is loaded with its targets.
    type Plan;

    #[doc(hidden)]
    fn into_plan(self) -> Self::Plan;
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

    #[doc(hidden)]
    fn plan<I, P>(include: I, plan: P) -> Self::Plan<I, P>;
}

impl<C> StartsAt<C> for At<C> {
    type Plan<I, P> = (I, P);

    fn plan<I, P>(include: I, plan: P) -> (I, P) {
        (include, plan)
    }
}

/// The plan `plan` for a record of `C`, with `include` added: what each method `with` does. The methods are not written by a macro, because an
/// error at a call would show the macro.
pub(crate) fn include<C, I: Include, P>(include: I, plan: P) -> Included<C, I, P>
where
    Origin<I>: StartsAt<C>,
{
    <Origin<I> as StartsAt<C>>::plan(include, plan)
}

#[diagnostic::do_not_recommend]
impl<R: Kind> Include for R {
    type Relation = R;
    type Plan = ();

    fn into_plan(self) {}
}

impl<R: Kind, P> Include for With<R, P> {
    type Relation = R;
    type Plan = P;

    fn into_plan(self) -> P {
        self.plan
    }
}

impl<R, P> With<R, P> {
    pub(crate) const fn new(plan: P) -> Self {
        Self { plan, relation: PhantomData }
    }

    /// The same of another relation, whose targets are the same.
    pub(crate) fn along<Q>(self) -> With<Q, P> {
        With::new(self.plan)
    }
}

impl<R: Kind, P> With<R, P> {
    /// Loads one more relation with the targets of this one.
    pub fn with<I: Include>(self, relation: I) -> With<R, Included<R::Target, I, P>>
    where
        Origin<I>: StartsAt<R::Target>,
    {
        With::new(include::<R::Target, I, P>(relation, self.plan))
    }
}

impl<R, P: Clone> Clone for With<R, P> {
    fn clone(&self) -> Self {
        Self::new(self.plan.clone())
    }
}

impl<R, P: Copy> Copy for With<R, P> {}

impl<R: Relation, P> fmt::Debug for With<R, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "With({}.{})", R::META.source().name, R::META.name)
    }
}
