//! Statements as constant text: put together at compile time, once for each shape, collection or
//! relation, and dialect.

mod batch;
mod select;
mod text;

pub(crate) use batch::{Batch, Columns, Keys, Lead, Order};
pub(crate) use select::{Filter, Shape, select};
pub(crate) use text::Text;

/// How a database writes identifiers and placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}

/// How a database writes the place of an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Placeholder {
    /// `?1`, `?2`, …
    QuestionNumber,
    /// `$1`, `$2`, …
    DollarNumber,
    /// `?` each time.
    Question,
}

impl Dialect {
    /// SQLite's.
    pub const SQLITE: Self =
        Self { quote: '"', placeholder: Placeholder::QuestionNumber, most_arguments: 32_766, is_typed: false };
}
