//! Loading what belongs to records that are there already.

use super::{Branches, Include, Loaded, Machine, Plan, Runs, Statement};
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

    fn failed(&self, error: D::Error) -> Error {
        self.branches.failed(error)
    }

    fn finish(self) -> Result<Self::Output, Error> {
        let branches = self.branches.finish(self.records)?;
        Ok(self.records.iter().zip(branches).map(|(record, branches)| Loaded::new(record, branches)).collect())
    }
}
