//! What is being read, for the words of an error.

use super::Driver;
use crate::error::{Context, ReadError};
use crate::meta::ColumnMeta;
use crate::{Collection, Error, ErrorKind};

/// Where the columns of a collection stand in the rows of a result.
#[derive(Clone, Copy)]
pub struct Place {
    pub context: Context,
    /// The index of the first.
    pub start: usize,
    /// The columns by which an error names a row, where all are read.
    pub primary_key: &'static [&'static ColumnMeta],
}

impl Place {
    /// A column could not be read from a row.
    pub fn failed<D: Driver>(
        self,
        column: &'static ColumnMeta,
        row: &D::Row<'_>,
        index: usize,
        error: impl Into<ReadError<D::Error>>,
    ) -> Error {
        let kind = if D::is_null(row, index) { ErrorKind::Null } else { ErrorKind::Decode };
        Error::new(self.context, kind)
            .at_column(column)
            .of_row(self.key::<D>(row))
            .caused_by(error.into(), D::IS_SAID_BY_SOURCE)
    }

    /// A row was not asked for.
    pub fn unasked<D: Driver>(self, row: &D::Row<'_>) -> Error {
        Error::new(self.context, ErrorKind::Unasked).of_row(self.key::<D>(row))
    }

    /// The primary key of a row, as far as it can be shown.
    fn key<D: Driver>(self, row: &D::Row<'_>) -> Vec<(&'static str, String)> {
        let shown = |column: &&'static ColumnMeta| Some((column.name, D::shown(row, self.start + column.position)?));
        self.primary_key.iter().filter_map(shown).collect()
    }
}

/// What a statement reads.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    pub(crate) context: Context,
    /// The columns of its table.
    pub(crate) columns: &'static [ColumnMeta],
}

impl Reading {
    /// Reading a collection for its own sake.
    #[must_use]
    pub const fn of<C: Collection>() -> Self {
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

    /// The driver does not do that here.
    #[cfg(feature = "tokio-postgres")]
    pub(crate) fn refused<D: Driver>(self, why: &'static str) -> Error {
        let why: ReadError<D::Error> = ReadError::Conversion(why.into());
        Error::new(self.context, ErrorKind::Statement).caused_by(why, false)
    }

    /// The driver failed.
    pub(crate) fn failed<D: Driver>(self, error: D::Error) -> Error {
        let Self { context, columns } = self;
        let failure = Error::new(context, ErrorKind::Statement);
        let missing = D::missing_column(&error);
        let with_table = missing.and_then(|missing| missing.strip_prefix(context.table)?.strip_prefix('.'));
        let is_missing = |column: &&ColumnMeta| missing == Some(column.name) || with_table == Some(column.name);
        let failure = match columns.iter().find(is_missing) {
            Some(column) => failure.at_column(column),
            None => failure,
        };
        failure.caused_by(ReadError::Driver(error), D::IS_SAID_BY_SOURCE)
    }
}
