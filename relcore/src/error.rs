use std::{error, fmt};

use crate::driver::Driver;
use crate::relation::Relation;
use crate::{Collection, meta};

/// The result of running a relation or a query.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a statement gave no result, and where: the collection, and the relation and column if one is
/// known.
///
/// The driver's own error is the [`source`](error::Error::source):
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
/// assert_eq!(error.collection(), "Customer");
/// assert_eq!(error.to_string(), "reading `Customer` (table `customers`): no such table: customers");
/// # }
/// ```
#[derive(Debug)]
pub struct Error {
    // Boxed, so that a `Result` of a small value stays small.
    details: Box<Details>,
}

#[derive(Debug)]
struct Details {
    context: Context,
    kind: ErrorKind,
    column: Option<&'static meta::Column>,
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
}

/// What was being read.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    pub collection: &'static str,
    pub table: &'static str,
    /// The source collection and the relation's name, if one is being followed.
    pub relation: Option<(&'static str, &'static meta::Relation)>,
}

impl Context {
    /// Reading a collection for its own sake.
    pub const fn reading<C: Collection>() -> Self {
        Self { collection: C::META.name, table: C::TABLE, relation: None }
    }

    /// Following a relation.
    pub const fn following<R: Relation>() -> Self {
        let target = R::Target::META;
        Self { collection: target.name, table: target.table, relation: Some((R::Source::META.name, &R::META)) }
    }
}

impl Error {
    pub(crate) fn new(context: Context, kind: ErrorKind) -> Self {
        Self { details: Box::new(Details { context, kind, column: None, source: None, is_said_by_source: false }) }
    }

    pub(crate) fn at_column(mut self, column: &'static meta::Column) -> Self {
        self.details.column = Some(column);
        self
    }

    pub(crate) fn caused_by<D: Driver>(mut self, source: D::Error) -> Self {
        self.details.is_said_by_source = D::IS_SAID_BY_SOURCE;
        self.details.source = Some(Box::new(source));
        self
    }

    /// What went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.details.kind
    }

    /// The name of the collection that was being read.
    pub fn collection(&self) -> &'static str {
        self.details.context.collection
    }

    /// The name of the relation that was being followed, if any.
    pub fn relation(&self) -> Option<&'static str> {
        self.details.context.relation.map(|(_, relation)| relation.name)
    }

    /// The column whose value could not be read, if it was one.
    pub fn column(&self) -> Option<&'static meta::Column> {
        self.details.column
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Details { context, kind, column, source, is_said_by_source } = &*self.details;
        if let Some((collection, relation)) = context.relation {
            write!(f, "following `{}` of `{collection}`: ", relation.name)?;
        }
        write!(f, "reading `{}` (table `{}`): ", context.collection, context.table)?;
        if let Some(column) = column {
            write!(f, "column `{}`", column.name)?;
            if column.name != column.field {
                write!(f, " (field `{}`)", column.field)?;
            }
            f.write_str(": ")?;
        }
        match (kind, source) {
            (ErrorKind::Null, _) => f.write_str("is null, but the field is not an `Option`"),
            (ErrorKind::Missing, _) => write_missing(f, context),
            (ErrorKind::Several, _) => f.write_str("one row was expected, but the key found several"),
            (ErrorKind::Statement | ErrorKind::Decode, Some(source)) if *is_said_by_source => {
                write_sources(f, &**source)
            }
            (ErrorKind::Statement | ErrorKind::Decode, Some(source)) => source.fmt(f),
            (ErrorKind::Statement | ErrorKind::Decode, None) => f.write_str("failed"),
        }
    }
}

/// The driver's error with what it has from others.
fn write_sources(f: &mut fmt::Formatter<'_>, error: &(dyn error::Error + 'static)) -> fmt::Result {
    write!(f, "{error}")?;
    let mut sources = std::iter::successors(error.source(), |error| error.source());
    sources.try_for_each(|source| write!(f, ": {source}"))
}

/// Names both ends: the foreign key that has a value, and the key that has no such row.
fn write_missing(f: &mut fmt::Formatter<'_>, context: &Context) -> fmt::Result {
    let Some((source, relation)) = context.relation else {
        return f.write_str("no such row");
    };
    f.write_str("no row whose ")?;
    write_columns(f, context.collection, relation.target_key)?;
    f.write_str(" is the ")?;
    write_columns(f, source, relation.foreign_key)
}

/// `Order.customer_id`, or `Order.(tenant_id, customer_id)`.
fn write_columns(f: &mut fmt::Formatter<'_>, collection: &str, columns: &[&meta::Column]) -> fmt::Result {
    let fields: Vec<_> = columns.iter().map(|column| column.field).collect();
    match &fields[..] {
        [field] => write!(f, "`{collection}.{field}`"),
        fields => write!(f, "`{collection}.({})`", fields.join(", ")),
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.details.source.as_deref().map(|source| source as _)
    }
}
