//! Who takes part on PostgreSQL, each with one connection.

use std::path::Path;
use std::process::Command;

use benchmark::protocol::Remote;
use benchmark::{Open, Result};

use super::{package, sea_orm, serving};

mod by_hand;
mod relcore;
mod relcore_sqlx;
mod sqlx;

/// The first is the base of all ratios.
pub const NAMES: [&str; 9] =
    ["by-hand", "relcore", "relcore-sqlx", "diesel", "diesel-best", "diesel-async", "sea-orm", "toasty", "sqlx"];

/// What those who write their SQL by hand write; these are the places of each. Root records come in any order, which
/// PostgreSQL has not to sort then; so they do for the libraries.
const STATEMENTS: [&str; 10] = [
    "SELECT id, name, email FROM users WHERE id <= $1",
    "SELECT id, name FROM students WHERE id <= $1",
    "SELECT id, customer_id, total, note FROM orders",
    "SELECT id, user_id, title, body FROM posts WHERE user_id = $1 ORDER BY id",
    "SELECT id, user_id, title, body FROM posts WHERE user_id = ANY($1)",
    "SELECT id, post_id, author, text FROM comments WHERE post_id = ANY($1)",
    "SELECT course_id, student_id FROM enrolments WHERE student_id = ANY($1)",
    "SELECT id, name, city FROM customers WHERE id = ANY($1)",
    "SELECT id, title FROM courses WHERE id = ANY($1)",
    "SELECT array_agg(course_id), student_id FROM enrolments WHERE student_id = ANY($1) GROUP BY student_id",
];
const USERS: usize = 0;
const STUDENTS: usize = 1;
const ORDERS: usize = 2;
const POSTS_OF_ONE: usize = 3;
const POSTS: usize = 4;
const COMMENTS: usize = 5;
const LINKS: usize = 6;
const CUSTOMERS: usize = 7;
const COURSES: usize = 8;
const GROUPED_LINKS: usize = 9;

const fn sql(place: usize) -> &'static str {
    STATEMENTS[place]
}

/// Of the server.
pub fn url() -> Result<String> {
    Ok(std::env::var("RELCORE_POSTGRES_URL").map_err(|_| "RELCORE_POSTGRES_URL does not say where PostgreSQL is")?)
}

/// The contestant of this name, in a process of its own.
pub fn start(name: &'static str, directory: &Path) -> Result<Remote> {
    let mut command: Command = match name {
        "diesel" | "diesel-best" | "diesel-async" => package::program("libpq", directory)?,
        "toasty" => package::program("toasty", directory)?,
        _ => serving()?,
    };
    let url = url()?;
    let sign = if url.contains('?') { '&' } else { '?' };
    let place = format!("{url}{sign}application_name={}", application(name));
    Remote::start(name, command.args(["postgres", name]), &place)
}

/// What a contestant's connections are called on the server, by which they are found there.
pub fn application(name: &str) -> String {
    // Another benchmark may run.
    format!("relcore-benchmark-{}-{name}", std::process::id())
}

/// Those that are linked here.
pub fn find(name: &str) -> Option<Open> {
    let open = match name {
        "by-hand" => by_hand::open,
        "relcore" => relcore::open,
        "relcore-sqlx" => relcore_sqlx::open,
        "sea-orm" => sea_orm::open_url,
        "sqlx" => sqlx::open,
        _ => return None,
    };
    Some(Open::Url(open))
}
