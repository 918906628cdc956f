//! The text of a statement that reads the rows of many keys at once, put together where it is run: it depends
//! on how many keys there are.

use super::writer::Writer;
use super::{Dialect, ListTypes, Lists, Table};
use crate::meta::Column;

/// What is read of which rows.
#[derive(Clone, Copy)]
pub(crate) struct Batch<'b> {
    pub table: Table,
    /// What stands in front of the columns.
    pub lead: Lead,
    pub columns: Columns<'b>,
    /// The columns that are compared with the keys.
    pub key: &'b [&'b Column],
    /// In which order the rows of one key come.
    pub order: Order<'b>,
}

/// How a row says which key it was found by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lead {
    /// By the key's place, from 0: so the database alone decides which keys are the same.
    Place,
    /// By the key itself. For whole numbers only: a program can tell as well which are the same, and the database is
    /// asked for a list or a range, which is faster.
    Key,
    /// In the same way, but the key is one of the columns already.
    Nothing,
}

/// How the keys stand in a statement.
#[derive(Clone, Copy)]
pub(crate) enum Keys {
    /// Each, so many of them. Of those that have several parts, the value of a part that is the same in all of them is
    /// given once more: so a table in partitions, or on many servers, is read only where such rows can be.
    Listed(usize, Parts),
    /// The least and the greatest.
    Between,
}

/// Some of the parts of a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts(u8);

impl Parts {
    /// All of the first so many.
    pub const fn first(parts: usize) -> Self {
        Self(if parts >= 8 { u8::MAX } else { (1 << parts) - 1 })
    }

    /// Whether this is one of them.
    pub const fn has(self, part: usize) -> bool {
        self.0 & (1 << part) != 0
    }

    /// Leaves it out.
    pub const fn remove(&mut self, part: usize) {
        self.0 &= !(1 << part);
    }

    /// One after the other.
    pub fn each(self) -> impl Iterator<Item = usize> {
        (0..8).filter(move |part| self.has(*part))
    }
}

/// The order of the rows of one key.
#[derive(Clone, Copy)]
pub(crate) enum Order<'b> {
    /// In any.
    Any,
    /// By columns of the table itself.
    By(&'b [&'b Column]),
    /// By columns of another table, to whose `key` columns of this one refer: only what refers to a row there is read.
    Of { table: Table, key: &'b [&'b Column], refers: &'b [&'b Column], columns: &'b [&'b Column] },
}

impl<'b> Order<'b> {
    /// The table and the columns by which the database sorts, if it does; `table` is that of the rows.
    fn sorted(self, table: &'static str) -> Option<(&'static str, &'b [&'b Column])> {
        match self {
            Self::Any | Self::Of { columns: [], .. } => None,
            Self::By(columns) => Some((table, columns)),
            Self::Of { columns, .. } => Some((ORDERED, columns)),
        }
    }

    /// Whether the database sorts.
    pub fn is_sorted(self) -> bool {
        self.sorted("").is_some()
    }
}

/// Which columns are read.
#[derive(Clone, Copy)]
pub(crate) enum Columns<'b> {
    All(&'b [Column]),
    /// A key, then all.
    Key(&'b [&'b Column], &'b [Column]),
    /// A key of the table by which the rows are [ordered](Order::Of), then all: so it is compared with its own table's columns
    /// alone, and is there as they have it.
    ReferredKey(&'b [&'b Column], &'b [Column]),
    /// A key that is a number and another one, of all rows as one text: `1 5,1 7`. It has to be all that is read.
    Pairs(&'b Column, &'b Column),
}

/// The name of a table that is there for the order only; no table is called like that.
const ORDERED: &str = "in this order";

