//! Statements that read all rows, the rows of one key, or those whose key is one of some numbers.

use super::Writer;
use crate::meta::{ColumnMeta, Table};
use crate::request::{Fields, Join, Keys, Lead, Order, Read, Request, Side};
use crate::text::{same, same_ignoring_case};

/// What the tables of a statement go by.
#[derive(Clone, Copy)]
pub struct Names {
    pub table: &'static str,
    pub joined: &'static str,
}

impl Names {
    pub const fn of(self, side: Side) -> &'static str {
        match side {
            Side::Table => self.table,
            Side::Joined => self.joined,
        }
    }
}

impl Writer<'_> {
    pub const fn select(&mut self, request: &Request<'_>) {
        let names = names(request);
        self.push(if let Read::Exists = request.read { "SELECT EXISTS(SELECT " } else { "SELECT " });
        self.read(request, names);
        self.push(" FROM ");
        self.from(request.table, request.join, names);
        self.keys(request, names.table);
        self.order_by(request.order, names, true);
        if let Some(limit) = request.limit {
            self.push(" LIMIT ");
            #[allow(clippy::cast_possible_truncation, reason = "no table has more rows than fit in memory")]
            self.number(limit as usize);
        }
        if let Read::Exists = request.read {
            self.push(")");
        }
    }

    /// What is read of the rows.
    pub const fn read(&mut self, request: &Request<'_>, names: Names) {
        match request.read {
            Read::Rows(lead, fields) => {
                if let (Lead::Key, [key]) = (lead, request.key) {
                    self.column(names.table, key);
                    self.push(", ");
                }
                self.fields(fields, names);
            }
            Read::Pairs(first, second) => self.pairs(names.table, first, second),
            Read::Count => self.push("COUNT(*)"),
            Read::Exists => self.push("1"),
        }
    }

    const fn fields(&mut self, Fields { key, all }: Fields<'_>, names: Names) {
        let is_first = self.listed(names.of(key.0), key.1, true);
        self.all(names.of(all.0), all.1, is_first);
    }

    /// The pairs, and behind them what tells the types of the two columns.
    const fn pairs(&mut self, table: &str, first: &ColumnMeta, second: &ColumnMeta) {
        self.push("string_agg(");
        self.column(table, first);
        self.push("::text || ' ' || ");
        self.column(table, second);
        self.push("::text, ',')");
        self.type_of(table, first);
        self.type_of(table, second);
    }

    const fn type_of(&mut self, table: &str, column: &ColumnMeta) {
        self.push(", array_agg(");
        self.column(table, column);
        self.push(") FILTER (WHERE false)");
    }

    const fn from(&mut self, table: Table, join: Option<Join<'_>>, names: Names) {
        self.table(table);
        if !same(table.name, names.table) {
            self.push(" AS ");
            self.quoted(names.table);
        }
        if let Some(Join { from, table, to }) = join {
            self.push(" JOIN ");
            self.table(table);
            self.push(" ON ");
            self.keys_are_equal((names.joined, to), (names.table, from));
        }
    }

    const fn keys(&mut self, request: &Request<'_>, table: &str) {
        match (request.keys, request.key) {
            (Keys::Whole, _) => {}
            (Keys::One, key) => self.is_given(table, key),
            (Keys::Listed { places, .. }, [key, ..]) => {
                self.push(" WHERE ");
                self.column(table, key);
                self.is_listed(places);
            }
            (Keys::Between, [key, ..]) => {
                self.push(" WHERE ");
                self.column(table, key);
                self.push(" BETWEEN ");
                self.whole_number(1);
                self.push(" AND ");
                self.whole_number(2);
            }
            (Keys::Listed { .. } | Keys::Between, []) => panic!("a key has a column"),
        }
    }

    const fn is_given(&mut self, table: &str, key: &[&ColumnMeta]) {
        let mut at = 0;
        while at < key.len() {
            self.push(if at == 0 { " WHERE " } else { " AND " });
            self.column(table, key[at]);
            self.push(" = ");
            self.placeholder(at + 1);
            at += 1;
        }
    }

    /// That what stands before it is one of the values.
    const fn is_listed(&mut self, places: usize) {
        if self.dialect.has_arrays {
            self.push(" = ANY(");
            self.placeholder(1);
            return self.push(")");
        }
        self.push(" IN (");
        let mut number = 1;
        while number <= places {
            if number > 1 {
                self.push(", ");
            }
            self.placeholder(number);
            number += 1;
        }
        self.push(")");
    }

    /// By the columns of an order, as the first ones or behind others.
    pub const fn order_by(&mut self, order: Order<'_>, names: Names, is_first: bool) {
        let Order::By(side, columns) = order else { return };
        if columns.is_empty() {
            return;
        }
        self.push(if is_first { " ORDER BY " } else { ", " });
        self.listed(names.of(side), columns, true);
    }
}

/// The first table has another name where the second has the same.
const fn names(request: &Request<'_>) -> Names {
    let table = request.table.name;
    let Some(join) = request.join else { return Names { table, joined: table } };
    let joined = join.table.name;
    if !same_ignoring_case(table, joined) {
        return Names { table, joined };
    }
    Names { table: if same_ignoring_case(table, "through") { "link" } else { "through" }, joined }
}
