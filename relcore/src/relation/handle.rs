use std::fmt;
use std::marker::PhantomData;

use super::{Relation, SendsKey, ToMany, ToOne};
use crate::driver::{Connection, Driver, FromRow};
use crate::error::Context;
use crate::key::Key;
use crate::load::{
    Count, Exists, First, Include, Included, Machine, Node, Origin, Reading, Rows, Runs, Scope, Single, Sole, StartsAt,
    Statement, Tree, run,
};
use crate::sql::Filter;
use crate::{Collection, Error, ErrorKind, meta};

/// A relation bound to a record, such as `customer.orders()`: it borrows the record and has not
/// read anything yet.
///
/// Each method runs one statement, or none where the record's key is null: then nothing is related.
#[must_use = "nothing is read until it is given a connection"]
pub struct Handle<'a, C, R, P = ()> {
    pub(super) source: &'a C,
    relation: PhantomData<fn() -> (R, P)>,
}

/// The relation `R` bound to a record. Nothing is asked of the types here: each accessor would be
/// checked for it, whether it is used or not.
#[doc(hidden)]
pub const fn handle<C, R>(source: &C) -> Handle<'_, C, R> {
    Handle { source, relation: PhantomData }
}

/// Without `.with(…)` a related record is an `R::Target`; with it, a [`Loaded`](crate::load::Loaded) of one.
impl<'a, C: Collection, R: Relation<Source = C>, P> Handle<'a, C, R, P> {
    /// Counts the related rows.
    ///
    /// # Errors
    ///
    /// A table or column that does not exist, or whatever the driver reports.
    pub fn count<'c, X: Connection<'c>>(self, connection: X) -> X::Output<u64>
    where
        'a: 'c,
        R: 'c,
        C: Sync,
        R: SendsKey<X::Driver>,
    {
        run(Single::new(self.alone(), Count(0)), connection)
    }

    /// Asks whether there is a related row.
    ///
    /// # Errors
    ///
    /// As [`Handle::count`].
    pub fn exists<'c, X: Connection<'c>>(self, connection: X) -> X::Output<bool>
    where
        'a: 'c,
        C: Sync,
        R: SendsKey<X::Driver>,
    {
        run(Single::new(self.alone(), Exists(false)), connection)
    }

    /// Reads the related records, in the order of their primary key.
    ///
    /// # Errors
    ///
    /// A table or column that does not exist, a value that does not fit its field, a null where the
    /// field is not an `Option`, or whatever the driver reports.
    pub fn all<'c, X: Connection<'c>>(self, connection: X) -> X::Output<Vec<Node<R::Target, P>>>
    where
        'a: 'c,
        R: ToMany,
        C: Sync,
        R: SendsKey<X::Driver>,
        R::Target: FromRow<X::Driver> + Send,
        P: Runs<X::Driver, R::Target>,
    {
        let root = Single::new(self.alone(), Rows::<R::Target, true>(Vec::new()));
        run(Tree::<_, R::Target, P, Vec<R::Target>>::new(root), connection)
    }

    /// Reads the first related record by the primary key, if there is one.
    ///
    /// # Errors
    ///
    /// As [`Handle::all`].
    pub fn first<'c, X: Connection<'c>>(self, connection: X) -> X::Output<Option<Node<R::Target, P>>>
    where
        'a: 'c,
        R: ToMany,
        C: Sync,
        R: SendsKey<X::Driver>,
        R::Target: FromRow<X::Driver> + Send,
        P: Runs<X::Driver, R::Target>,
    {
        let root = Single::new(self.alone(), First::<R::Target>(None));
        run(Tree::<_, R::Target, P, Option<R::Target>>::new(root), connection)
    }

    /// Reads the related record: a record for a `belongs_to` whose foreign key cannot be null, an
    /// `Option` of it otherwise.
    ///
    /// # Errors
    ///
    /// As [`Handle::all`]; and a foreign key that cannot be null but refers to no row, or a unique
    /// key that finds several.
    pub fn one<'c, X: Connection<'c>>(self, connection: X) -> X::Output<R::One<Node<R::Target, P>>>
    where
        'a: 'c,
        R: ToOne,
        C: Sync,
        R: SendsKey<X::Driver>,
        R::Target: FromRow<X::Driver> + Send,
        R::One<Node<R::Target, P>>: Send,
        P: Runs<X::Driver, R::Target>,
    {
        let root = Single::new(self.alone(), Sole::<R::Target> { row: None, several: false });
        run(
            One::<_, R> { rows: Tree::<_, R::Target, P, Option<R::Target>>::new(root), relation: PhantomData },
            connection,
        )
    }
}

impl<'a, C, R: Relation, P> Handle<'a, C, R, P> {
    /// Loads a relation of the targets with them: alone, or with more behind it.
    pub fn with<I: Include>(self, _: I) -> Handle<'a, C, R, Included<R::Target, I, P>>
    where
        Origin<I>: StartsAt<R::Target>,
    {
        Handle { source: self.source, relation: PhantomData }
    }

    fn alone(self) -> Handle<'a, C, R> {
        Handle { source: self.source, relation: PhantomData }
    }
}

/// Reads at most one row, and decides whether there may be none.
struct One<M, R> {
    rows: M,
    relation: PhantomData<fn() -> R>,
}

impl<D: Driver, M: Machine<D, Output = Option<N>>, N, R: ToOne> Machine<D> for One<M, R> {
    type Output = R::One<N>;

    fn statement(&mut self) -> Result<Option<Statement<'_, D>>, Error> {
        self.rows.statement()
    }

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        self.rows.row(row)
    }

    fn is_several(&self) -> bool {
        self.rows.is_several()
    }

    fn reading(&self) -> Reading {
        self.rows.reading()
    }

    fn finish(self) -> Result<R::One<N>, Error> {
        R::one(self.rows.finish()?).ok_or_else(|| Error::new(Context::following::<R>(), ErrorKind::Missing))
    }
}

impl<C: Collection, R: Relation<Source = C>> Scope for Handle<'_, C, R> {
    type Target = R::Target;
    type Key = R::Key;

    const FILTER: Filter = Filter::Related(Self::RELATION);
    const CONTEXT: Context = Context::following::<R>();

    fn key(&self) -> Option<<R::Key as Key>::Refs<'_>> {
        R::key(self.source)
    }
}

impl<C: Collection, R: Relation<Source = C>> Handle<'_, C, R> {
    const RELATION: &'static meta::Relation = &R::META;
}

impl<C, R, P> Clone for Handle<'_, C, R, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C, R, P> Copy for Handle<'_, C, R, P> {}

impl<C: Collection, R: Relation<Source = C>, P> fmt::Debug for Handle<'_, C, R, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}()", C::META.name, R::META.name)
    }
}