impl Batch<'_> {
    /// The statement for these keys.
    pub fn text(&self, dialect: Dialect, types: &ListTypes, keys: Keys) -> String {
        let (places, shared) =
            if let Keys::Listed(places, shared) = keys { (places, shared) } else { Default::default() };
        // Rows of another order than that of the keys would have to be sorted by more than the key's own place.
        let number = if let (Lead::Key | Lead::Nothing, [key]) = (self.lead, self.key) { Some(key) } else { None };
        let mut text = Writer::new(dialect, number.is_none(), 256 + places * (8 + 8 * self.key.len()));
        match number {
            Some(key) => self.select_numbers(&mut text, key, keys),
            None => self.select_by_place(&mut text, types, places, shared),
        }
        text.text
    }

    /// Rows whose key is one of some numbers.
    fn select_numbers(&self, text: &mut Writer, key: &Column, keys: Keys) {
        text.push("SELECT ");
        if self.lead == Lead::Key {
            text.column(self.table.name, key.name);
            text.push(", ");
        }
        self.columns(text);
        text.push(" FROM ");
        text.table(self.table);
        text.push(" WHERE ");
        text.column(self.table.name, key.name);
        match keys {
            Keys::Listed(places, _) => text.is_listed(places),
            Keys::Between => {
                text.push(" BETWEEN ");
                text.whole_number(1);
                text.push(" AND ");
                text.whole_number(2);
            }
        }
    }

    /// Rows that are joined to the keys, each with the place of its key in front.
    fn select_by_place(&self, text: &mut Writer, types: &ListTypes, places: usize, shared: Parts) {
        let asked = if self.table.name.eq_ignore_ascii_case("keys") { "asked" } else { "keys" };
        match text.dialect.lists {
            Lists::Values | Lists::TypedValues => text.keys_as_values(asked, self.table, self.key, places),
            Lists::Union => text.keys_as_union(asked, self.table, self.key, types, places),
        }
        text.push("SELECT ");
        text.quoted(asked);
        text.push(".n, ");
        self.columns(text);
        text.push(" FROM ");
        text.quoted(asked);
        self.join(text, asked, places, shared);
        self.order(text, asked);
    }

    fn columns(&self, text: &mut Writer) {
        let (of, key, columns) = match self.columns {
            Columns::All(columns) => (self.table.name, &[][..], columns),
            Columns::Key(key, columns) => (self.table.name, key, columns),
            Columns::ReferredKey(key, columns) => (ORDERED, key, columns),
            Columns::Pairs(first, second) => return self.pairs(text, [first, second]),
        };
        let key = key.iter().map(|column| (of, *column));
        for (at, (table, column)) in key.chain(columns.iter().map(|column| (self.table.name, column))).enumerate() {
            if at > 0 {
                text.push(", ");
            }
            text.column(table, column.name);
        }
    }

    /// The pairs, and behind them what tells the types of the two columns.
    fn pairs(&self, text: &mut Writer, columns: [&Column; 2]) {
        text.push("string_agg(");
        for (column, after) in columns.iter().zip(["::text || ' ' || ", "::text, ',')"]) {
            text.column(self.table.name, column.name);
            text.push(after);
        }
        for column in columns {
            text.push(", array_agg(");
            text.column(self.table.name, column.name);
            text.push(") FILTER (WHERE false)");
        }
    }

    /// A join that is read from left to right where a database has one: with statistics SQLite would else go through the
    /// whole table and look for each of its rows among the keys.
    fn join(&self, text: &mut Writer, asked: &str, places: usize, shared: Parts) {
        let join = if text.dialect.lists == Lists::Union { " STRAIGHT_JOIN " } else { " CROSS JOIN " };
        text.push(join);
        text.table(self.table);
        if let Order::Of { table, .. } = self.order {
            text.push(join);
            text.table(table);
            text.push(" AS ");
            text.quoted(ORDERED);
        }
        for (part, compared) in self.key.iter().enumerate() {
            text.push(if part == 0 { " WHERE " } else { " AND " });
            text.column(self.table.name, compared.name);
            text.push(" = ");
            text.part(asked, part);
        }
        let before = places * self.key.len();
        for (number, part) in shared.each().enumerate() {
            text.push(" AND ");
            text.column(self.table.name, self.key[part].name);
            text.push(" = ");
            text.placeholder(before + number + 1);
        }
        if let Order::Of { key, refers, .. } = self.order {
            for (referred, refers) in key.iter().zip(refers) {
                text.push(" AND ");
                text.column(ORDERED, referred.name);
                text.push(" = ");
                text.column(self.table.name, refers.name);
            }
        }
    }

    fn order(&self, text: &mut Writer, asked: &str) {
        let Some((table, columns)) = self.order.sorted(self.table.name) else { return };
        text.push(" ORDER BY ");
        text.quoted(asked);
        text.push(".n");
        for column in columns {
            text.push(", ");
            text.column(table, column.name);
        }
    }
}
