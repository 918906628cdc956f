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
    /// How keys stand in a statement as a table.
    pub lists: KeyTable,
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

/// How keys stand in a statement as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyTable {
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
        lists: KeyTable::Values,
        has_arrays: false,
        most_sorted: 128,
    };
    /// PostgreSQL's.
    pub const POSTGRES: Self = Self {
        quote: '"',
        placeholder: Placeholder::DollarNumber,
        most_arguments: 65_535,
        is_typed: true,
        lists: KeyTable::TypedValues,
        has_arrays: true,
        most_sorted: usize::MAX,
    };
    /// MySQL's and MariaDB's.
    pub const MYSQL: Self = Self {
        quote: '`',
        placeholder: Placeholder::Question,
        most_arguments: 65_535,
        is_typed: true,
        lists: KeyTable::Union,
        has_arrays: false,
        most_sorted: usize::MAX,
    };
}
