//! Running without I/O: a [`Machine`] says what to ask and is fed what came back.

mod asked;
mod blocks;
mod branches;
mod calls;
mod chunks;
mod direct;
mod found;
mod gather;
mod keys;
mod linked;
mod links;
mod lists;
mod loaded;
mod memory;
mod number;
mod only;
mod order;
mod plan;
mod records;
mod runs;
mod scope;
#[cfg(feature = "serde")]
mod serialize;
mod single;
mod slots;
mod through;
#[cfg(feature = "tracing")]
mod traced;
mod tree;

pub use linked::Linked;
pub use loaded::{Loaded, LoadedIn};
pub use memory::load;
pub use records::Records;

#[doc(hidden)]
pub use asked::Asked;
#[doc(hidden)]
pub use blocks::{Blocks, Sources};
#[doc(hidden)]
pub use branches::Branches;
#[doc(hidden)]
pub use calls::{Asks, Loads, Reads};
#[doc(hidden)]
pub use found::{Fault, Found, Gathered};
#[doc(hidden)]
pub use lists::Lists;
#[doc(hidden)]
pub use loaded::{Fields, Related};
#[doc(hidden)]
pub use plan::{Include, Included, Node, Origin, Plan, StartsAt, Targets, With};
#[doc(hidden)]
pub use records::{Alone, Given, RecordOf};
#[doc(hidden)]
pub use runs::{Loadable, Runs};
#[doc(hidden)]
pub use scope::{Scope, SendsScope};
#[cfg(feature = "serde")]
#[doc(hidden)]
pub use serialize::Entries;

pub(crate) use branches::Both;
pub(crate) use direct::Direct;
pub(crate) use gather::{Count, Exists, First, Gather, Outcome, Rows, Shaped, Sole};
pub(crate) use memory::{Memory, OfOne, Owned};
pub(crate) use number::integer;
pub(crate) use only::OnlyOne;
pub(crate) use single::Single;
pub(crate) use through::Through;
pub(crate) use tree::Tree;

use std::borrow::Cow;

use crate::driver::{Connection, Driver, ReadError};
use crate::error::Context;
use crate::meta::Column;
use crate::{Collection, Error, ErrorKind};

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

    /// Asks again what the last statement asked, of which no row was fed; now with so many arguments at most, if the
    /// connection takes no more. Whether it can.
    fn repeat(&mut self, _most_arguments: Option<usize>) -> bool {
        false
    }

    /// Whether there may be more than one statement. They are to see the database in the same state.
    fn is_several(&self) -> bool {
        false
    }

    /// What the last statement reads, or the first one will.
    fn reading(&self) -> Reading;

    /// The driver failed at that.
    fn failed(&self, error: D::Error) -> Error {
        self.reading().failed::<D>(error)
    }

    /// The output, once all rows have been fed.
    ///
    /// # Errors
    ///
    /// A row that had to exist and was not found.
    fn finish(self) -> Result<Self::Output, Error>;
}

/// Where the columns of a collection stand in the rows of a result.
#[derive(Clone, Copy)]
struct Place {
    context: Context,
    /// The index of the first.
    start: usize,
    /// The columns by which an error names a row, where all are read.
    primary_key: &'static [&'static Column],
}

impl Place {
    /// A column could not be read from a row.
    fn failed<D: Driver>(
        self,
        column: &'static Column,
        row: &D::Row<'_>,
        index: usize,
        error: impl Into<ReadError<D::Error>>,
    ) -> Error {
        let kind = if D::is_null(row, index) { ErrorKind::Null } else { ErrorKind::Decode };
        Error::new(self.context, kind).at_column(column).of_row(self.key::<D>(row)).caused_by::<D>(error)
    }

    /// A row was not asked for.
    fn unasked<D: Driver>(self, row: &D::Row<'_>) -> Error {
        Error::new(self.context, ErrorKind::Unasked).of_row(self.key::<D>(row))
    }

    /// The primary key of a row, as far as it can be shown.
    fn key<D: Driver>(self, row: &D::Row<'_>) -> Vec<(&'static str, String)> {
        let shown = |column: &&'static Column| Some((column.name, D::shown(row, self.start + column.position)?));
        self.primary_key.iter().filter_map(shown).collect()
    }
}

/// What a statement reads.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    pub(crate) context: Context,
    /// The columns of its table.
    pub(crate) columns: &'static [Column],
}

impl Reading {
    /// Reading a collection for its own sake.
    pub(crate) const fn of<C: Collection>() -> Self {
        Self { context: Context::reading::<C>(), columns: C::FIELDS }
    }

    /// The name of the collection.
    #[must_use]
    pub fn collection(self) -> &'static str {
        self.context.collection
    }

    /// The name of the relation that is followed, if any.
    #[must_use]
    pub fn relation(self) -> Option<&'static str> {
        self.context.relation.map(|(_, relation)| relation.name)
    }

    /// The driver failed.
    pub(crate) fn failed<D: Driver>(self, error: D::Error) -> Error {
        let Self { context, columns } = self;
        let failure = Error::new(context, ErrorKind::Statement);
        let missing = D::missing_column(&error);
        let with_table = missing.and_then(|missing| missing.strip_prefix(context.table)?.strip_prefix('.'));
        let is_missing = |column: &&Column| missing == Some(column.name) || with_table == Some(column.name);
        let failure = match columns.iter().find(is_missing) {
            Some(column) => failure.at_column(column),
            None => failure,
        };
        failure.caused_by::<D>(error)
    }
}

/// Runs a machine.
#[cfg(not(feature = "tracing"))]
pub(crate) fn run<'c, X, M>(machine: M, connection: X) -> X::Output<M::Output>
where
    X: Connection<'c>,
    M: Machine<X::Driver, Output: Send + 'c> + Send + 'c,
{
    connection.drive(machine)
}

/// Runs a machine, and says so.
#[cfg(feature = "tracing")]
pub(crate) fn run<'c, X, M>(machine: M, connection: X) -> X::Output<M::Output>
where
    X: Connection<'c>,
    M: Machine<X::Driver, Output: Send + 'c> + Send + 'c,
{
    connection.drive(traced::Traced::new(machine))
}
