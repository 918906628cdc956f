//! Prints a call as it stands in the source, runs it, and prints what it gave.

use std::fmt::Debug;

use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};

/// The most records that are printed of one list.
const SHOWN: usize = 3;

/// Shows a call that gives one value, and gives that value.
macro_rules! show {
    ($call:expr) => {{
        println!("{}", stringify!($call));
        let value = $call;
        println!("    {value:?}");
        value
    }};
}

/// Shows a call that gives records, and gives those.
macro_rules! list {
    ($call:expr) => {{
        println!("{}", stringify!($call));
        let records = $call;
        crate::answer::print_records(&records);
        records
    }};
}

pub(crate) use {list, show};

/// Prints the first few, and how many more there are.
pub fn print_records(records: &[impl Debug]) {
    for record in records.iter().take(SHOWN) {
        println!("    {record:?}");
    }
    if records.len() > SHOWN {
        println!("    … and {} more", records.len() - SHOWN);
    }
}

/// From here on, prints every statement that the connection runs.
pub fn print_statements(conn: &Connection) {
    conn.trace_v2(
        TraceEventCodes::SQLITE_TRACE_STMT,
        Some(|event| {
            if let TraceEvent::Stmt(_, sql) = event {
                print_wrapped(sql);
            }
        }),
    );
}

/// Between two words where a line would grow longer than a terminal is wide.
fn print_wrapped(sql: &str) {
    let mut line = String::from("    |");
    for word in sql.split(' ') {
        if line.chars().count() + 1 + word.chars().count() > 100 {
            println!("{line}");
            line = String::from("    |  ");
        }
        line.push(' ');
        line.push_str(word);
    }
    println!("{line}");
}
