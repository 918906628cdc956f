//! Loading what belongs to records that are there already.

use super::{Branches, Include, Loaded, Machine, Plan, Runs, Statement, Targets};
use crate::driver::{Connection, Driver};
use crate::relation::Eager;
use crate::{Collection, Error};

/// Loads a relation of records that are in memory already: of each in its order, the record borrowed.
///
/// # Errors
///
/// As [`All::load`](crate::query::All::load).
pub fn load<'c, C, I, X>(records: &'c [C], _: I, connection: X) -> X::Output<Vec<Beside<'c, C, I>>>
where
    C: Collection + Sync,
    I: Include<Relation: Eager<Source = C>> + 'static,
    X: Connection<'c>,
    (I, ()): Runs<X::Driver, C>,
    Beside<'c, C, I>: Send,
{
    connection.drive(Memory::<C, (I, ())> { records, branches: <(I, ()) as Plan<C>>::Machine::default() })
}

/// A record that was in memory, with what was loaded of it.
pub type Beside<'a, C, I> = Loaded<&'a C, <(I, ()) as Plan<C>>::Branches>;

struct Memory<'a, C, P: Plan<C>> {
    records: &'a [C],
    branches: P::Machine,
}

impl<'a, D, C, P> Machine<D> for Memory<'a, C, P>
where
    D: Driver,
    P: Plan<C, Machine: Branches<D, C, Output = P::Branches>>,
{
    type Output = Vec<Loaded<&'a C, P::Branches>>;

    fn statement(&mut self) -> Result<Option<Statement<'_, D>>, Error> {
        self.branches.statement(self.records)
    }

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        self.branches.row(row)
    }

    fn is_several(&self) -> bool {
        true
    }

    fn failed(&self, error: D::Error) -> Error {
        self.branches.failed(error)
    }

    fn finish(self) -> Result<Self::Output, Error> {
        let branches = self.branches.finish(self.records.len())?;
        Ok(self.records.iter().zip(branches).map(|(record, branches)| Loaded::new(record, branches)).collect())
    }
}

/// What there is along a relation.
pub type Owned<I> = <<I as Include>::Relation as Eager>::Owned<Targets<I>>;

/// Loads a relation of one record.
pub fn of_one<C, I>(record: &C) -> One<'_, C, I>
where
    C: Collection,
    I: Include<Relation: Eager<Source = C>> + 'static,
{
    One(Memory { records: std::slice::from_ref(record), branches: <(I, ()) as Plan<C>>::Machine::default() })
}

pub struct One<'a, C, I>(Memory<'a, C, (I, ())>)
where
    C: Collection,
    I: Include<Relation: Eager<Source = C>> + 'static;

impl<'a, D, C, I> Machine<D> for One<'a, C, I>
where
    D: Driver,
    C: Collection,
    I: Include<Relation: Eager<Source = C>> + 'static,
    Memory<'a, C, (I, ())>: Machine<D, Output = Vec<Beside<'a, C, I>>>,
{
    type Output = Owned<I>;

    fn statement(&mut self) -> Result<Option<Statement<'_, D>>, Error> {
        self.0.statement()
    }

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        self.0.row(row)
    }

    fn is_several(&self) -> bool {
        self.0.is_several()
    }

    fn failed(&self, error: D::Error) -> Error {
        self.0.failed(error)
    }

    fn finish(self) -> Result<Owned<I>, Error> {
        let (_, (related, ())) = self.0.finish()?.pop().expect("one for each record").into_parts();
        Ok(related.into_inner())
    }
}
