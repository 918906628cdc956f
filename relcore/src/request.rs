//! What is asked of a database, without its language: which rows of which table, what of them, and in which order. A driver's
//! [`Language`](crate::seam::Language) makes of it what the driver runs.

use crate::key::Subset;
use crate::meta::{ColumnMeta, Table};

/// One question: plain data. The values of its keys go with it as arguments, in the order of the key's columns.
#[derive(Clone, Copy)]
pub struct Request<'r> {
    /// What is wanted of the rows.
    pub read: Read<'r>,
    /// The table that the keys are compared in.
    pub table: Table,
    /// The columns of the table that are compared with the keys.
    pub key: &'r [&'r ColumnMeta],
    /// How many keys there are.
    pub keys: Keys,
    /// A second table, each of whose rows is joined to the rows that refer to it.
    pub join: Option<Join<'r>>,
    /// In which order the rows of one key come.
    pub order: Order<'r>,
    /// How many rows are read at most.
    pub limit: Option<u64>,
}

/// What is wanted of the rows.
#[derive(Clone, Copy)]
pub enum Read<'r> {
    /// Some of their columns.
    Rows(Lead, Fields<'r>),
    /// Two columns of the table that are numbers, of all rows as one text: `1 5,1 7`. Asked only of a driver that
    /// [reads pairs](crate::driver::Driver::READ_PAIRS).
    Pairs(&'r ColumnMeta, &'r ColumnMeta),
    /// How many there are.
    Count,
    /// Whether there is one.
    Exists,
}

/// How a row says which of several keys it was found by. That stands in front of its columns.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// By the key's place, from 0: so the database alone decides which keys are the same.
    Place,
    /// By the key itself. For whole numbers only: a program can tell as well which are the same, and the database is
    /// asked for a list or a range, which is faster.
    Key,
    /// Nothing stands there: there is one key, or the key is one of the columns.
    Nothing,
}

/// Which columns are read, one after the other.
#[derive(Clone, Copy)]
pub struct Fields<'r> {
    /// First those of a key.
    pub key: (Side, &'r [&'r ColumnMeta]),
    /// Then all of these.
    pub all: (Side, &'r [ColumnMeta]),
}

/// Of which table a column is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The one that the keys are compared in.
    Table,
    /// The one that is joined.
    Joined,
}

/// How the rows of the second table are found: their `to` equals the `from` of a row of the first.
#[derive(Clone, Copy)]
pub struct Join<'r> {
    /// Columns of the first table.
    pub from: &'r [&'r ColumnMeta],
    /// The second table.
    pub table: Table,
    /// Columns of the second table, in the order of those.
    pub to: &'r [&'r ColumnMeta],
}

/// How many keys are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// None: all rows of the table are meant.
    Whole,
    /// One.
    One,
    /// So many places for keys; a place that is left has nulls, which find nothing. Of keys that have several parts, the value of a
    /// part that is the same in all of them is given once more, behind the keys: so a table in partitions, or on many servers,
    /// is read only where such rows can be.
    Listed {
        /// How many places.
        places: usize,
        /// The parts that are the same in all keys.
        shared: Subset,
    },
    /// The least and the greatest of numbers; all between them are meant.
    Between,
}

/// In which order the rows of one key come.
#[derive(Clone, Copy)]
pub enum Order<'r> {
    /// As the database gives them.
    Any,
    /// By these columns of one of the tables.
    By(Side, &'r [&'r ColumnMeta]),
}

impl<'r> Fields<'r> {
    /// All of these columns, of one of the tables.
    pub const fn all(side: Side, columns: &'r [ColumnMeta]) -> Self {
        Self { key: (side, &[]), all: (side, columns) }
    }
}

impl Order<'_> {
    /// Whether the database sorts.
    pub const fn is_sorted(self) -> bool {
        matches!(self, Self::By(_, [_, ..]))
    }
}

/// A request that is known when a program is compiled.
pub trait KnownRequest {
    /// The request.
    const REQUEST: Request<'static>;
}
