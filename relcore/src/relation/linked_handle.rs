use std::fmt;
use std::marker::PhantomData;

use super::{BelongsToMany, Handle, LeadsThrough, Relation, WithLink};
use crate::Collection;
use crate::load::{Include, Included, Loads, Origin, Owned, Plan, StartsAt, With};

/// A `belongs_to_many` bound to a record, whose targets come with the rows in between: from
/// [`Handle::with_link`].
#[must_use = "nothing is read until it is given a connection"]
pub struct LinkedHandle<'a, C, R, P = ()> {
    source: &'a C,
    relation: PhantomData<fn() -> (R, P)>,
}

impl<'a, C, R, T, L, P> Handle<'a, C, BelongsToMany<R, T, L>, P>
where
    BelongsToMany<R, T, L>: LeadsThrough,
{
    /// Reads with each target the row that links it to us, so that its other columns can be read.
    pub fn with_link(self) -> LinkedHandle<'a, C, BelongsToMany<R, T, L>, P> {
        LinkedHandle { source: self.source, relation: PhantomData }
    }
}

impl<'a, C, R, P> LinkedHandle<'a, C, R, P>
where
    C: Collection,
    R: LeadsThrough<Source = C>,
    WithLink<R>: Relation<Source = C, Target = R::Target>,
{
    /// Loads a relation of the targets with them: alone, or with more behind it.
    pub fn with<I: Include>(self, _: I) -> LinkedHandle<'a, C, R, Included<R::Target, I, P>>
    where
        Origin<I>: StartsAt<R::Target>,
    {
        LinkedHandle { source: self.source, relation: PhantomData }
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
        connection.related::<WithLink<R>, _>(self.source)
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

impl<C, R, P> Clone for LinkedHandle<'_, C, R, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C, R, P> Copy for LinkedHandle<'_, C, R, P> {}

impl<C: Collection, R: LeadsThrough<Source = C>, P> fmt::Debug for LinkedHandle<'_, C, R, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}().with_link()", C::META.name, R::META.name)
    }
}
