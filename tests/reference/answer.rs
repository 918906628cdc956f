//! Answers by plain loops: each row of the table for each key, each row of the second table for each of those, then sorted, cut and read.

use std::cmp::Ordering;

use super::language::{Asked, Joined, Named, Statement, Wanted};
use super::table::{Table, Tables};
use super::{Error, Row, Value};

/// The rows that answer a statement.
pub fn answer(tables: &Tables, statement: &Statement, arguments: &[Value]) -> Result<Vec<Row>, Error> {
    let question = Question::new(tables, statement)?;
    let columns = match &statement.read {
        Wanted::Rows { columns, .. } => question.places(columns)?,
        Wanted::Count | Wanted::Exists => Vec::new(),
    };
    let order = question.places(&statement.order)?;
    let mut found = question.joined(question.found(arguments));
    found.sort_by(|one, other| question.compare(one, other, &order));
    if let Some(limit) = statement.limit {
        found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    }
    Ok(match statement.read {
        Wanted::Rows { is_placed, .. } => found.iter().map(|found| found.read(is_placed, &columns)).collect(),
        Wanted::Count => vec![vec![integer(found.len())]],
        Wanted::Exists => vec![vec![Value::Boolean(!found.is_empty())]],
    })
}

/// A statement, with the tables that it names.
struct Question<'q> {
    statement: &'q Statement,
    table: &'q Table,
    key: Vec<usize>,
    second: Option<Second<'q>>,
}

/// The second table, and by which columns it is joined.
struct Second<'q> {
    from: Vec<usize>,
    table: &'q Table,
    to: Vec<usize>,
}

/// A row that was found.
struct Found<'q> {
    /// The place of the key that it was found by.
    place: usize,
    row: &'q Row,
    second: Option<&'q Row>,
}

/// Where a column is: in the second table or not, and at which place.
type Place = (bool, usize);

impl<'q> Question<'q> {
    fn new(tables: &'q Tables, statement: &'q Statement) -> Result<Self, Error> {
        let table = tables.get(&statement.table)?;
        let second = match &statement.join {
            None => None,
            Some(Joined { from, table: second, to }) => {
                let second = tables.get(second)?;
                Some(Second { from: table.indexes(from)?, table: second, to: second.indexes(to)? })
            }
        };
        Ok(Self { statement, table, key: table.indexes(&statement.key)?, second })
    }

    fn table(&self, is_joined: bool) -> &'q Table {
        match &self.second {
            _ if !is_joined => self.table,
            Some(second) => second.table,
            None => panic!("a column of a second table, and there is none"),
        }
    }

    fn places(&self, columns: &[Named]) -> Result<Vec<Place>, Error> {
        let place = |Named { is_joined, column }: &Named| Ok((*is_joined, self.table(*is_joined).index(column)?));
        columns.iter().map(place).collect()
    }

    /// The rows of the table that the keys find.
    fn found(&self, arguments: &[Value]) -> Vec<Found<'q>> {
        let found = |place, row| Found { place, row, second: None };
        match &self.statement.keys {
            Asked::Whole => self.table.rows.iter().map(|row| found(0, row)).collect(),
            Asked::Between => {
                self.table.rows.iter().filter(|row| self.is_between(row, arguments)).map(|row| found(0, row)).collect()
            }
            Asked::Listed(count, shared) => {
                let width = self.key.len();
                let (keys, values) = arguments.split_at(count * width);
                let mut all = Vec::new();
                for place in 0..*count {
                    let key = &keys[place * width..][..width];
                    for row in &self.table.rows {
                        if self.is_found(row, key) && self.has_shared(row, shared, values) {
                            all.push(found(place, row));
                        }
                    }
                }
                all
            }
        }
    }

    fn is_found(&self, row: &Row, key: &[Value]) -> bool {
        self.table.has(row, &self.key, &key.iter().collect::<Vec<_>>())
    }

    /// What is the same in all keys is said once more.
    fn has_shared(&self, row: &Row, shared: &[usize], values: &[Value]) -> bool {
        let columns: Vec<_> = shared.iter().map(|part| self.key[*part]).collect();
        self.table.has(row, &columns, &values.iter().collect::<Vec<_>>())
    }

    fn is_between(&self, row: &Row, arguments: &[Value]) -> bool {
        let ([least, greatest], [key]) = (arguments, &self.key[..]) else { panic!("two ends of one column") };
        let (value, is_null) = (&row[*key], row[*key] == Value::Null);
        !is_null && value.compare(least, false).is_ge() && value.compare(greatest, false).is_le()
    }

    /// Each with the rows of the second table that it refers to, if there is one.
    fn joined(&self, found: Vec<Found<'q>>) -> Vec<Found<'q>> {
        let Some(Second { from, table, to }) = &self.second else { return found };
        let mut joined = Vec::new();
        for Found { place, row, .. } in found {
            let values: Vec<_> = from.iter().map(|at| &row[*at]).collect();
            for second in &table.rows {
                if table.has(second, to, &values) {
                    joined.push(Found { place, row, second: Some(second) });
                }
            }
        }
        joined
    }

    fn compare(&self, one: &Found<'_>, other: &Found<'_>, order: &[Place]) -> Ordering {
        let by_column = order.iter().map(|(is_joined, at)| {
            let ignores_case = self.table(*is_joined).columns[*at].ignores_case;
            one.value((*is_joined, *at)).compare(other.value((*is_joined, *at)), ignores_case)
        });
        by_column.fold(one.place.cmp(&other.place), Ordering::then)
    }
}

impl Found<'_> {
    fn value(&self, (is_joined, at): Place) -> &Value {
        match self.second {
            _ if !is_joined => &self.row[at],
            Some(second) => &second[at],
            None => unreachable!("its place was looked up in the second table"),
        }
    }

    fn read(&self, is_placed: bool, columns: &[Place]) -> Row {
        let place = is_placed.then(|| integer(self.place));
        place.into_iter().chain(columns.iter().map(|place| self.value(*place).clone())).collect()
    }
}

fn integer(number: usize) -> Value {
    Value::Integer(i64::try_from(number).expect("no table has so many rows"))
}
