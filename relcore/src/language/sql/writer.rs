//! The words that all statements are made of.

use super::{Dialect, Placeholder};
use crate::meta::{ColumnMeta, Table};
use crate::text::Sink;

/// Writes a statement.
pub struct Writer<'t> {
    pub sink: Sink<'t>,
    pub dialect: Dialect,
    /// Whether the statement reads several tables.
    pub is_joined: bool,
}

impl Writer<'_> {
    pub const fn push(&mut self, text: &str) {
        self.sink.push(text);
    }

    pub const fn number(&mut self, number: usize) {
        self.sink.push_number(number);
    }

    pub const fn quoted(&mut self, identifier: &str) {
        self.sink.push_quoted(identifier, self.dialect.quote);
    }

    pub const fn table(&mut self, table: Table) {
        if let Some(schema) = table.schema {
            self.quoted(schema);
            self.push(".");
        }
        self.quoted(table.name);
    }

    /// With its table only where there are several: caches of statements hash and copy the text at each call.
    pub const fn column(&mut self, table: &str, column: &ColumnMeta) {
        if self.is_joined {
            self.quoted(table);
            self.push(".");
        }
        self.quoted(column.name);
    }

    pub const fn placeholder(&mut self, number: usize) {
        match self.dialect.placeholder {
            Placeholder::PlusQuestionNumber => self.push("+?"),
            Placeholder::DollarNumber => self.push("$"),
            Placeholder::Question => return self.push("?"),
        }
        self.number(number);
    }

    /// A placeholder that is compared as a number also where the column's type is another one.
    pub const fn whole_number(&mut self, number: usize) {
        if self.dialect.is_typed {
            return self.placeholder(number);
        }
        self.push("CAST(");
        self.placeholder(number);
        self.push(" AS INTEGER)");
    }

    /// That each of these columns is equal to the one of the other table.
    pub const fn keys_are_equal(&mut self, left: (&str, &[&ColumnMeta]), right: (&str, &[&ColumnMeta])) {
        let mut at = 0;
        while at < left.1.len() {
            if at > 0 {
                self.push(" AND ");
            }
            self.column(left.0, left.1[at]);
            self.push(" = ");
            self.column(right.0, right.1[at]);
            at += 1;
        }
    }

    /// The columns, one after the other; whether some were written before.
    pub const fn listed(&mut self, table: &str, columns: &[&ColumnMeta], mut is_first: bool) -> bool {
        let mut at = 0;
        while at < columns.len() {
            self.comma(is_first);
            self.column(table, columns[at]);
            is_first = false;
            at += 1;
        }
        is_first
    }

    /// The same.
    pub const fn all(&mut self, table: &str, columns: &[ColumnMeta], mut is_first: bool) -> bool {
        let mut at = 0;
        while at < columns.len() {
            self.comma(is_first);
            self.column(table, &columns[at]);
            is_first = false;
            at += 1;
        }
        is_first
    }

    const fn comma(&mut self, is_first: bool) {
        if !is_first {
            self.push(", ");
        }
    }
}
