//! Queries that start at a collection: all of its rows, or the one with a given primary key.

use std::fmt;
use std::marker::PhantomData;

use crate::Collection;
use crate::driver::Driver;
use crate::error::Context;
use crate::key::{Key, SendsPrimaryKey};
use crate::load::{Asks, Include, Included, Node, Origin, Plan, Reads, Scope, SendsScope, StartsAt};
use crate::sql::Filter;

/// All rows of a collection, from [`Collection::all`].
#[must_use = "nothing is read until `.load(connection)`"]
pub struct All<C, P = ()>(PhantomData<fn() -> (C, P)>);

impl<C: Collection, P> All<C, P> {
    pub(crate) fn new() -> Self {
        Self(PhantomData)
    }

    /// Loads a relation with each row: alone, or with more behind it.
    pub fn with<I: Include>(self, _: I) -> All<C, Included<C, I, P>>
    where
        Origin<I>: StartsAt<C>,
    {
        All::new()
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
        connection.rows::<false>(All::new())
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
        connection.first(All::new())
    }

    /// Counts the rows.
    ///
    /// # Errors
    ///
    /// A table that does not exist, or whatever the driver reports.
    pub fn count<'c, X: Asks<'c, All<C>>>(self, connection: X) -> X::Output<u64> {
        connection.count(All::new())
    }

    /// Asks whether there is a row.
    ///
    /// # Errors
    ///
    /// As [`All::count`].
    pub fn exists<'c, X: Asks<'c, All<C>>>(self, connection: X) -> X::Output<bool> {
        connection.exists(All::new())
    }
}

impl<C: Collection> Scope for All<C> {
    type Target = C;
    type One<N> = Option<N>;

    const FILTER: Filter = Filter::Whole;
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

/// The row with a given primary key, from [`Collection::find`].
#[must_use = "nothing is read until `.one(connection)`"]
pub struct Find<C: Collection, P = ()>(C::PrimaryKey, PhantomData<fn() -> P>);

impl<C: Collection, P> Find<C, P> {
    pub(crate) fn new(key: C::PrimaryKey) -> Self {
        Self(key, PhantomData)
    }

    /// Loads a relation with the row: alone, or with more behind it.
    pub fn with<I: Include>(self, _: I) -> Find<C, Included<C, I, P>>
    where
        Origin<I>: StartsAt<C>,
    {
        Find::new(self.0)
    }
}

/// Without `.with(…)` the row is a `C`; with it, a [`Loaded`](crate::load::Loaded) of one.
impl<C: Collection, P> Find<C, P> {
    /// Reads the row, if there is one.
    ///
    /// # Errors
    ///
    /// As [`All::load`].
    pub fn one<'c, X: Reads<'c, Find<C>, P>>(self, connection: X) -> X::Output<Option<Node<C, P>>>
    where
        P: Plan<C, Node: Send>,
    {
        connection.one(Find::new(self.0))
    }

    /// Asks whether there is such a row.
    ///
    /// # Errors
    ///
    /// As [`All::count`].
    pub fn exists<'c, X: Asks<'c, Find<C>>>(self, connection: X) -> X::Output<bool> {
        connection.exists(Find::new(self.0))
    }
}

impl<C: Collection> Scope for Find<C> {
    type Target = C;
    type One<N> = Option<N>;

    const FILTER: Filter = Filter::Key(C::PRIMARY_KEY);
    const CONTEXT: Context = Context::reading::<C>();
    const IS_REQUIRED: bool = false;

    fn one<N>(row: Option<N>) -> Option<Option<N>> {
        Some(row)
    }
}

impl<D: Driver, C: SendsPrimaryKey<D, PrimaryKey: Send>> SendsScope<D> for Find<C> {
    type Key = C::Sent;

    fn key(&self) -> Option<<C::Sent as Key>::Refs<'_>> {
        Some(C::sent(&self.0))
    }
}

impl<C: Collection, P> fmt::Debug for All<C, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::all()", C::META.name)
    }
}

impl<C: Collection, P> fmt::Debug for Find<C, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::find(…)", C::META.name)
    }
}
