//! Statements that read the rows of many keys at once, each row with the place of its key in front: so the database alone decides
//! which keys are the same.

use super::select::Names;
use super::{KeyTable, Writer};
use crate::key::Subset;
use crate::meta::ColumnMeta;
use crate::request::{Join, Order, Request};
use crate::seam::ListTypes;
use crate::text::same_ignoring_case;

/// The name of a table that is there for the order only; no table is called like that.
const ORDERED: &str = "in this order";

impl Writer<'_> {
    /// Rows that are joined to the keys.
    pub const fn select_by_place(&mut self, request: &Request<'_>, types: &ListTypes, places: usize, shared: Subset) {
        let asked = if same_ignoring_case(request.table.name, "keys") { "asked" } else { "keys" };
        let names = Names { table: request.table.name, joined: ORDERED };
        match self.dialect.lists {
            KeyTable::Values | KeyTable::TypedValues => self.keys_as_values(asked, request, places),
            KeyTable::Union => self.keys_as_union(asked, request, types, places),
        }
        self.push("SELECT ");
        self.quoted(asked);
        self.push(".n, ");
        self.read(request, names);
        self.push(" FROM ");
        self.quoted(asked);
        self.join(request);
        self.is_asked(asked, request);
        self.is_shared(request, places, shared);
        if let Some(Join { from, to, .. }) = request.join {
            self.push(" AND ");
            self.keys_are_equal((ORDERED, to), (names.table, from));
        }
        if let Order::By(_, [_, ..]) = request.order {
            self.push(" ORDER BY ");
            self.quoted(asked);
            self.push(".n");
            self.order_by(request.order, names, false);
        }
    }

    /// A join that is read from left to right where a database has one: with statistics SQLite would else go through the
    /// whole table and look for each of its rows among the keys.
    const fn join(&mut self, request: &Request<'_>) {
        let join = if let KeyTable::Union = self.dialect.lists { " STRAIGHT_JOIN " } else { " CROSS JOIN " };
        self.push(join);
        self.table(request.table);
        if let Some(Join { table, .. }) = request.join {
            self.push(join);
            self.table(table);
            self.push(" AS ");
            self.quoted(ORDERED);
        }
    }

    const fn is_asked(&mut self, asked: &str, request: &Request<'_>) {
        let mut part = 0;
        while part < request.key.len() {
            self.push(if part == 0 { " WHERE " } else { " AND " });
            self.column(request.table.name, request.key[part]);
            self.push(" = ");
            self.quoted(asked);
            self.push(".k");
            self.number(part);
            part += 1;
        }
    }

    const fn is_shared(&mut self, request: &Request<'_>, places: usize, shared: Subset) {
        let mut number = places * request.key.len();
        let mut part = 0;
        while part < request.key.len() {
            if shared.has(part) {
                number += 1;
                self.push(" AND ");
                self.column(request.table.name, request.key[part]);
                self.push(" = ");
                self.placeholder(number);
            }
            part += 1;
        }
    }

    /// The keys as a table: their places, then their values.
    const fn keys_as_values(&mut self, asked: &str, request: &Request<'_>, keys: usize) {
        let width = request.key.len();
        self.head(asked, width);
        self.push("VALUES ");
        if let KeyTable::TypedValues = self.dialect.lists {
            self.row_of_types(request);
        }
        let mut key = 0;
        while key < keys {
            self.push("(");
            self.number(key);
            let mut part = 0;
            while part < width {
                self.push(", ");
                self.placeholder(key * width + part + 1);
                part += 1;
            }
            key += 1;
            self.push(if key < keys { "), " } else { ")" });
        }
        self.push(") ");
    }

    /// A row of nulls that have the types and the collations of the columns; no row is read for that. A column whose type
    /// is a domain has there the type below it, as in any comparison.
    const fn row_of_types(&mut self, request: &Request<'_>) {
        self.push("(-1");
        let mut part = 0;
        while part < request.key.len() {
            self.push(", (SELECT COALESCE(");
            self.column(request.table.name, request.key[part]);
            self.push(", NULL) FROM ");
            self.table(request.table);
            self.push(" WHERE false)");
            part += 1;
        }
        self.push("), ");
    }

    /// The same, with the types and the collations of the columns that they are compared with, as the first part has them,
    /// which has no rows. A part that is given a type needs none of its column's.
    const fn keys_as_union(&mut self, asked: &str, request: &Request<'_>, types: &ListTypes, keys: usize) {
        self.head(asked, request.key.len());
        self.push("SELECT 0");
        let mut part = 0;
        while part < request.key.len() {
            self.push(", ");
            match types[part] {
                Some(ty) => self.cast("NULL", ty),
                None => self.column(request.table.name, request.key[part]),
            }
            part += 1;
        }
        self.push(" FROM ");
        self.table(request.table);
        self.push(" WHERE 1 = 0");
        let mut key = 0;
        while key < keys {
            self.push(" UNION ALL SELECT ");
            self.number(key);
            self.values(request.key, types);
            key += 1;
        }
        self.push(") ");
    }

    const fn values(&mut self, key: &[&ColumnMeta], types: &ListTypes) {
        let mut part = 0;
        while part < key.len() {
            self.push(", ");
            match types[part] {
                Some(ty) => self.cast("?", ty),
                None => self.push("?"),
            }
            part += 1;
        }
    }

    const fn cast(&mut self, value: &str, ty: &str) {
        self.push("CAST(");
        self.push(value);
        self.push(" AS ");
        self.push(ty);
        self.push(")");
    }

    const fn head(&mut self, asked: &str, width: usize) {
        self.push("WITH ");
        self.quoted(asked);
        self.push("(n");
        let mut part = 0;
        while part < width {
            self.push(", k");
            self.number(part);
            part += 1;
        }
        self.push(") AS (");
    }
}
