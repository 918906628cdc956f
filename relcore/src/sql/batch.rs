//! The text of a statement that reads the rows of many keys at once, put together where it is run: it depends
//! on how many keys there are.

use std::fmt::Write;

use super::{Dialect, Placeholder};
use crate::meta::Column;

/// What is read of which rows.
#[derive(Clone, Copy)]
pub(crate) struct Batch<'b> {
    pub table: &'b str,
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
    /// Each, so many of them.
    Listed(usize),
    /// The least and the greatest.
    Between,
}

/// The order of the rows of one key.
#[derive(Clone, Copy)]
pub(crate) enum Order<'b> {
    /// In any.
    Any,
    /// By columns of the table itself.
    By(&'b [&'b Column]),
    /// By columns of another table, to whose `key` columns of this one refer.
    Of { table: &'b str, key: &'b [&'b Column], refers: &'b [&'b Column], columns: &'b [&'b Column] },
}

/// Which columns are read.
#[derive(Clone, Copy)]
pub(crate) enum Columns<'b> {
    All(&'b [Column]),
    /// A key, then all.
    Key(&'b [&'b Column], &'b [Column]),
}

/// The name of a table that is there for the order only; no table is called like that.
const ORDERED: &str = "in this order";

impl Batch<'_> {
    /// The statement for these keys.
    pub fn text(&self, dialect: Dialect, keys: Keys) -> String {
        let places = if let Keys::Listed(places) = keys { places } else { 0 };
        let mut text = Writer { text: String::with_capacity(256 + places * (8 + 8 * self.key.len())), dialect };
        // Rows of another order than that of the keys would have to be sorted by more than the key's own place.
        if let (Lead::Key | Lead::Nothing, [key]) = (self.lead, self.key) {
            text.select_numbers(self, key, keys);
            return text.text;
        }
        let asked = if self.table.eq_ignore_ascii_case("keys") { "asked" } else { "keys" };
        text.keys(asked, self.key.len(), places);
        text.select(asked, self);
        text.from(asked, self);
        text.text
    }
}

struct Writer {
    text: String,
    dialect: Dialect,
}

impl Writer {
    /// Rows whose key is one of some numbers.
    fn select_numbers(&mut self, batch: &Batch, key: &Column, keys: Keys) {
        self.push("SELECT ");
        if batch.lead == Lead::Key {
            self.column(batch.table, key.name);
            self.push(", ");
        }
        self.columns(batch);
        self.push(" FROM ");
        self.quoted(batch.table);
        self.push(" WHERE ");
        self.column(batch.table, key.name);
        match keys {
            Keys::Listed(places) => {
                self.push(" IN (");
                for number in 1..=places {
                    if number > 1 {
                        self.push(", ");
                    }
                    self.placeholder(number);
                }
                self.push(")");
            }
            Keys::Between => {
                self.push(" BETWEEN ");
                self.whole_number(1);
                self.push(" AND ");
                self.whole_number(2);
            }
        }
    }

    /// A placeholder that is compared as a number also where the column's type is another one.
    fn whole_number(&mut self, number: usize) {
        if !self.dialect.is_typed {
            self.push("CAST(");
        }
        self.placeholder(number);
        if !self.dialect.is_typed {
            self.push(" AS INTEGER)");
        }
    }

    /// The keys as a table: their places, then their values.
    fn keys(&mut self, asked: &str, width: usize, keys: usize) {
        self.push("WITH ");
        self.quoted(asked);
        self.push("(n");
        for part in 0..width {
            self.push(", k");
            self.number(part);
        }
        self.push(") AS (VALUES ");
        for key in 0..keys {
            self.push(if key == 0 { "(" } else { ", (" });
            self.number(key);
            for part in 0..width {
                self.push(", ");
                self.placeholder(key * width + part + 1);
            }
            self.push(")");
        }
        self.push(") ");
    }

    fn select(&mut self, asked: &str, batch: &Batch) {
        self.push("SELECT ");
        self.quoted(asked);
        self.push(".n, ");
        self.columns(batch);
    }

    fn columns(&mut self, batch: &Batch) {
        let (key, columns) = match batch.columns {
            Columns::All(columns) => (&[][..], columns),
            Columns::Key(key, columns) => (key, columns),
        };
        for (at, column) in key.iter().copied().chain(columns).enumerate() {
            if at > 0 {
                self.push(", ");
            }
            self.column(batch.table, column.name);
        }
    }

    /// A `CROSS JOIN`, which SQLite reads from left to right: with statistics it would else go through the whole
    /// table and look for each of its rows among the keys.
    fn from(&mut self, asked: &str, batch: &Batch) {
        self.push(" FROM ");
        self.quoted(asked);
        self.push(" CROSS JOIN ");
        self.quoted(batch.table);
        if let Order::Of { table, .. } = batch.order {
            self.push(" CROSS JOIN ");
            self.quoted(table);
            self.push(" AS ");
            self.quoted(ORDERED);
        }
        for (part, compared) in batch.key.iter().enumerate() {
            self.push(if part == 0 { " WHERE " } else { " AND " });
            self.column(batch.table, compared.name);
            self.push(" = ");
            self.quoted(asked);
            self.push(".k");
            self.number(part);
        }
        match batch.order {
            Order::Any => {}
            Order::By(columns) => self.order_by(asked, batch.table, columns),
            Order::Of { key, refers, columns, .. } => {
                for (referred, refers) in key.iter().zip(refers) {
                    self.push(" AND ");
                    self.column(ORDERED, referred.name);
                    self.push(" = ");
                    self.column(batch.table, refers.name);
                }
                self.order_by(asked, ORDERED, columns);
            }
        }
    }

    fn order_by(&mut self, asked: &str, table: &str, columns: &[&Column]) {
        self.push(" ORDER BY ");
        self.quoted(asked);
        self.push(".n");
        for column in columns {
            self.push(", ");
            self.column(table, column.name);
        }
    }

    fn column(&mut self, table: &str, column: &str) {
        self.quoted(table);
        self.push(".");
        self.quoted(column);
    }

    fn quoted(&mut self, identifier: &str) {
        let quote = self.dialect.quote;
        self.text.push(quote);
        for sign in identifier.chars() {
            if sign == quote {
                self.text.push(quote);
            }
            self.text.push(sign);
        }
        self.text.push(quote);
    }

    fn placeholder(&mut self, number: usize) {
        match self.dialect.placeholder {
            Placeholder::QuestionNumber => self.push("?"),
            Placeholder::DollarNumber => self.push("$"),
            Placeholder::Question => return self.push("?"),
        }
        self.number(number);
    }

    fn number(&mut self, number: usize) {
        let _ = write!(self.text, "{number}");
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }
}
