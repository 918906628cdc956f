use super::{ColumnError, Language};

/// A database library: its rows, its arguments, its errors, and the language of its database.
///
/// A driver outside of relcore gives [`FromColumn`](super::FromColumn) and [`ToParameter`](super::ToParameter) type by type: Rust lets no
/// other crate than relcore give them to all types at once.
///
/// Not stable yet: a minor version may change this trait.
pub trait Driver: Sized + 'static {
    /// A row of a result.
    type Row<'r>;
    /// The arguments of one statement, in the order of their placeholders.
    type Arguments<'a>: Default;
    /// The library's error.
    type Error: std::error::Error + Send + Sync + 'static;
    /// What the database is asked in.
    type Language: Language<Self>;

    /// Whether the text of the library's errors says little, and their [`source`](std::error::Error::source) says what is wrong.
    const IS_SAID_BY_SOURCE: bool = false;

    /// Reads many pairs of whole numbers from one text. `None` where the database is not faster so than with a row for each pair.
    const READ_PAIRS: Option<ReadPairs<Self>> = None;

    /// The integer at `index`: the place of a key, or the answer of a count.
    ///
    /// # Errors
    ///
    /// The library's, where the value is no integer.
    fn integer(row: &Self::Row<'_>, index: usize) -> Result<i64, Self::Error>;

    /// The truth value at `index`: whether there is a row.
    ///
    /// # Errors
    ///
    /// The library's, where the value is none.
    fn boolean(row: &Self::Row<'_>, index: usize) -> Result<bool, Self::Error>;

    /// The name of a missing column, if the database refused the statement for that: `column` or `table.column`, as the error
    /// has it.
    fn missing_column(_error: &Self::Error) -> Option<&str> {
        None
    }

    /// Adds whole numbers as one argument. `T` is the Rust type of the key. Called only where the language
    /// [has such arguments](Language::NUMBERS_ARE_ONE).
    ///
    /// # Errors
    ///
    /// The library's.
    fn add_numbers<T: 'static>(_numbers: Vec<i64>, _arguments: &mut Self::Arguments<'_>) -> Result<(), Self::Error> {
        unreachable!("the language of this driver has no lists of numbers")
    }

    /// Whether the value at `index` is null. Called only after decoding failed.
    fn is_null(row: &Self::Row<'_>, index: usize) -> bool;

    /// The value at `index` as text for an error that names the row, if the driver can show it.
    fn shown(row: &Self::Row<'_>, index: usize) -> Option<String>;
}

/// Reads the one row that holds all pairs. Its first column is a text such as `1 5,1 7`. The second and the third column are null;
/// their types are arrays of the two columns' types. The argument is the size of the second number in bytes: 2, 4 or 8.
pub type ReadPairs<D> =
    for<'a, 'r> fn(&'a <D as Driver>::Row<'r>, usize) -> Result<Option<&'a str>, ColumnError<<D as Driver>::Error>>;
