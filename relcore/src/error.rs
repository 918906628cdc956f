use std::{error, fmt};

use crate::driver::Driver;
use crate::meta::RelationKind;
use crate::relation::Relation;
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
/// assert_eq!(error.collection(), "Customer");
/// assert_eq!(error.to_string(), "reading `Customer` (table `customers`): no such table: customers");
/// assert!(error.driver_error().unwrap().is::<rusqlite::Error>());
/// # }
/// ```
pub struct Error {
    // Boxed, so that a `Result` of a small value stays small.
    details: Box<Details>,
}

struct Details {
    context: Context,
    kind: ErrorKind,
    column: Option<&'static meta::Column>,
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

    /// The driver's own error, if there is one; to be downcast to its type.
    ///
    /// The text of this error ends in the text of the driver's, so [`source`](error::Error::source) does not give it again.
    pub fn driver_error(&self) -> Option<&(dyn error::Error + Send + Sync + 'static)> {
        self.details.source.as_deref()
    }

    /// The column whose value could not be read, if it was one.
    pub fn column(&self) -> Option<&'static meta::Column> {
        self.details.column
    }
}

/// What [`Display`](fmt::Display) says, with its kind.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({:?})", self.details.kind, self.to_string())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Details { context, kind, column, row, key, source, is_said_by_source } = &*self.details;
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
        write_row(f, row)?;
        match (kind, source) {
            (ErrorKind::Null, _) => f.write_str("is null, but the field is not an `Option`"),
            (ErrorKind::Missing, _) => write_missing(f, context, key.as_ref()),
            (ErrorKind::Several, _) => write_several(f, key.as_ref()),
            (ErrorKind::Unasked, _) => write_unasked(f, context),
            (ErrorKind::Statement | ErrorKind::Decode, Some(source)) if *is_said_by_source => {
                write_sources(f, &**source)
            }
            (ErrorKind::Statement | ErrorKind::Decode, Some(source)) => source.fmt(f),
            (ErrorKind::Statement | ErrorKind::Decode, None) => f.write_str("failed"),
        }
    }
}

/// ``in the row `id` = 7: ``
fn write_row(f: &mut fmt::Formatter<'_>, row: &[(&str, String)]) -> fmt::Result {
    for (at, (column, value)) in row.iter().enumerate() {
        write!(f, "{} `{column}` = {}", if at == 0 { "in the row" } else { "," }, in_short(value))?;
    }
    f.write_str(if row.is_empty() { "" } else { ": " })
}

fn write_several(f: &mut fmt::Formatter<'_>, key: Option<&FollowedKey>) -> fmt::Result {
    f.write_str("one row was expected, but the key")?;
    write_key(f, key)?;
    f.write_str(" found several")
}

/// The driver's error with what it has from others.
fn write_sources(f: &mut fmt::Formatter<'_>, error: &(dyn error::Error + 'static)) -> fmt::Result {
    write!(f, "{error}")?;
    let mut sources = std::iter::successors(error.source(), |error| error.source());
    sources.try_for_each(|source| write!(f, ": {source}"))
}

/// The values of a key, and how many more there are.
type FollowedKey = (Vec<Option<String>>, usize);

/// Names both ends: the foreign key that has a value, and the key that has no such row.
fn write_missing(f: &mut fmt::Formatter<'_>, context: &Context, key: Option<&FollowedKey>) -> fmt::Result {
    let Some((source, relation)) = context.relation else {
        return f.write_str("no such row");
    };
    f.write_str("no row whose ")?;
    write_columns(f, context.collection, relation.target_key)?;
    f.write_str(" is the ")?;
    write_columns(f, source, relation.foreign_key)?;
    write_key(f, key)?;
    match key {
        Some((_, 1)) => f.write_str("; one more leads nowhere")?,
        Some((_, more @ 2..)) => write!(f, "; {more} more lead nowhere")?,
        _ => {}
    }
    let is_number = |value: &Option<String>| value.as_ref().is_some_and(|value| value.parse::<i128>().is_ok());
    match key {
        Some((values, _)) if !values.iter().all(is_number) => {
            f.write_str(" (the database decides which keys are equal: see `relcore::databases`)")
        }
        _ => Ok(()),
    }
}

/// The most letters that are shown of a value.
const MOST_SHOWN: usize = 64;

/// ` 7`, or ` (7, 'a')`, as far as the values are known.
fn write_key(f: &mut fmt::Formatter<'_>, key: Option<&FollowedKey>) -> fmt::Result {
    let known: Option<Vec<_>> = key.and_then(|(values, _)| values.iter().map(Option::as_deref).collect());
    match known.as_deref() {
        None | Some([]) => Ok(()),
        Some([value]) => write!(f, " {}", in_short(value)),
        Some(values) => write!(f, " ({})", values.iter().map(|value| in_short(value)).collect::<Vec<_>>().join(", ")),
    }
}

/// A value that is not too long to be read in an error.
fn in_short(shown: &str) -> String {
    if shown.chars().count() <= MOST_SHOWN {
        return shown.to_owned();
    }
    shown.chars().take(MOST_SHOWN).chain(['…']).collect()
}

/// Names both ends: the column of the row, and the key whose values were asked for.
fn write_unasked(f: &mut fmt::Formatter<'_>, context: &Context) -> fmt::Result {
    f.write_str("the row was not asked for")?;
    let Some((source, relation)) = context.relation else { return Ok(()) };
    let target = relation.target().name;
    let through = relation.through.map(|through| through.collection().name);
    let ((end, columns), (asked_of, asked)) = match (relation.kind, through) {
        (RelationKind::BelongsTo, _) => ((target, relation.target_key), (source, relation.foreign_key)),
        (RelationKind::BelongsToMany, Some(link)) if context.collection != link => {
            ((target, relation.target_key), (link, relation.other_key))
        }
        (_, link) => ((link.unwrap_or(target), relation.foreign_key), (source, relation.source_key)),
    };
    f.write_str(": its ")?;
    write_columns(f, end, columns)?;
    f.write_str(" is none of the ")?;
    write_columns(f, asked_of, asked)?;
    f.write_str(" that were (the database and the type of the key disagree: see `relcore::databases`)")
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
