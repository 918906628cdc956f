//! Runs scripts, in the dialect of [`script`](crate::script). A script that is wrong ends the test, with its words.

mod reader;

use super::table::{Column, Table, Tables, Type};
use super::{Row, Value};
use reader::Reader;

/// Runs all statements.
pub fn run(tables: &mut Tables, script: &str) {
    let mut reader = Reader::new(script);
    while !reader.is_at_end() {
        match reader.token() {
            // Whoever reads waits for the whole script.
            ";" | "BEGIN" | "COMMIT" => continue,
            "CREATE" => create(tables, &mut reader),
            "DROP" => {
                reader.expect("TABLE");
                tables.remove(&reader.name());
            }
            "INSERT" => insert(tables, &mut reader),
            "UPDATE" => update(tables, &mut reader),
            "DELETE" => delete(tables, &mut reader),
            other => reader.refuse(other),
        }
        reader.end();
    }
}

/// A table. An index changes nothing of what is found.
fn create(tables: &mut Tables, reader: &mut Reader<'_>) {
    if reader.take("INDEX") {
        return reader.skip_statement();
    }
    reader.expect("TABLE");
    let mut table = Table { name: reader.name(), columns: Vec::new(), rows: Vec::new() };
    reader.list(|reader| {
        if reader.is_at("PRIMARY") || reader.is_at("UNIQUE") {
            reader.skip_item();
        } else {
            table.columns.push(column(reader));
        }
    });
    tables.add(table);
}

fn column(reader: &mut Reader<'_>) -> Column {
    let name = reader.name();
    let ty = match reader.token() {
        "INTEGER" | "INT" | "SMALLINT" => Type::Integer,
        "DOUBLE" => {
            reader.expect("PRECISION");
            Type::Real
        }
        "TEXT" => Type::Text,
        "BLOB" => Type::Blob,
        "BOOLEAN" => Type::Boolean,
        other => reader.refuse(other),
    };
    let ignores_case = reader.skip_item().contains(&"NOCASE");
    Column { name, ty, ignores_case }
}

fn insert(tables: &mut Tables, reader: &mut Reader<'_>) {
    reader.expect("INTO");
    let name = reader.name();
    let Table { columns, rows, .. } = tables.get_mut(&name).unwrap_or_else(|_| reader.refuse(&name));
    reader.expect("VALUES");
    loop {
        let mut row = Row::new();
        reader.list(|reader| match columns.get(row.len()) {
            Some(column) => row.push(literal(reader, column.ty)),
            None => reader.refuse("a value without a column"),
        });
        assert_eq!(row.len(), columns.len(), "a value for each column of `{name}`");
        rows.push(row);
        if !reader.take(",") {
            return;
        }
    }
}

fn update(tables: &mut Tables, reader: &mut Reader<'_>) {
    let name = reader.name();
    let table = tables.get_mut(&name).unwrap_or_else(|_| reader.refuse(&name));
    reader.expect("SET");
    let mut changes = vec![equation(table, reader)];
    while reader.take(",") {
        changes.push(equation(table, reader));
    }
    let condition = condition(table, reader);
    for place in 0..table.rows.len() {
        if is_meant(table, place, condition.as_ref()) {
            for (column, value) in &changes {
                table.rows[place][*column] = value.clone();
            }
        }
    }
}

fn delete(tables: &mut Tables, reader: &mut Reader<'_>) {
    reader.expect("FROM");
    let name = reader.name();
    let table = tables.get_mut(&name).unwrap_or_else(|_| reader.refuse(&name));
    let condition = condition(table, reader);
    for place in (0..table.rows.len()).rev() {
        if is_meant(table, place, condition.as_ref()) {
            table.rows.remove(place);
        }
    }
}

/// A column and a value.
type Equation = (usize, Value);

fn condition(table: &Table, reader: &mut Reader<'_>) -> Option<Equation> {
    reader.take("WHERE").then(|| equation(table, reader))
}

fn equation(table: &Table, reader: &mut Reader<'_>) -> Equation {
    let name = reader.name();
    let column = table.index(&name).unwrap_or_else(|_| reader.refuse(&name));
    reader.expect("=");
    (column, literal(reader, table.columns[column].ty))
}

fn is_meant(table: &Table, place: usize, condition: Option<&Equation>) -> bool {
    condition.is_none_or(|(column, value)| table.has(&table.rows[place], &[*column], &[value]))
}

/// A value of a column of this type.
fn literal(reader: &mut Reader<'_>, ty: Type) -> Value {
    let token = reader.token();
    match (ty, token) {
        (_, "NULL") => Value::Null,
        (Type::Boolean, "TRUE") => Value::Boolean(true),
        (Type::Boolean, "FALSE") => Value::Boolean(false),
        (Type::Integer, _) => Value::Integer(number(reader, token)),
        (Type::Real, _) => Value::Real(number(reader, token)),
        (Type::Text, _) => Value::Text(reader::unquoted(token, '\'').unwrap_or_else(|| reader.refuse(token))),
        (Type::Blob, _) => Value::Blob(bytes(token).unwrap_or_else(|| reader.refuse(token))),
        (Type::Boolean, _) => reader.refuse(token),
    }
}

/// A number that begins with this token.
fn number<T: std::str::FromStr>(reader: &mut Reader<'_>, token: &str) -> T {
    let mut written = token.to_owned();
    if token == "-" {
        written += reader.token();
    }
    if reader.take(".") {
        written = written + "." + reader.token();
    }
    written.parse().unwrap_or_else(|_| reader.refuse(&written))
}

/// `x'00ff'`
fn bytes(token: &str) -> Option<Vec<u8>> {
    let digits = token.strip_prefix("x'")?.strip_suffix('\'')?;
    let digits = digits.chars().map(|digit| digit.to_digit(16)).collect::<Option<Vec<_>>>()?;
    digits.chunks(2).map(|pair| u8::try_from(pair[0] * 16 + pair.get(1)?).ok()).collect()
}
