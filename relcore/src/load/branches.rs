//! Loading what belongs to records that are there already, one relation after the other.

use super::Sources;
use crate::Error;
use crate::seam::{Ask, Driver, Reading};

/// Loads one relation for each of the records `S`, which its owner holds and hands in: it may not keep them.
// An object: so the types of a plan's machines are not spelled out in each other, and a program grows with the depth of what it loads, and
// not with the square of that.
pub trait Branch<D: Driver, S> {
    /// What there is for one record in the end.
    type Output;

    /// The next question, or `None` when all is read.
    ///
    /// # Errors
    ///
    /// An argument that cannot be encoded; a row that had to exist and was not found, or several where there may be one.
    fn ask<'s>(&'s mut self, sources: &'s dyn Sources<S>) -> Result<Option<Ask<'s, D>>, Error>;

    /// Takes one row of the result.
    ///
    /// # Errors
    ///
    /// A value that does not fit, with the name of its column.
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error>;

    /// Asks again what the last question asked: see [`Steps::repeat`](crate::seam::Steps::repeat).
    fn repeat(&mut self, most_arguments: Option<usize>);

    /// What the last question reads, or the first one will.
    fn reading(&self) -> Reading;

    /// What there is for each record, in their order.
    fn finish(self: Box<Self>) -> Box<dyn Iterator<Item = Self::Output>>;
}

/// A branch that a machine holds.
type Held<D, S, O> = Box<dyn Branch<D, S, Output = O> + Send>;

/// The branches of a plan.
pub trait Branches<D: Driver, S> {
    /// What there is for one record in the end.
    type Output;

    /// As [`Branch::ask`].
    ///
    /// # Errors
    ///
    /// As [`Branch::ask`].
    fn ask<'s>(&'s mut self, sources: &'s dyn Sources<S>) -> Result<Option<Ask<'s, D>>, Error>;

    /// As [`Branch::row`].
    ///
    /// # Errors
    ///
    /// As [`Branch::row`].
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error>;

    /// As [`Branch::repeat`].
    fn repeat(&mut self, most_arguments: Option<usize>);

    /// As [`Branch::reading`]; nothing if there is no branch.
    fn reading(&self) -> Option<Reading>;

    /// What there is for each record, in their order; more behind that are of no record.
    fn finish(self) -> Box<dyn Iterator<Item = Self::Output>>;
}

/// Nothing.
impl<D: Driver, S> Branches<D, S> for () {
    type Output = ();

    fn ask<'s>(&'s mut self, _: &'s dyn Sources<S>) -> Result<Option<Ask<'s, D>>, Error> {
        Ok(None)
    }

    fn row(&mut self, _: &D::Row<'_>) -> Result<(), Error> {
        unreachable!("nothing was asked")
    }

    fn repeat(&mut self, _: Option<usize>) {}

    fn reading(&self) -> Option<Reading> {
        None
    }

    fn finish(self) -> Box<dyn Iterator<Item = ()>> {
        Box::new(std::iter::repeat(()))
    }
}

/// Those of `B`, then one more: in the order in which a person wrote them.
pub struct Both<D: Driver, S, O, B> {
    last: Held<D, S, O>,
    first: B,
    is_at_last: bool,
}

impl<D: Driver, S, O, B> Both<D, S, O, B> {
    pub fn new(first: B, last: Held<D, S, O>) -> Self {
        Self { last, first, is_at_last: false }
    }
}

impl<D: Driver, S: 'static, O: 'static, B: Branches<D, S, Output: 'static>> Branches<D, S> for Both<D, S, O, B> {
    type Output = (O, B::Output);

    fn ask<'s>(&'s mut self, sources: &'s dyn Sources<S>) -> Result<Option<Ask<'s, D>>, Error> {
        if !self.is_at_last {
            if let Some(ask) = self.first.ask(sources)? {
                return Ok(Some(ask));
            }
            self.is_at_last = true;
        }
        self.last.ask(sources)
    }

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        if self.is_at_last { self.last.row(row) } else { self.first.row(row) }
    }

    fn repeat(&mut self, most_arguments: Option<usize>) {
        if self.is_at_last { self.last.repeat(most_arguments) } else { self.first.repeat(most_arguments) }
    }

    fn reading(&self) -> Option<Reading> {
        let first = if self.is_at_last { None } else { self.first.reading() };
        first.or_else(|| Some(self.last.reading()))
    }

    fn finish(self) -> Box<dyn Iterator<Item = Self::Output>> {
        Box::new(self.last.finish().zip(self.first.finish()))
    }
}
