//! The text of a `SELECT`, from the constants of a collection and a relation.

use super::{Dialect, Placeholder, Table, Text};
use crate::__private::infer::same_ignoring_case as same;
use crate::Collection;
use crate::meta::{Column, Relation, RelationKind};

/// What is asked of the rows.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    /// All of them, in the order of the primary key.
    Ordered,
    /// All of them, as the database gives them.
    Unordered,
    /// The first by the primary key.
    First,
    /// How many there are.
    Count,
    /// Whether there are any.
    Exists,
}

/// Which rows of a table are meant. The arguments are the values of the key's columns.
#[derive(Clone, Copy)]
pub enum Filter {
    /// All of them.
    Whole,
    /// Those with this key.
    Key(&'static [&'static Column]),
    /// Those that the relation leads to from one record.
    Related(&'static Relation),
}

/// Writes the statement; an `N` of 0 measures it.
pub(crate) const fn select<C: Collection, const N: usize>(dialect: Dialect, shape: Shape, filter: Filter) -> Text<N> {
    let mut text = Text::new();
    let is_joined = matches!(filter, Filter::Related(relation) if matches!(relation.kind, RelationKind::BelongsToMany));
    let statement = &mut Writer { text: &mut text, dialect, is_joined };
    match shape {
        Shape::Ordered | Shape::Unordered | Shape::First => {
            statement.text.push("SELECT ");
            statement.columns(C::TABLE, C::FIELDS);
        }
        Shape::Count => statement.text.push("SELECT COUNT(*)"),
        Shape::Exists => statement.text.push("SELECT EXISTS(SELECT 1"),
    }
    statement.from(Table::of::<C>(), filter);
    match shape {
        Shape::Ordered => statement.order_by(C::TABLE, C::PRIMARY_KEY),
        Shape::First => {
            statement.order_by(C::TABLE, C::PRIMARY_KEY);
            statement.text.push(" LIMIT 1");
        }
        Shape::Exists => statement.text.push(")"),
        Shape::Unordered | Shape::Count => {}
    }
    text
}

struct Writer<'t, const N: usize> {
    text: &'t mut Text<N>,
    dialect: Dialect,
    /// Whether it reads several tables.
    is_joined: bool,
}

impl<const N: usize> Writer<'_, N> {
    const fn columns(&mut self, table: &str, columns: &[Column]) {
        let mut at = 0;
        while at < columns.len() {
            if at > 0 {
                self.text.push(", ");
            }
            self.column(table, &columns[at]);
            at += 1;
        }
    }

    const fn from(&mut self, table: Table, filter: Filter) {
        self.text.push(" FROM ");
        match filter {
            Filter::Whole => self.table(table),
            Filter::Key(key) => {
                self.table(table);
                self.key_is_given(table.name, key);
            }
            Filter::Related(relation) => self.related(table, relation),
        }
    }

    const fn related(&mut self, table: Table, relation: &Relation) {
        match (relation.kind, relation.through) {
            (RelationKind::BelongsToMany, Some(through)) => {
                let link = self.link(table.name, Table::between(through));
                self.text.push(" JOIN ");
                self.table(table);
                self.text.push(" ON ");
                self.keys_are_equal(table.name, relation.target_key, link, relation.other_key);
                self.key_is_given(link, relation.foreign_key);
            }
            (RelationKind::BelongsTo, _) => {
                self.table(table);
                self.key_is_given(table.name, relation.target_key);
            }
            _ => {
                self.table(table);
                self.key_is_given(table.name, relation.foreign_key);
            }
        }
    }

    /// The link's table, and the name that it goes by: another one where it is the target's too.
    const fn link(&mut self, target: &str, link: Table) -> &'static str {
        self.table(link);
        if !same(target, link.name) {
            return link.name;
        }
        let alias = if same(link.name, "through") { "link" } else { "through" };
        self.text.push(" AS ");
        self.quoted(alias);
        alias
    }

    const fn table(&mut self, table: Table) {
        if let Some(schema) = table.schema {
            self.quoted(schema);
            self.text.push(".");
        }
        self.quoted(table.name);
    }

    const fn keys_are_equal(&mut self, left: &str, left_key: &[&Column], right: &str, right_key: &[&Column]) {
        let mut at = 0;
        while at < left_key.len() {
            if at > 0 {
                self.text.push(" AND ");
            }
            self.column(left, left_key[at]);
            self.text.push(" = ");
            self.column(right, right_key[at]);
            at += 1;
        }
    }

    const fn key_is_given(&mut self, table: &str, key: &[&Column]) {
        let mut at = 0;
        while at < key.len() {
            self.text.push(if at == 0 { " WHERE " } else { " AND " });
            self.column(table, key[at]);
            self.text.push(" = ");
            self.placeholder(at + 1);
            at += 1;
        }
    }

    const fn order_by(&mut self, table: &str, key: &[&Column]) {
        let mut at = 0;
        while at < key.len() {
            self.text.push(if at == 0 { " ORDER BY " } else { ", " });
            self.column(table, key[at]);
            at += 1;
        }
    }

    /// With its table only where there are several: caches of statements hash and copy the text at each call.
    const fn column(&mut self, table: &str, column: &Column) {
        if self.is_joined {
            self.quoted(table);
            self.text.push(".");
        }
        self.quoted(column.name);
    }

    const fn quoted(&mut self, identifier: &str) {
        self.text.push_quoted(identifier, self.dialect.quote);
    }

    const fn placeholder(&mut self, number: usize) {
        match self.dialect.placeholder {
            Placeholder::PlusQuestionNumber => self.text.push("+?"),
            Placeholder::DollarNumber => self.text.push("$"),
            Placeholder::Question => return self.text.push("?"),
        }
        self.text.push_number(number);
    }
}
