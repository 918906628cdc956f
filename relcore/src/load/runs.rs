//! What a driver has to be able to do for a plan: follow each of its relations, and read their targets.

use super::{Both, Branch, Branches};
use crate::Collection;
use crate::plan::{Include, Loaded, Plan, Related, Targets};
use crate::record::Record;
use crate::relation::{Kind, Relation};
use crate::seam::{Driver, FromRow};

/// A plan whose relations the driver `D` can follow: their keys can be sent and compared, their targets read. The records of `C`
/// are there already.
// Each relation is asked alone. The machine is proven by the impls here, for every plan: asked of the machine of one
// plan, the compiler would go through all of its types in each program.
pub trait Extends<D: Driver, C>: Plan<C> {
    #[doc(hidden)]
    type Machine: Branches<D, C, Output = Self::Branches> + Send + 'static;

    /// The machine that does what the plan says.
    #[doc(hidden)]
    fn extend(self) -> Self::Machine;

    /// A record with what stands beside it.
    #[doc(hidden)]
    fn node_of(record: C, branches: Self::Branches) -> Self::Node;
}

/// The same of records that are read.
// What is read of a row is bound where it is given, and not as a bound on this trait: the compiler does not see through that where `C` is a
// projection.
pub trait Runs<D: Driver, C>: Plan<C> {
    /// What is read of a row of `C`.
    #[doc(hidden)]
    type Row: Record<Of = C> + FromRow<D> + Send;
    #[doc(hidden)]
    type Machine: Branches<D, Self::Row, Output = Self::Branches> + Send + 'static;

    /// The machine that does what the plan says.
    #[doc(hidden)]
    fn start(self) -> Self::Machine;

    #[doc(hidden)]
    fn node(row: Self::Row, branches: Self::Branches) -> Self::Node;

    /// Each record with what stands beside it.
    #[doc(hidden)]
    fn nodes(
        rows: impl Iterator<Item = Self::Row>,
        branches: impl Iterator<Item = Self::Branches>,
    ) -> impl Iterator<Item = Self::Node> {
        rows.zip(branches).map(|(row, branches)| Self::node(row, branches))
    }

    /// The same, as a list.
    #[doc(hidden)]
    fn list(rows: Vec<Self::Row>, branches: &mut dyn Iterator<Item = Self::Branches>) -> Vec<Self::Node> {
        let mut nodes = Vec::with_capacity(rows.len());
        nodes.extend(Self::nodes(rows.into_iter(), branches));
        nodes
    }
}

impl<D: Driver, C: 'static> Extends<D, C> for () {
    type Machine = ();

    fn extend(self) {}

    fn node_of(record: C, (): ()) -> C {
        record
    }
}

impl<D: Driver, C: Collection + FromRow<D> + Send> Runs<D, C> for () {
    type Row = C;
    type Machine = ();

    fn start(self) {}

    fn node(row: C, (): ()) -> C {
        row
    }

    fn nodes(rows: impl Iterator<Item = C>, _: impl Iterator<Item = ()>) -> impl Iterator<Item = C> {
        rows
    }

    fn list(rows: Vec<C>, _: &mut dyn Iterator<Item = ()>) -> Vec<C> {
        rows
    }
}

impl<D, C, I, P> Extends<D, C> for (I, P)
where
    D: Driver,
    C: Collection,
    I: Include<Relation: Loadable<D, Source = C>> + 'static,
    I::Plan: Runs<D, <I::Relation as Kind>::Target>,
    P: Extends<D, C>,
{
    type Machine = Both<D, C, Related<I::Relation, Targets<I>>, P::Machine>;

    fn extend(self) -> Self::Machine {
        let (include, others) = self;
        let machine = <MachineOf<D, I> as Begins<I::Plan>>::start(include.into_plan());
        Both::new(others.extend(), Box::new(machine))
    }

    fn node_of(record: C, branches: Self::Branches) -> Self::Node {
        Loaded::new(record, branches)
    }
}

impl<D, C, I, P> Runs<D, C> for (I, P)
where
    D: Driver,
    C: Collection + FromRow<D> + Send,
    Self: Extends<D, C>,
{
    type Row = C;
    type Machine = <Self as Extends<D, C>>::Machine;

    fn start(self) -> Self::Machine {
        self.extend()
    }

    fn node(row: C, branches: Self::Branches) -> Self::Node {
        Self::node_of(row, branches)
    }
}

/// The machine of an included relation.
type MachineOf<D, I> = <<I as Include>::Relation as Loadable<D>>::Machine<<I as Include>::Plan>;

/// A relation that the driver `D` can follow.
pub trait Loadable<D: Driver>: Relation {
    #[doc(hidden)]
    type Machine<P: Runs<D, Self::Target>>: Branch<D, Self::Source, Output = Related<Self, P::Node>>
        + Begins<P>
        + Send
        + 'static;
}

/// A machine that does with what it reads what the plan `P` says.
pub trait Begins<P> {
    /// The machine.
    fn start(plan: P) -> Self;
}
