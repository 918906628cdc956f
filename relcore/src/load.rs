//! Running without I/O: a [`Machine`] says what to ask and is fed what came back.

mod gather;
mod single;

pub(crate) use gather::{Asks, Count, Exists, First, Gather, Rows, Sole};
pub(crate) use single::{Scope, Single};

use std::borrow::Cow;

use crate::Error;
use crate::driver::Driver;

/// A statement to run next.
pub struct Statement<'a, D: Driver> {
    /// Its text; constant, but where the number of values is not.
    pub sql: Cow<'static, str>,
    /// The values of its placeholders.
    pub arguments: D::Arguments<'a>,
}

/// A load in progress. The driver asks for a statement, feeds its rows, and repeats until there is
/// none; then it takes the output.
pub trait Machine<D: Driver> {
    /// What it ends in.
    type Output;

    /// The next statement, or `None` when all is read.
    ///
    /// # Errors
    ///
    /// An argument that cannot be encoded.
    fn statement(&mut self) -> Result<Option<Statement<'_, D>>, Error>;

    /// Takes one row of the statement's result.
    ///
    /// # Errors
    ///
    /// A value that does not fit, with the name of its column.
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error>;

    /// Says which collection and relation were being read when the driver failed.
    fn failed(&self, error: D::Error) -> Error;

    /// The output, once all rows have been fed.
    ///
    /// # Errors
    ///
    /// A row that had to exist and was not found.
    fn finish(self) -> Result<Self::Output, Error>;
}
