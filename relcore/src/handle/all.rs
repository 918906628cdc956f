//! All rows of a collection.

use std::fmt;
use std::marker::PhantomData;

use crate::Collection;
use crate::error::Context;
use crate::load::{Asks, Meant, Reads, Scope, SendsScope};
use crate::plan::{Include, Included, Node, Origin, Plan, StartsAt, include};
use crate::seam::Driver;

/// All rows of a collection, from [`Collection::all`].
#[must_use = "nothing is read until `.load(connection)`"]
pub struct All<C, P = ()> {
    plan: P,
    of: PhantomData<fn() -> C>,
}

impl<C, P> All<C, P> {
    pub(crate) const fn new(plan: P) -> Self {
        Self { plan, of: PhantomData }
    }

    /// Loads a relation with each row: alone, or with more behind it.
    pub fn with<I: Include>(self, relation: I) -> All<C, Included<C, I, P>>
    where
        Origin<I>: StartsAt<C>,
    {
        let plan = include::<C, I, P>(relation, self.plan);
        All::new(plan)
    }
}

/// Without `.with(…)` a row is a `C`; with it, a [`Loaded`](crate::load::Loaded) of one.
impl<C: Collection, P> All<C, P> {
    /// Reads the rows, in the order in which the database gives them, and what they relate to: one statement a relation
    /// and thousand keys (128 where SQLite sorts by texts).
    ///
    /// # Errors
    ///
    /// A table or column that does not exist, a value that does not fit its field, a null where the field is not an
    /// `Option`, a foreign key that cannot be null but refers to no row, a unique key that finds several, or whatever the
    /// driver reports.
    pub fn load<'c, X: Reads<'c, All<C>, P>>(self, connection: X) -> X::Output<Vec<Node<C, P>>>
    where
        P: Plan<C, Node: Send>,
    {
        connection.rows::<false>(All::new(()), self.plan)
    }

    /// Reads the first row by the primary key, if there is one.
    ///
    /// # Errors
    ///
    /// As [`All::load`].
    pub fn first<'c, X: Reads<'c, All<C>, P>>(self, connection: X) -> X::Output<Option<Node<C, P>>>
    where
        P: Plan<C, Node: Send>,
    {
        connection.first(All::new(()), self.plan)
    }

    /// Counts the rows.
    ///
    /// # Errors
    ///
    /// A table that does not exist, or whatever the driver reports.
    pub fn count<'c, X: Asks<'c, All<C>>>(self, connection: X) -> X::Output<u64> {
        connection.count(All::new(()))
    }

    /// Asks whether there is a row.
    ///
    /// # Errors
    ///
    /// As [`All::count`].
    pub fn exists<'c, X: Asks<'c, All<C>>>(self, connection: X) -> X::Output<bool> {
        connection.exists(All::new(()))
    }
}

impl<C: Collection> Scope for All<C> {
    type Target = C;
    type One<N> = Option<N>;

    const MEANT: Meant = Meant::whole::<C>();
    const CONTEXT: Context = Context::reading::<C>();
    const IS_REQUIRED: bool = false;

    fn one<N>(row: Option<N>) -> Option<Option<N>> {
        Some(row)
    }
}

impl<D: Driver, C: Collection> SendsScope<D> for All<C> {
    type Key = ();

    fn key(&self) -> Option<()> {
        Some(())
    }
}

impl<C: Collection, P> fmt::Debug for All<C, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::all()", C::META.name)
    }
}
