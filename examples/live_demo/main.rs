//! What the crate does, on a small shop: `cargo run --example live_demo`
//!
//! First the graph of relations, drawn from constants; then a walk along each of them over an
//! SQLite database in memory. Add `-- --sql` to see the statements, too.
//!
//! The part to copy is `model.rs`.

mod answer;
mod data;
mod graph;
#[allow(dead_code, reason = "not every field is printed")]
mod model;
mod walk;

use std::error::Error;

use relcore::Collection;
use rusqlite::Connection;

use model::{Company, Customer, Employee, User};

fn main() -> Result<(), Box<dyn Error>> {
    println!("THE GRAPH, from `META`: columns, then relations with what each gives, its keys and its inverse");
    graph::print(&[Customer::META, Company::META, User::META, Employee::META]);

    let mut conn = Connection::open_in_memory()?;
    let transaction = conn.transaction()?;
    data::fill(&transaction)?;
    transaction.commit()?;

    println!("\n\nTHE WALK, one statement a call");
    if std::env::args().any(|argument| argument == "--sql") {
        answer::print_statements(&conn);
    }
    walk::walk(&conn)
}
