//! What the reference is asked: a request, kept as it is.

use relcore::driver::request::{Fields, Join, Keys, KnownRequest, Lead, Order, Read, Request, Side, Table};
use relcore::driver::{BindKey, Language};
use relcore::meta;

use super::Reference;

/// No language: a statement is the request itself.
#[derive(Clone, Copy, Debug)]
pub enum Plain {}

/// So few that the tests ask in several statements what other drivers ask in one.
const MOST_KEYS: usize = 7;

impl Language<Reference> for Plain {
    type Statement = Statement;

    const NUMBERS_ARE_ONE: bool = false;

    fn known<Q: KnownRequest>() -> Statement {
        Statement::of(&Q::REQUEST)
    }

    fn written<K: BindKey<Reference>>(request: &Request<'_>) -> Statement {
        Statement::of(request)
    }

    fn most_keys(_: usize, _: bool, _: Option<usize>) -> usize {
        MOST_KEYS
    }

    fn places(keys: usize) -> usize {
        keys
    }
}

/// A request with all that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub(super) read: Wanted,
    pub(super) table: String,
    pub(super) key: Vec<String>,
    pub(super) keys: Asked,
    pub(super) join: Option<Joined>,
    /// A side and its columns; none if the order does not matter.
    pub(super) order: Vec<Named>,
    pub(super) limit: Option<u64>,
}

/// A column, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub is_joined: bool,
    pub column: String,
}

/// What is wanted of the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// In front of the columns the place of the key that a row was found by, if it is asked for.
    Rows {
        is_placed: bool,
        columns: Vec<Named>,
    },
    Count,
    Exists,
}

/// How the keys stand in the arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Whole,
    /// So many keys, and the values of these parts once more.
    Listed(usize, Vec<usize>),
    Between,
}

/// The second table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Joined {
    pub from: Vec<String>,
    pub table: String,
    pub to: Vec<String>,
}

impl Statement {
    fn of(request: &Request<'_>) -> Self {
        Self {
            read: wanted(request),
            table: table_name(request.table),
            key: names(request.key),
            keys: asked(request),
            join: request.join.map(|Join { from, table, to }| Joined {
                from: names(from),
                table: table_name(table),
                to: names(to),
            }),
            order: match request.order {
                Order::Any => Vec::new(),
                Order::By(side, columns) => columns.iter().map(|column| named(side, column)).collect(),
            },
            limit: request.limit,
        }
    }
}

fn wanted(request: &Request<'_>) -> Wanted {
    match request.read {
        Read::Rows(lead, Fields { key, all }) => {
            let lead_key = request.key.iter().filter(|_| lead == Lead::Key).map(|column| named(Side::Table, column));
            let key = key.1.iter().map(|column| named(key.0, column));
            let all = all.1.iter().map(|column| named(all.0, column));
            Wanted::Rows { is_placed: lead == Lead::Place, columns: lead_key.chain(key).chain(all).collect() }
        }
        Read::Pairs(..) => unreachable!("the reference does not say that it reads pairs"),
        Read::Count => Wanted::Count,
        Read::Exists => Wanted::Exists,
    }
}

fn asked(request: &Request<'_>) -> Asked {
    match request.keys {
        Keys::Whole => Asked::Whole,
        Keys::One => Asked::Listed(1, Vec::new()),
        Keys::Listed { places, shared } => {
            Asked::Listed(places, (0..request.key.len()).filter(|part| shared.has(*part)).collect())
        }
        Keys::Between => Asked::Between,
    }
}

fn table_name(Table { schema, name }: Table) -> String {
    schema.map_or_else(|| name.to_owned(), |schema| format!("{schema}.{name}"))
}

fn names(columns: &[&meta::ColumnMeta]) -> Vec<String> {
    columns.iter().map(|column| column.name.to_owned()).collect()
}

fn named(side: Side, column: &meta::ColumnMeta) -> Named {
    Named { is_joined: side == Side::Joined, column: column.name.to_owned() }
}
