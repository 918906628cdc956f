//! A relation bound to a record.

use std::fmt;
use std::marker::PhantomData;

use crate::Collection;
use crate::error::Context;
use crate::key::Key;
use crate::load::{Asks, Meant, Reads, Scope, SendsScope};
use crate::plan::{Include, Included, Node, Origin, Plan, StartsAt, include};
use crate::relation::{Relation, SendsKey, ToMany, ToOne};
use crate::seam::Driver;

/// A relation bound to a record, such as `customer.orders()`: it borrows the record and has not
/// read anything yet.
///
/// Each method runs one statement, or none where the record's key is null: then nothing is related.
#[must_use = "nothing is read until it is given a connection"]
pub struct Handle<'a, C, R, P = ()> {
    pub(super) source: &'a C,
    pub(super) plan: P,
    relation: PhantomData<fn() -> R>,
}

/// The relation `R` bound to a record. Nothing is asked of the types here: each accessor would be
/// checked for it, whether it is used or not.
#[doc(hidden)]
pub const fn handle<C, R>(source: &C) -> Handle<'_, C, R> {
    Handle { source, plan: (), relation: PhantomData }
}

/// Without `.with(…)` a related record is an `R::Target`; with it, a [`Loaded`](crate::load::Loaded) of one.
impl<'a, C: Collection, R: Relation<Source = C>, P> Handle<'a, C, R, P> {
    /// Counts the related rows.
    ///
    /// # Errors
    ///
    /// A table or column that does not exist, or whatever the driver reports.
    pub fn count<'c, X>(self, connection: X) -> X::Output<u64>
    where
        X: Asks<'c, Handle<'a, C, R>>,
    {
        connection.count(self.alone())
    }

    /// Asks whether there is a related row.
    ///
    /// # Errors
    ///
    /// As [`Handle::count`].
    pub fn exists<'c, X>(self, connection: X) -> X::Output<bool>
    where
        X: Asks<'c, Handle<'a, C, R>>,
    {
        connection.exists(self.alone())
    }

    /// Reads the related records, in the order of their primary key.
    ///
    /// # Errors
    ///
    /// A table or column that does not exist, a value that does not fit its field, a null where the
    /// field is not an `Option`, or whatever the driver reports.
    pub fn all<'c, X>(self, connection: X) -> X::Output<Vec<Node<R::Target, P>>>
    where
        R: ToMany,
        P: Plan<R::Target, Node: Send>,
        X: Reads<'c, Handle<'a, C, R>, P>,
    {
        connection.rows::<true>(self.alone(), self.plan)
    }

    /// The same as [`all`](Self::all), under the word that queries have.
    ///
    /// # Errors
    ///
    /// As [`Handle::all`].
    pub fn load<'c, X>(self, connection: X) -> X::Output<Vec<Node<R::Target, P>>>
    where
        R: ToMany,
        P: Plan<R::Target, Node: Send>,
        X: Reads<'c, Handle<'a, C, R>, P>,
    {
        self.all(connection)
    }

    /// Reads the first related record by the primary key, if there is one.
    ///
    /// # Errors
    ///
    /// As [`Handle::all`].
    pub fn first<'c, X>(self, connection: X) -> X::Output<Option<Node<R::Target, P>>>
    where
        R: ToMany,
        P: Plan<R::Target, Node: Send>,
        X: Reads<'c, Handle<'a, C, R>, P>,
    {
        connection.first(self.alone(), self.plan)
    }

    /// Reads the related record: a record for a `belongs_to` whose foreign key cannot be null, an
    /// `Option` of it otherwise.
    ///
    /// # Errors
    ///
    /// As [`Handle::all`]; and a foreign key that cannot be null but refers to no row, or a unique
    /// key that finds several.
    pub fn one<'c, X>(self, connection: X) -> X::Output<R::One<Node<R::Target, P>>>
    where
        R: ToOne,
        P: Plan<R::Target, Node: Send>,
        R::One<Node<R::Target, P>>: Send,
        X: Reads<'c, Handle<'a, C, R>, P>,
    {
        connection.one(self.alone(), self.plan)
    }
}

impl<'a, C, R: Relation, P> Handle<'a, C, R, P> {
    /// Loads a relation of the targets with them: alone, or with more behind it.
    pub fn with<I: Include>(self, relation: I) -> Handle<'a, C, R, Included<R::Target, I, P>>
    where
        Origin<I>: StartsAt<R::Target>,
    {
        let plan = include::<R::Target, I, P>(relation, self.plan);
        Handle { source: self.source, plan, relation: PhantomData }
    }

    /// Without the plan.
    const fn alone(&self) -> Handle<'a, C, R> {
        handle(self.source)
    }
}

impl<C: Collection, R: Relation<Source = C>> Scope for Handle<'_, C, R> {
    type Target = R::Target;
    type One<N> = R::One<N>;

    const MEANT: Meant = Meant::along(R::META.hops);
    const CONTEXT: Context = R::CONTEXT;
    const IS_REQUIRED: bool = R::META.is_required();

    fn one<N>(row: Option<N>) -> Option<R::One<N>> {
        R::one(row)
    }
}

impl<D: Driver, C: Collection + Sync, R: SendsKey<D> + Relation<Source = C>> SendsScope<D> for Handle<'_, C, R> {
    type Key = R::Key;

    fn key(&self) -> Option<<R::Key as Key>::Refs<'_>> {
        R::key(self.source)
    }
}

impl<C, R, P: Clone> Clone for Handle<'_, C, R, P> {
    fn clone(&self) -> Self {
        Self { source: self.source, plan: self.plan.clone(), relation: PhantomData }
    }
}

impl<C, R, P: Copy> Copy for Handle<'_, C, R, P> {}

impl<C: Collection, R: Relation<Source = C>, P> fmt::Debug for Handle<'_, C, R, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}()", C::META.name, R::META.name)
    }
}
