//! Loading what belongs to records that are there already, one relation after the other.

use super::{Reading, Sources, Statement};
use crate::Error;
use crate::driver::Driver;

/// Loads something for each of the records `C`, which its owner holds and hands in: it may not keep them.
pub trait Branches<D: Driver, C> {
    /// What there is for one record in the end.
    type Output;

    /// The next statement, or `None` when all is read.
    ///
    /// # Errors
    ///
    /// An argument that cannot be encoded; a row that had to exist and was not found, or several where there may be one.
    fn statement<'s, S: Sources<C> + ?Sized>(&'s mut self, sources: &'s S) -> Result<Option<Statement<'s, D>>, Error>;

    /// Takes one row of the statement's result.
    ///
    /// # Errors
    ///
    /// A value that does not fit, with the name of its column.
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error>;

    /// Asks again what the last statement asked: see [`Machine::repeat`](super::Machine::repeat).
    fn repeat(&mut self, most_arguments: Option<usize>);

    /// What the last statement reads, or the first one will; nothing if there is none.
    fn reading(&self) -> Option<Reading>;

    /// What there is for each record, in their order; so many there are.
    fn finish(self, sources: usize) -> impl Iterator<Item = Self::Output>;
}

/// Nothing.
impl<D: Driver, C> Branches<D, C> for () {
    type Output = ();

    fn statement<'s, S: Sources<C> + ?Sized>(&'s mut self, _: &'s S) -> Result<Option<Statement<'s, D>>, Error> {
        Ok(None)
    }

    fn row(&mut self, _: &D::Row<'_>) -> Result<(), Error> {
        unreachable!("no statement was asked for")
    }

    fn repeat(&mut self, _: Option<usize>) {}

    fn reading(&self) -> Option<Reading> {
        None
    }

    fn finish(self, sources: usize) -> impl Iterator<Item = ()> {
        std::iter::repeat_n((), sources)
    }
}

/// `B`, then `A`: in the order in which a person wrote them.
#[derive(Default)]
pub struct Both<A, B> {
    last: A,
    first: B,
    is_at_last: bool,
}

impl<D, C, A, B> Branches<D, C> for Both<A, B>
where
    D: Driver,
    A: Branches<D, C>,
    B: Branches<D, C>,
{
    type Output = (A::Output, B::Output);

    fn statement<'s, S: Sources<C> + ?Sized>(&'s mut self, sources: &'s S) -> Result<Option<Statement<'s, D>>, Error> {
        if !self.is_at_last {
            if let Some(statement) = self.first.statement(sources)? {
                return Ok(Some(statement));
            }
            self.is_at_last = true;
        }
        self.last.statement(sources)
    }

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        if self.is_at_last { self.last.row(row) } else { self.first.row(row) }
    }

    fn repeat(&mut self, most_arguments: Option<usize>) {
        if self.is_at_last { self.last.repeat(most_arguments) } else { self.first.repeat(most_arguments) }
    }

    fn reading(&self) -> Option<Reading> {
        let first = if self.is_at_last { None } else { self.first.reading() };
        first.or_else(|| self.last.reading())
    }

    fn finish(self, sources: usize) -> impl Iterator<Item = Self::Output> {
        let first = self.first.finish(sources);
        self.last.finish(sources).zip(first)
    }
}
