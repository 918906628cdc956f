//! Writing a statement at run time.

use std::fmt::Write;

use super::{Dialect, ListTypes, Lists, Placeholder, Table};
use crate::meta::Column;

pub struct Writer {
    pub text: String,
    pub dialect: Dialect,
    /// Whether it reads several tables.
    is_joined: bool,
}

impl Writer {
    pub fn new(dialect: Dialect, is_joined: bool, capacity: usize) -> Self {
        Self { text: String::with_capacity(capacity), dialect, is_joined }
    }

    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub fn number(&mut self, number: usize) {
        let _ = write!(self.text, "{number}");
    }

    pub fn quoted(&mut self, identifier: &str) {
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

    pub fn table(&mut self, table: Table) {
        if let Some(schema) = table.schema {
            self.quoted(schema);
            self.push(".");
        }
        self.quoted(table.name);
    }

    pub fn column(&mut self, table: &str, column: &str) {
        if self.is_joined {
            self.quoted(table);
            self.push(".");
        }
        self.quoted(column);
    }

    /// A column of the keys, as a table.
    pub fn part(&mut self, asked: &str, part: usize) {
        self.quoted(asked);
        self.push(".k");
        self.number(part);
    }

    pub fn placeholder(&mut self, number: usize) {
        match self.dialect.placeholder {
            Placeholder::PlusQuestionNumber => self.push("+?"),
            Placeholder::DollarNumber => self.push("$"),
            Placeholder::Question => return self.push("?"),
        }
        self.number(number);
    }

    /// A placeholder that is compared as a number also where the column's type is another one.
    pub fn whole_number(&mut self, number: usize) {
        if self.dialect.is_typed {
            return self.placeholder(number);
        }
        self.push("CAST(");
        self.placeholder(number);
        self.push(" AS INTEGER)");
    }

    /// That what stands before it is in an array.
    pub fn is_one_of(&mut self, array: usize) {
        self.push(" = ANY(");
        self.placeholder(array);
        self.push(")");
    }

    /// That what stands before it is one of the values.
    pub fn is_listed(&mut self, places: usize) {
        if self.dialect.has_arrays {
            return self.is_one_of(1);
        }
        self.push(" IN (");
        for number in 1..=places {
            if number > 1 {
                self.push(", ");
            }
            self.placeholder(number);
        }
        self.push(")");
    }

    /// The keys as a table: their places, then their values.
    pub fn keys_as_values(&mut self, asked: &str, table: Table, columns: &[&Column], keys: usize) {
        let width = columns.len();
        self.head(asked, width);
        self.push("VALUES ");
        if self.dialect.lists == Lists::TypedValues {
            self.row_of_types(table, columns);
        }
        for key in 0..keys {
            self.push("(");
            self.number(key);
            for part in 0..width {
                self.push(", ");
                self.placeholder(key * width + part + 1);
            }
            self.push(if key + 1 < keys { "), " } else { ")" });
        }
        self.push(") ");
    }

    /// A row of nulls that have the types and the collations of the columns; no row is read for that. A column whose type
    /// is a domain has there the type below it, as in any comparison.
    fn row_of_types(&mut self, table: Table, columns: &[&Column]) {
        self.push("(-1");
        for column in columns {
            self.push(", (SELECT COALESCE(");
            self.column(table.name, column.name);
            self.push(", NULL) FROM ");
            self.table(table);
            self.push(" WHERE false)");
        }
        self.push("), ");
    }

    /// The same, with the types and the collations of the columns that they are compared with, as the first part has them,
    /// which has no rows. A part that is given a type needs none of its column's.
    pub fn keys_as_union(&mut self, asked: &str, table: Table, columns: &[&Column], types: &ListTypes, keys: usize) {
        self.head(asked, columns.len());
        self.push("SELECT 0");
        for (part, column) in columns.iter().enumerate() {
            self.push(", ");
            match types[part] {
                Some(ty) => self.cast("NULL", ty),
                None => self.column(table.name, column.name),
            }
        }
        self.push(" FROM ");
        self.table(table);
        self.push(" WHERE 1 = 0");
        for key in 0..keys {
            self.push(" UNION ALL SELECT ");
            self.number(key);
            for ty in &types[..columns.len()] {
                self.push(", ");
                match ty {
                    Some(ty) => self.cast("?", ty),
                    None => self.push("?"),
                }
            }
        }
        self.push(") ");
    }

    fn cast(&mut self, value: &str, ty: &str) {
        self.push("CAST(");
        self.push(value);
        self.push(" AS ");
        self.push(ty);
        self.push(")");
    }

    fn head(&mut self, asked: &str, width: usize) {
        self.push("WITH ");
        self.quoted(asked);
        self.push("(n");
        for part in 0..width {
            self.push(", k");
            self.number(part);
        }
        self.push(") AS (");
    }
}
