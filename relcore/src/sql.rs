//! Statements as constant text: put together at compile time, once for each shape, collection or
//! relation, and dialect.

use crate::Collection;
use crate::meta::Through;

mod batch;
mod select;
mod text;
mod writer;

#[doc(hidden)]
pub use batch::Parts;

/// The types that the parts of a key have to be given in a list.
#[doc(hidden)]
pub type ListTypes = [Option<&'static str>; 8];
pub(crate) use batch::{Batch, Columns, Keys, Lead, Order};
pub(crate) use select::{Filter, Shape, select};
pub(crate) use text::Text;

/// How a database writes identifiers, placeholders and lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dialect {
    /// What an identifier stands between; doubled where it occurs inside.
    pub quote: char,
    /// How the arguments are numbered.
    pub placeholder: Placeholder,
    /// How many arguments a statement may have.
    pub most_arguments: usize,
    /// Whether the values of a column all have its type. Where they need not, a text is less than another one by its
    /// letters, also if it stands for a number.
    pub is_typed: bool,
    /// How many keys are given to one statement.
    pub lists: Lists,
    /// Whether whole numbers are given to a statement as one array.
    pub has_arrays: bool,
    /// How many keys are given at most to a statement that sorts their rows. SQLite sorts more than its cache holds by way of
    /// a file.
    pub most_sorted: usize,
}

/// How a database writes the place of an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Placeholder {
    /// `+?1`, `+?2`, …: the same values. Without an operator before them SQLite, where it was built to gather samples by
    /// `ANALYZE`, prepares a statement anew whenever an argument that is compared with an indexed column is another one.
    PlusQuestionNumber,
    /// `$1`, `$2`, …
    DollarNumber,
    /// `?` each time.
    Question,
}

/// How many keys are given to one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lists {
    /// As a table they are `VALUES`.
    Values,
    /// As a table they are `VALUES`, whose first row has the types of the columns that the keys are compared with.
    TypedValues,
    /// As a table they are `SELECT … UNION ALL SELECT …`.
    Union,
}

impl Dialect {
    /// SQLite's. A `"name"` that is no column it reads as a text; one between backticks is an error.
    pub const SQLITE: Self = Self {
        quote: '`',
        placeholder: Placeholder::PlusQuestionNumber,
        most_arguments: 32_766,
        is_typed: false,
        lists: Lists::Values,
        has_arrays: false,
        most_sorted: 128,
    };
    /// PostgreSQL's.
    pub const POSTGRES: Self = Self {
        quote: '"',
        placeholder: Placeholder::DollarNumber,
        most_arguments: 65_535,
        is_typed: true,
        lists: Lists::TypedValues,
        has_arrays: true,
        most_sorted: usize::MAX,
    };
    /// MySQL's and MariaDB's.
    pub const MYSQL: Self = Self {
        quote: '`',
        placeholder: Placeholder::Question,
        most_arguments: 65_535,
        is_typed: true,
        lists: Lists::Union,
        has_arrays: false,
        most_sorted: usize::MAX,
    };
}

/// A table, and the schema that it is in where that is said.
#[derive(Clone, Copy)]
pub(crate) struct Table {
    pub schema: Option<&'static str>,
    pub name: &'static str,
}

impl Table {
    pub const fn of<C: Collection>() -> Self {
        Self { schema: C::SCHEMA.within(), name: C::TABLE }
    }

    pub const fn between(through: Through) -> Self {
        Self { schema: through.schema, name: through.table }
    }
}
