use std::fmt;
use std::marker::PhantomData;

use super::{Relation, ToMany, ToOne};
use crate::driver::{Connection, Driver, FromRow};
use crate::error::Context;
use crate::key::{BindKey, Key};
use crate::load::{Count, Exists, First, Machine, Rows, Scope, Single, Sole, Statement};
use crate::sql::Filter;
use crate::{Collection, Error, ErrorKind, meta};

/// A relation bound to a record, such as `customer.orders()`: it borrows the record and has not
/// read anything yet.
///
/// Each method runs one statement, or none where the record's key is null: then nothing is related.
#[must_use = "nothing is read until it is given a connection"]
pub struct Handle<'a, C, R> {
    source: &'a C,
    relation: PhantomData<fn() -> R>,
}

/// The relation `R` bound to a record. Nothing is asked of the types here: each accessor would be
/// checked for it, whether it is used or not.
#[doc(hidden)]
pub const fn handle<C, R>(source: &C) -> Handle<'_, C, R> {
    Handle { source, relation: PhantomData }
}

impl<'a, C: Collection, R: Relation<Source = C>> Handle<'a, C, R> {
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
        R::Key: BindKey<X::Driver>,
    {
        connection.drive(Single::new(self, Count(0)))
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
        R::Key: BindKey<X::Driver>,
    {
        connection.drive(Single::new(self, Exists(false)))
    }

    /// Reads the related records, in the order of their primary key.
    ///
    /// # Errors
    ///
    /// A table or column that does not exist, a value that does not fit its field, a null where the
    /// field is not an `Option`, or whatever the driver reports.
    pub fn all<'c, X: Connection<'c>>(self, connection: X) -> X::Output<Vec<R::Target>>
    where
        'a: 'c,
        R: ToMany,
        C: Sync,
        R::Key: BindKey<X::Driver>,
        R::Target: FromRow<X::Driver> + Send,
    {
        connection.drive(Single::new(self, Rows::<R::Target, true>(Vec::new())))
    }

    /// Reads the first related record by the primary key, if there is one.
    ///
    /// # Errors
    ///
    /// As [`Handle::all`].
    pub fn first<'c, X: Connection<'c>>(self, connection: X) -> X::Output<Option<R::Target>>
    where
        'a: 'c,
        R: ToMany,
        C: Sync,
        R::Key: BindKey<X::Driver>,
        R::Target: FromRow<X::Driver> + Send,
    {
        connection.drive(Single::new(self, First::<R::Target>(None)))
    }

    /// Reads the related record: a record for a `belongs_to` whose foreign key cannot be null, an
    /// `Option` of it otherwise.
    ///
    /// # Errors
    ///
    /// As [`Handle::all`]; and a foreign key that cannot be null but refers to no row, or a unique
    /// key that finds several.
    pub fn one<'c, X: Connection<'c>>(self, connection: X) -> X::Output<R::One>
    where
        'a: 'c,
        R: ToOne,
        C: Sync,
        R::Key: BindKey<X::Driver>,
        R::Target: FromRow<X::Driver> + Send,
        R::One: Send,
    {
        connection.drive(One(Single::new(self, Sole::<R::Target> { row: None, several: false })))
    }
}

/// Reads at most one row, and decides whether there may be none.
struct One<'a, C: Collection, R: ToOne<Source = C>>(Single<Handle<'a, C, R>, Sole<R::Target>>);

impl<D: Driver, C: Collection, R: ToOne<Source = C>> Machine<D> for One<'_, C, R>
where
    R::Key: BindKey<D>,
    R::Target: FromRow<D>,
{
    type Output = R::One;

    fn statement(&mut self) -> Result<Option<Statement<'_, D>>, Error> {
        self.0.statement()
    }

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        Machine::<D>::row(&mut self.0, row)
    }

    fn failed(&self, error: D::Error) -> Error {
        Machine::<D>::failed(&self.0, error)
    }

    fn finish(self) -> Result<R::One, Error> {
        let row = Machine::<D>::finish(self.0)?;
        R::one(row).ok_or_else(|| Error::new(Handle::<C, R>::CONTEXT, ErrorKind::Missing))
    }
}

impl<C: Collection, R: Relation<Source = C>> Scope for Handle<'_, C, R> {
    type Target = R::Target;
    type Key = R::Key;

    const FILTER: Filter = Filter::Related(Self::RELATION);
    const CONTEXT: Context = Context {
        collection: R::Target::META.name,
        table: R::Target::TABLE,
        relation: Some((C::META.name, Self::RELATION)),
    };

    fn key(&self) -> Option<<R::Key as Key>::Refs<'_>> {
        R::key(self.source)
    }
}

impl<C: Collection, R: Relation<Source = C>> Handle<'_, C, R> {
    const RELATION: &'static meta::Relation = &R::META;
}

impl<C, R> Clone for Handle<'_, C, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C, R> Copy for Handle<'_, C, R> {}

impl<C: Collection, R: Relation<Source = C>> fmt::Debug for Handle<'_, C, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}()", C::META.name, R::META.name)
    }
}
