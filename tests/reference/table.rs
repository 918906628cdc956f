//! Tables: their columns, and their rows in the order in which they were inserted.

use super::{Error, Row, Value};

#[derive(Debug, Default)]
pub struct Tables(Vec<Table>);

#[derive(Debug)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

#[derive(Debug)]
pub struct Column {
    pub name: String,
    pub ty: Type,
    /// Whether texts that differ in the case of ASCII letters are the same here.
    pub ignores_case: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Integer,
    Real,
    Text,
    Blob,
    Boolean,
}

impl Tables {
    pub fn get(&self, name: &str) -> Result<&Table, Error> {
        self.0.iter().find(|table| table.name == name).ok_or_else(|| Error::NoTable(name.to_owned()))
    }

    pub fn get_mut(&mut self, name: &str) -> Result<&mut Table, Error> {
        self.0.iter_mut().find(|table| table.name == name).ok_or_else(|| Error::NoTable(name.to_owned()))
    }

    pub fn add(&mut self, table: Table) {
        assert!(self.get(&table.name).is_err(), "there is a table `{}` already", table.name);
        self.0.push(table);
    }

    pub fn remove(&mut self, name: &str) {
        let before = self.0.len();
        self.0.retain(|table| table.name != name);
        assert!(self.0.len() < before, "there is no table `{name}` that could be dropped");
    }
}

impl Table {
    /// The place of a column.
    pub fn index(&self, column: &str) -> Result<usize, Error> {
        let index = self.columns.iter().position(|other| other.name == column);
        index.ok_or_else(|| Error::NoColumn(format!("{}.{column}", self.name)))
    }

    /// The places of several columns.
    pub fn indexes<'n>(&self, columns: impl IntoIterator<Item = &'n String>) -> Result<Vec<usize>, Error> {
        columns.into_iter().map(|column| self.index(column)).collect()
    }

    /// Whether this row has these values in these columns.
    pub fn has(&self, row: &Row, columns: &[usize], values: &[&Value]) -> bool {
        assert_eq!(columns.len(), values.len(), "a value for each column");
        columns.iter().zip(values).all(|(at, value)| row[*at].is_same(value, self.columns[*at].ignores_case))
    }
}
