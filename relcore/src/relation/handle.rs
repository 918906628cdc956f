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
pub struct Handle<'a, R: Relation> {
    source: &'a R::Source,
    relation: PhantomData<fn() -> R>,
}

impl<'a, R: Relation> Handle<'a, R> {
    #[doc(hidden)]
    pub fn new(source: &'a R::Source) -> Self {
        Self { source, relation: PhantomData }
    }

    /// Counts the related rows.
    ///
    /// # Errors
    ///
    /// A table or column that does not exist, or whatever the driver reports.
    pub fn count<'c, X: Connection<'c>>(self, connection: X) -> X::Output<u64>
    where
        'a: 'c,
        R: 'c,
        R::Source: Sync,
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
        R::Source: Sync,
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
        R::Source: Sync,
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
        R::Source: Sync,
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
        R::Source: Sync,
        R::Key: BindKey<X::Driver>,
        R::Target: FromRow<X::Driver> + Send,
        R::One: Send,
    {
        connection.drive(One(Single::new(self, Sole::<R::Target> { row: None, several: false })))
    }
}

/// Reads at most one row, and decides whether there may be none.
struct One<'a, R: ToOne>(Single<Handle<'a, R>, Sole<R::Target>>);

impl<D: Driver, R: ToOne> Machine<D> for One<'_, R>
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
        R::one(row).ok_or_else(|| Error::new(Handle::<R>::CONTEXT, ErrorKind::Missing))
    }
}

impl<R: Relation> Scope for Handle<'_, R> {
    type Target = R::Target;
    type Key = R::Key;

    const FILTER: Filter = Filter::Related(Self::RELATION);
    const CONTEXT: Context = Context {
        collection: R::Target::META.name,
        table: R::Target::TABLE,
        relation: Some((R::Source::META.name, Self::RELATION)),
    };

    fn key(&self) -> Option<<R::Key as Key>::Refs<'_>> {
        R::key(self.source)
    }
}

impl<R: Relation> Handle<'_, R> {
    const RELATION: &'static meta::Relation = &R::META;
}

impl<R: Relation> Clone for Handle<'_, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: Relation> Copy for Handle<'_, R> {}

impl<R: Relation> fmt::Debug for Handle<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}()", R::Source::META.name, R::META.name)
    }
}
