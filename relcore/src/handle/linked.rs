//! A `belongs_to_many` bound to a record, with the rows in between.

use std::fmt;
use std::marker::PhantomData;

use super::Handle;
use crate::Collection;
use crate::kinds::{BelongsToMany, WithLink};
use crate::load::{LeadsThrough, Loads};
use crate::plan::{Include, Included, Origin, Owned, Plan, StartsAt, With, include};
use crate::relation::Relation;

/// A `belongs_to_many` bound to a record, whose targets come with the rows in between: from
/// [`Handle::with_link`].
#[must_use = "nothing is read until it is given a connection"]
pub struct LinkedHandle<'a, C, R, P = ()> {
    source: &'a C,
    plan: P,
    relation: PhantomData<fn() -> R>,
}

impl<'a, C, R, T, L, P> Handle<'a, C, BelongsToMany<R, T, L>, P>
where
    BelongsToMany<R, T, L>: LeadsThrough,
{
    /// Reads with each target the row that links it to us, so that its other columns can be read.
    pub fn with_link(self) -> LinkedHandle<'a, C, BelongsToMany<R, T, L>, P> {
        LinkedHandle { source: self.source, plan: self.plan, relation: PhantomData }
    }
}

impl<'a, C, R, P> LinkedHandle<'a, C, R, P>
where
    C: Collection,
    R: LeadsThrough<Source = C>,
    WithLink<R>: Relation<Source = C, Target = R::Target>,
{
    /// Loads a relation of the targets with them: alone, or with more behind it.
    pub fn with<I: Include>(self, relation: I) -> LinkedHandle<'a, C, R, Included<R::Target, I, P>>
    where
        Origin<I>: StartsAt<R::Target>,
    {
        let plan = include::<R::Target, I, P>(relation, self.plan);
        LinkedHandle { source: self.source, plan, relation: PhantomData }
    }

    /// Reads the related records, in the order of their primary key, each with the row in between: the rows first, then
    /// each record once.
    ///
    /// # Errors
    ///
    /// As [`Handle::all`].
    pub fn all<'c, X>(self, connection: X) -> X::Output<Owned<With<WithLink<R>, P>>>
    where
        'a: 'c,
        C: Sync,
        P: Plan<R::Target>,
        Owned<With<WithLink<R>, P>>: Send,
        X: Loads<'c, C, (With<WithLink<R>, P>, ())>,
    {
        connection.related::<WithLink<R>, _>(self.source, (With::new(self.plan), ()))
    }

    /// The same as [`all`](Self::all), under the word that queries have.
    ///
    /// # Errors
    ///
    /// As [`Handle::all`].
    pub fn load<'c, X>(self, connection: X) -> X::Output<Owned<With<WithLink<R>, P>>>
    where
        'a: 'c,
        C: Sync,
        P: Plan<R::Target>,
        Owned<With<WithLink<R>, P>>: Send,
        X: Loads<'c, C, (With<WithLink<R>, P>, ())>,
    {
        self.all(connection)
    }
}

impl<C, R, P: Clone> Clone for LinkedHandle<'_, C, R, P> {
    fn clone(&self) -> Self {
        Self { source: self.source, plan: self.plan.clone(), relation: PhantomData }
    }
}

impl<C, R, P: Copy> Copy for LinkedHandle<'_, C, R, P> {}

impl<C: Collection, R: LeadsThrough<Source = C>, P> fmt::Debug for LinkedHandle<'_, C, R, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}().with_link()", C::META.name, R::META.name)
    }
}
