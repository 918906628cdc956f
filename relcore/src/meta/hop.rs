//! A relation as steps from table to table.

use super::ColumnMeta;

/// A table, and the schema that it is in where that is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// The schema's name, where it is said.
    pub schema: Option<&'static str>,
    /// The table's name.
    pub name: &'static str,
}

/// From a row to the rows of a table: those whose `to` equals its `from`, column by column. A `belongs_to` and a `has_…` are one
/// hop, a `belongs_to_many` is two.
#[derive(Clone, Copy)]
pub struct Hop {
    pub from: &'static [&'static ColumnMeta],
    pub table: Table,
    pub to: &'static [&'static ColumnMeta],
}
