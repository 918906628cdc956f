//! The text of a statement that reads the rows of many keys at once, put together where it is run: it depends
//! on how many keys there are.

use std::fmt::Write;

use super::{Dialect, Placeholder};
use crate::meta::Column;

/// What is read of which rows. The first column of the result is the place of the key that a row was found by, from 0:
/// so the database alone decides which keys are the same. Where the key is one whole number, it is the key itself, as
/// a program can tell as well which those are, and the database is asked for a list, which is faster.
#[derive(Clone, Copy)]
pub(crate) struct Batch<'b> {
    pub table: &'b str,
    pub columns: Columns<'b>,
    pub is_number: bool,
    /// The columns that are compared with the keys.
    pub key: &'b [&'b Column],
    /// The columns whose nulls are left out.
    pub not_null: &'b [&'b Column],
    /// In which order the rows of one key come.
    pub order: Order<'b>,
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
    Some(&'b [&'b Column]),
}

/// The name of a table that is there for the order only; no table is called like that.
const ORDERED: &str = "in this order";

impl Batch<'_> {
    /// The statement for this many keys.
    pub fn text(&self, dialect: Dialect, keys: usize) -> String {
        let mut text = Writer { text: String::with_capacity(256 + keys * (8 + 8 * self.key.len())), dialect };
        // Rows of another order than that of the keys would have to be sorted by more than the key's own place.
        if let (true, [key], Order::Any) = (self.is_number, self.key, self.order) {
            text.list(self, key, keys);
            return text.text;
        }
        let asked = if self.table.eq_ignore_ascii_case("keys") { "asked" } else { "keys" };
        text.keys(asked, self.key.len(), keys);
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
    /// Rows whose key is in a list.
    fn list(&mut self, batch: &Batch, key: &Column, keys: usize) {
        self.push("SELECT ");
        self.column(batch.table, key.name);
        self.columns(batch);
        self.push(" FROM ");
        self.quoted(batch.table);
        self.push(" WHERE ");
        self.column(batch.table, key.name);
        self.push(" IN (");
        for number in 1..=keys {
            if number > 1 {
                self.push(", ");
            }
            self.placeholder(number);
        }
        self.push(")");
        self.not_null(batch);
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
        self.push(if batch.is_number { ".k0" } else { ".n" });
        self.columns(batch);
    }

    fn columns(&mut self, batch: &Batch) {
        let mut column = |name| {
            self.push(", ");
            self.column(batch.table, name);
        };
        match batch.columns {
            Columns::All(columns) => columns.iter().for_each(|read| column(read.name)),
            Columns::Some(columns) => columns.iter().for_each(|read| column(read.name)),
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
        self.not_null(batch);
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

    fn not_null(&mut self, batch: &Batch) {
        for column in batch.not_null {
            self.push(" AND ");
            self.column(batch.table, column.name);
            self.push(" IS NOT NULL");
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
