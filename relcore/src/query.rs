//! Queries that start at a collection: all of its rows, or the one with a given primary key.

use std::fmt;
use std::marker::PhantomData;

use crate::Collection;
use crate::driver::{Connection, FromRow};
use crate::error::Context;
use crate::key::{BindKey, Key};
use crate::load::{Count, Exists, First, Rows, Scope, Single, Sole};
use crate::sql::Filter;

/// All rows of a collection, from [`Collection::all`].
#[must_use = "nothing is read until `.load(connection)`"]
pub struct All<C>(PhantomData<fn() -> C>);

impl<C: Collection> All<C> {
    pub(crate) fn new() -> Self {
        Self(PhantomData)
    }

    /// Reads the rows, in the order in which the database gives them.
    ///
    /// # Errors
    ///
    /// A table or column that does not exist, a value that does not fit its field, a null where the
    /// field is not an `Option`, or whatever the driver reports.
    pub fn load<'c, X: Connection<'c>>(self, connection: X) -> X::Output<Vec<C>>
    where
        C: FromRow<X::Driver> + Send + 'c,
    {
        connection.drive(Single::new(self, Rows::<C, false>(Vec::new())))
    }

    /// Reads the first row by the primary key, if there is one.
    ///
    /// # Errors
    ///
    /// As [`All::load`].
    pub fn first<'c, X: Connection<'c>>(self, connection: X) -> X::Output<Option<C>>
    where
        C: FromRow<X::Driver> + Send + 'c,
    {
        connection.drive(Single::new(self, First::<C>(None)))
    }

    /// Counts the rows.
    ///
    /// # Errors
    ///
    /// A table that does not exist, or whatever the driver reports.
    pub fn count<'c, X: Connection<'c>>(self, connection: X) -> X::Output<u64> {
        connection.drive(Single::new(self, Count(0)))
    }

    /// Asks whether there is a row.
    ///
    /// # Errors
    ///
    /// As [`All::count`].
    pub fn exists<'c, X: Connection<'c>>(self, connection: X) -> X::Output<bool> {
        connection.drive(Single::new(self, Exists(false)))
    }
}

impl<C: Collection> Scope for All<C> {
    type Target = C;
    type Key = ();

    const FILTER: Filter = Filter::Whole;
    const CONTEXT: Context = context::<C>();

    fn key(&self) -> Option<()> {
        Some(())
    }
}

/// The row with a given primary key, from [`Collection::find`].
#[must_use = "nothing is read until `.one(connection)`"]
pub struct Find<C: Collection>(C::PrimaryKey);

impl<C: Collection> Find<C> {
    pub(crate) fn new(key: C::PrimaryKey) -> Self {
        Self(key)
    }

    /// Reads the row, if there is one.
    ///
    /// # Errors
    ///
    /// As [`All::load`].
    pub fn one<'c, X: Connection<'c>>(self, connection: X) -> X::Output<Option<C>>
    where
        C: FromRow<X::Driver> + Send + 'c,
        C::PrimaryKey: BindKey<X::Driver> + Send,
    {
        connection.drive(Single::new(self, Sole::<C> { row: None, several: false }))
    }

    /// Asks whether there is such a row.
    ///
    /// # Errors
    ///
    /// As [`All::count`].
    pub fn exists<'c, X: Connection<'c>>(self, connection: X) -> X::Output<bool>
    where
        C::PrimaryKey: BindKey<X::Driver> + Send,
    {
        connection.drive(Single::new(self, Exists(false)))
    }
}

impl<C: Collection> Scope for Find<C> {
    type Target = C;
    type Key = C::PrimaryKey;

    const FILTER: Filter = Filter::Key(C::PRIMARY_KEY);
    const CONTEXT: Context = context::<C>();

    fn key(&self) -> Option<<C::PrimaryKey as Key>::Refs<'_>> {
        Some(self.0.refs())
    }
}

const fn context<C: Collection>() -> Context {
    Context { collection: C::META.name, table: C::TABLE, relation: None }
}

impl<C: Collection> fmt::Debug for All<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::all()", C::META.name)
    }
}

impl<C: Collection> fmt::Debug for Find<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::find(…)", C::META.name)
    }
}
