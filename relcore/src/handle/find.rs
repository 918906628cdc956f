//! The row with a given primary key.

use std::fmt;

use crate::Collection;
use crate::error::Context;
use crate::key::Key;
use crate::load::{Asks, Meant, Reads, Scope, SendsScope};
use crate::plan::{Include, Included, Node, Origin, Plan, StartsAt, include};
use crate::seam::{Driver, SendsPrimaryKey};

/// The row with a given primary key, from [`Collection::find`].
#[must_use = "nothing is read until `.one(connection)`"]
pub struct Find<C: Collection, P = ()> {
    key: C::PrimaryKey,
    plan: P,
}

impl<C: Collection, P> Find<C, P> {
    pub(crate) const fn new(key: C::PrimaryKey, plan: P) -> Self {
        Self { key, plan }
    }

    /// Loads a relation with the row: alone, or with more behind it.
    pub fn with<I: Include>(self, relation: I) -> Find<C, Included<C, I, P>>
    where
        Origin<I>: StartsAt<C>,
    {
        let plan = include::<C, I, P>(relation, self.plan);
        Find::new(self.key, plan)
    }
}

/// Without `.with(…)` the row is a `C`; with it, a [`Loaded`](crate::load::Loaded) of one.
impl<C: Collection, P> Find<C, P> {
    /// Reads the row, if there is one.
    ///
    /// # Errors
    ///
    /// As [`All::load`](super::All::load).
    pub fn one<'c, X: Reads<'c, Find<C>, P>>(self, connection: X) -> X::Output<Option<Node<C, P>>>
    where
        P: Plan<C, Node: Send>,
    {
        connection.one(Find::new(self.key, ()), self.plan)
    }

    /// Asks whether there is such a row.
    ///
    /// # Errors
    ///
    /// As [`All::count`](super::All::count).
    pub fn exists<'c, X: Asks<'c, Find<C>>>(self, connection: X) -> X::Output<bool> {
        connection.exists(Find::new(self.key, ()))
    }
}

impl<C: Collection> Scope for Find<C> {
    type Target = C;
    type One<N> = Option<N>;

    const MEANT: Meant = Meant::one::<C>();
    const CONTEXT: Context = Context::reading::<C>();
    const IS_REQUIRED: bool = false;

    fn one<N>(row: Option<N>) -> Option<Option<N>> {
        Some(row)
    }
}

impl<D: Driver, C: SendsPrimaryKey<D, PrimaryKey: Send>> SendsScope<D> for Find<C> {
    type Key = C::Sent;

    fn key(&self) -> Option<<C::Sent as Key>::Refs<'_>> {
        Some(C::sent(&self.key))
    }
}

impl<C: Collection, P> fmt::Debug for Find<C, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::find(…)", C::META.name)
    }
}
