mod text;

use std::{error, fmt};

use crate::{Collection, meta};

/// The result of running a relation or a query.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a statement gave no result, and where: the collection, and the relation and column if one is
/// known.
///
/// The text ends in that of the driver's own error, which [`driver_error`](Error::driver_error) gives:
///
/// ```
/// # #[cfg(all(feature = "derive", feature = "rusqlite"))] {
/// # use relcore::Collection;
/// #[derive(Debug, Collection)]
/// struct Customer {
///     id: i64,
///     name: String,
/// }
///
/// let conn = rusqlite::Connection::open_in_memory().unwrap();
/// let error = Customer::all().load(&conn).unwrap_err();
/// assert_eq!(error.collection(), Some("Customer"));
/// assert_eq!(error.to_string(), "reading `Customer` (table `customers`): no such table: customers");
/// assert!(error.driver_error().unwrap().is::<rusqlite::Error>());
/// # }
/// ```
///
/// A driver's own error becomes one by `?`, so that a function can mix relations with SQL of its own. It names no collection:
///
/// ```
/// # #[cfg(all(feature = "derive", feature = "rusqlite"))] {
/// fn titles(conn: &rusqlite::Connection) -> relcore::Result<Vec<String>> {
///     let mut statement = conn.prepare("SELECT title FROM albums")?;
///     let titles = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
///     Ok(titles)
/// }
///
/// let error = titles(&rusqlite::Connection::open_in_memory().unwrap()).unwrap_err();
/// assert_eq!(error.kind(), relcore::ErrorKind::Statement);
/// assert_eq!(error.collection(), None);
/// assert!(error.driver_error().unwrap().is::<rusqlite::Error>());
/// # }
/// ```
pub struct Error {
    // Boxed, so that a `Result` of a small value stays small.
    details: Box<Details>,
}

struct Details {
    /// Nothing is known of it where a driver failed at a statement that is not ours.
    context: Option<Context>,
    kind: ErrorKind,
    column: Option<&'static meta::ColumnMeta>,
    /// The primary key of the row, as far as it is known.
    row: Vec<(&'static str, String)>,
    /// The values of a foreign key that leads nowhere, and how many more there are.
    key: Option<FollowedKey>,
    source: Option<Box<dyn error::Error + Send + Sync>>,
    is_said_by_source: bool,
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The database refused the statement: no such table or column, no connection, …
    Statement,
    /// A column's value does not fit the field's type.
    Decode,
    /// A column is null, and its field is not an `Option`.
    Null,
    /// A foreign key that cannot be null refers to a row that does not exist.
    Missing,
    /// A key that should be unique found several rows.
    Several,
    /// A row came back whose key is none of those that were asked for.
    Unasked,
}

/// Why a value could not be read.
#[derive(Debug)]
pub enum ReadError<E> {
    /// The driver's error.
    Driver(E),
    /// The error of a conversion: of `try_from`, or of `json`.
    Conversion(Box<dyn std::error::Error + Send + Sync>),
}

impl<E> From<E> for ReadError<E> {
    fn from(error: E) -> Self {
        Self::Driver(error)
    }
}

/// What was being read.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    pub collection: &'static str,
    pub table: &'static str,
    /// The source collection and the relation's name, if one is being followed.
    pub relation: Option<(&'static str, &'static meta::RelationMeta)>,
}

impl Context {
    /// Reading a collection for its own sake.
    pub const fn reading<C: Collection>() -> Self {
        Self { collection: C::META.name, table: C::TABLE, relation: None }
    }
}

/// The values of a key, and how many more there are.
type FollowedKey = (Vec<Option<String>>, usize);

impl Error {
    pub(crate) fn new(context: Context, kind: ErrorKind) -> Self {
        Self::of(Some(context), kind)
    }

    /// The driver failed at something that is not ours.
    #[cfg(any(
        feature = "rusqlite",
        feature = "tokio-postgres",
        feature = "sqlx-sqlite",
        feature = "sqlx-postgres",
        feature = "sqlx-mysql"
    ))]
    pub(crate) fn of_driver(error: impl error::Error + Send + Sync + 'static, is_said_by_source: bool) -> Self {
        let mut this = Self::of(None, ErrorKind::Statement);
        this.details.source = Some(Box::new(error));
        this.details.is_said_by_source = is_said_by_source;
        this
    }

    fn of(context: Option<Context>, kind: ErrorKind) -> Self {
        let details =
            Details { context, kind, column: None, row: Vec::new(), key: None, source: None, is_said_by_source: false };
        Self { details: Box::new(details) }
    }

    /// The row has this primary key.
    pub(crate) fn of_row(mut self, key: Vec<(&'static str, String)>) -> Self {
        self.details.row = key;
        self
    }

    /// The key that was followed has these values, and so many more lead to the same error.
    pub(crate) fn of_key(mut self, values: Vec<Option<String>>, more: usize) -> Self {
        self.details.key = Some((values, more));
        self
    }

    pub(crate) fn at_column(mut self, column: &'static meta::ColumnMeta) -> Self {
        self.details.column = Some(column);
        self
    }

    /// The error of a library, whose own source says what is wrong or not; or that of a conversion.
    pub(crate) fn caused_by<E>(mut self, source: ReadError<E>, is_said_by_source: bool) -> Self
    where
        E: error::Error + Send + Sync + 'static,
    {
        self.details.source = Some(match source {
            ReadError::Driver(error) => {
                self.details.is_said_by_source = is_said_by_source;
                Box::new(error)
            }
            ReadError::Conversion(error) => error,
        });
        self
    }

    /// What went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.details.kind
    }

    /// The name of the collection that was being read; none if the driver failed at a statement of the program's own.
    pub fn collection(&self) -> Option<&'static str> {
        self.details.context.map(|context| context.collection)
    }

    /// The name of the relation that was being followed, if any.
    pub fn relation(&self) -> Option<&'static str> {
        self.details.context?.relation.map(|(_, relation)| relation.name)
    }

    /// The driver's own error, or that of a conversion (`try_from`, `json`), if there is one; to be downcast to its type.
    ///
    /// The text of this error ends in the text of that one, so [`source`](error::Error::source) does not give it again.
    pub fn driver_error(&self) -> Option<&(dyn error::Error + Send + Sync + 'static)> {
        self.details.source.as_deref()
    }

    /// The column whose value could not be read, if it was one.
    pub fn column(&self) -> Option<&'static meta::ColumnMeta> {
        self.details.column
    }
}

/// What [`Display`](fmt::Display) says, with its kind.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({:?})", self.details.kind, self.to_string())
    }
}

impl error::Error for Error {
    /// What the driver's error has as its source, where its text does not say that already.
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        let error = self.details.source.as_deref().filter(|_| !self.details.is_said_by_source)?;
        let (said, mut source) = (error.to_string(), error.source());
        while let Some(next) = source.filter(|source| said.contains(&source.to_string())) {
            source = next.source();
        }
        source
    }
}
