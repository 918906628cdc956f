//! Queries that start at a collection: all of its rows, or the one with a given primary key.

use std::fmt;
use std::marker::PhantomData;

use crate::Collection;
use crate::driver::{Connection, FromRow};
use crate::error::Context;
use crate::key::{Key, SendsPrimaryKey};
use crate::load::{
    Count, Exists, First, Include, Included, Node, Origin, Rows, Runs, Scope, Single, Sole, StartsAt, Tree, run,
};
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
    /// and thousand keys.
    ///
    /// # Errors
    ///
    /// A table or column that does not exist, a value that does not fit its field, a null where the field is not an
    /// `Option`, a foreign key that cannot be null but refers to no row, a unique key that finds several, or whatever the
    /// driver reports.
    pub fn load<'c, X: Connection<'c>>(self, connection: X) -> X::Output<Vec<Node<C, P>>>
    where
        C: FromRow<X::Driver> + Send,
        P: Runs<X::Driver, C>,
    {
        let root = Single::new(All::<C>::new(), Rows::<C, false>(Vec::new()));
        run(Tree::<_, C, P, Vec<C>>::new(root), connection)
    }

    /// Reads the first row by the primary key, if there is one.
    ///
    /// # Errors
    ///
    /// As [`All::load`].
    pub fn first<'c, X: Connection<'c>>(self, connection: X) -> X::Output<Option<Node<C, P>>>
    where
        C: FromRow<X::Driver> + Send,
        P: Runs<X::Driver, C>,
    {
        let root = Single::new(All::<C>::new(), First::<C>(None));
        run(Tree::<_, C, P, Option<C>>::new(root), connection)
    }

    /// Counts the rows.
    ///
    /// # Errors
    ///
    /// A table that does not exist, or whatever the driver reports.
    pub fn count<'c, X: Connection<'c>>(self, connection: X) -> X::Output<u64> {
        run(Single::new(All::<C>::new(), Count(0)), connection)
    }

    /// Asks whether there is a row.
    ///
    /// # Errors
    ///
    /// As [`All::count`].
    pub fn exists<'c, X: Connection<'c>>(self, connection: X) -> X::Output<bool> {
        run(Single::new(All::<C>::new(), Exists(false)), connection)
    }
}

impl<C: Collection> Scope for All<C> {
    type Target = C;
    type Key = ();

    const FILTER: Filter = Filter::Whole;
    const CONTEXT: Context = Context::reading::<C>();

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
    pub fn one<'c, X: Connection<'c>>(self, connection: X) -> X::Output<Option<Node<C, P>>>
    where
        C: FromRow<X::Driver> + SendsPrimaryKey<X::Driver> + Send,
        C::PrimaryKey: Send,
        P: Runs<X::Driver, C>,
    {
        let root = Single::new(Find::<C>::new(self.0), Sole::<C> { row: None, several: false });
        run(Tree::<_, C, P, Option<C>>::new(root), connection)
    }

    /// Asks whether there is such a row.
    ///
    /// # Errors
    ///
    /// As [`All::count`].
    pub fn exists<'c, X: Connection<'c>>(self, connection: X) -> X::Output<bool>
    where
        C: SendsPrimaryKey<X::Driver>,
        C::PrimaryKey: Send,
    {
        run(Single::new(Find::<C>::new(self.0), Exists(false)), connection)
    }
}

impl<C: Collection> Scope for Find<C> {
    type Target = C;
    type Key = C::PrimaryKey;

    const FILTER: Filter = Filter::Key(C::PRIMARY_KEY);
    const CONTEXT: Context = Context::reading::<C>();

    fn key(&self) -> Option<<C::PrimaryKey as Key>::Refs<'_>> {
        Some(self.0.refs())
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
