//! The databases, written once below the target directory; the same on every machine.

use std::path::Path;

use benchmark::{Database, Result};
use rusqlite::{Connection, Statement, params};

/// Changes when what is written does, so that older files are written anew.
const VERSION: i64 = 1;

const USERS: &str = "
CREATE TABLE users (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL);
CREATE TABLE posts (id INTEGER PRIMARY KEY NOT NULL, user_id INTEGER NOT NULL REFERENCES users (id),
  title TEXT NOT NULL, body TEXT NOT NULL);
";

const REST: &str = "
CREATE TABLE comments (id INTEGER PRIMARY KEY NOT NULL, post_id INTEGER NOT NULL REFERENCES posts (id),
  author TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE customers (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, city TEXT);
CREATE TABLE orders (id INTEGER PRIMARY KEY NOT NULL, customer_id INTEGER NOT NULL REFERENCES customers (id),
  total INTEGER NOT NULL, note TEXT);
CREATE TABLE students (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL);
CREATE TABLE courses (id INTEGER PRIMARY KEY NOT NULL, title TEXT NOT NULL);
CREATE TABLE enrolments (id INTEGER PRIMARY KEY NOT NULL, student_id INTEGER NOT NULL REFERENCES students (id),
  course_id INTEGER NOT NULL REFERENCES courses (id), grade INTEGER NOT NULL);
";

/// Written after the rows, which is faster.
const USERS_INDEXES: &str = "CREATE INDEX posts_user_id ON posts (user_id);";
const REST_INDEXES: &str = "
CREATE INDEX comments_post_id ON comments (post_id);
CREATE INDEX orders_customer_id ON orders (customer_id);
CREATE INDEX enrolments_student_id ON enrolments (student_id);
CREATE INDEX enrolments_course_id ON enrolments (course_id);
";

/// Writes the database into the directory, unless it is there.
pub fn prepare(directory: &Path, database: Database) -> Result<()> {
    let path = directory.join(database.file());
    if path.exists() {
        let version: i64 = Connection::open(&path)?.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if version == VERSION {
            return Ok(());
        }
        std::fs::remove_file(&path)?;
    }
    eprintln!("writing {}", path.display());
    std::fs::create_dir_all(directory)?;
    let conn = Connection::open(&path)?;
    conn.execute_batch("BEGIN")?;
    write(&conn, database)?;
    conn.execute_batch("COMMIT")?;
    if database == Database::Large {
        conn.execute_batch("ANALYZE")?;
    }
    // Last, so that a file that was left half written is not taken for a whole one.
    conn.pragma_update(None, "user_version", VERSION)?;
    Ok(())
}

fn write(conn: &Connection, database: Database) -> Result<()> {
    match database {
        Database::Base => write_all(conn, 1),
        Database::Large => write_all(conn, 10),
        Database::Growth1000 => write_users(conn, 1_000),
        Database::Growth10000 => write_users(conn, 10_000),
        Database::Growth100000 => write_users(conn, 100_000),
    }
}

fn write_all(conn: &Connection, times: i64) -> Result<()> {
    write_users(conn, 100 * times)?;
    conn.execute_batch(REST)?;
    let posts = 1_000 * times;
    fill(conn, "INSERT INTO comments VALUES (?, ?, ?, ?)", 10 * posts, |statement, id| {
        statement.execute(params![id, parent(id, posts), text(id, 8, 16), text(id + 1, 40, 120)])
    })?;
    let customers = 1_000 * times;
    fill(conn, "INSERT INTO customers VALUES (?, ?, ?)", customers, |statement, id| {
        let city = (id % 4 != 0).then(|| text(id + 1, 5, 15));
        statement.execute(params![id, text(id, 10, 25), city])
    })?;
    fill(conn, "INSERT INTO orders VALUES (?, ?, ?, ?)", 10 * customers, |statement, id| {
        let note = (id % 3 == 0).then(|| text(id, 10, 60));
        statement.execute(params![id, parent(id, customers), number(id) % 100_000, note])
    })?;
    write_links(conn, 1_000 * times, 200 * times)?;
    conn.execute_batch(REST_INDEXES)?;
    Ok(())
}

fn write_users(conn: &Connection, users: i64) -> Result<()> {
    conn.execute_batch(USERS)?;
    fill(conn, "INSERT INTO users VALUES (?, ?, ?)", users, |statement, id| {
        statement.execute(params![id, text(id, 8, 20), format!("{}@example.com", text(id, 5, 12))])
    })?;
    fill(conn, "INSERT INTO posts VALUES (?, ?, ?, ?)", 10 * users, |statement, id| {
        statement.execute(params![id, parent(id, users), text(id, 20, 40), text(id + 1, 80, 160)])
    })?;
    conn.execute_batch(USERS_INDEXES)?;
    Ok(())
}

fn write_links(conn: &Connection, students: i64, courses: i64) -> Result<()> {
    for (table, rows) in [("students", students), ("courses", courses)] {
        fill(conn, &format!("INSERT INTO {table} VALUES (?, ?)"), rows, |statement, id| {
            statement.execute(params![id, text(id, 10, 30)])
        })?;
    }
    fill(conn, "INSERT INTO enrolments VALUES (?, ?, ?, ?)", 10 * students, |statement, id| {
        let (student, turn) = (parent(id, students), (id - 1) / students);
        // Ten steps of 19 stay below the number of courses, so a student has no course twice.
        let course = (student * 7 + turn * 19) % courses + 1;
        statement.execute(params![id, student, course, number(id) % 6 + 1])
    })
}

fn fill(
    conn: &Connection,
    insert: &str,
    rows: i64,
    write: impl Fn(&mut Statement<'_>, i64) -> rusqlite::Result<usize>,
) -> Result<()> {
    let mut statement = conn.prepare(insert)?;
    for id in 1..=rows {
        write(&mut statement, id)?;
    }
    Ok(())
}

/// Children of one record lie apart in their table, as where many write at the same time.
fn parent(id: i64, parents: i64) -> i64 {
    (id - 1) % parents + 1
}

/// Spread evenly, and always the same.
fn number(seed: i64) -> i64 {
    let mixed = seed.unsigned_abs().wrapping_mul(0x9E37_79B9_7F4A_7C15);
    i64::try_from((mixed ^ (mixed >> 29)) >> 20).unwrap_or(0)
}

/// Letters, as many as lie in the range.
fn text(seed: i64, shortest: i64, longest: i64) -> String {
    let length = shortest + number(seed) % (longest - shortest + 1);
    (0..length)
        .map(|place| char::from(b"etaoin shrdlu"[usize::try_from((seed + place * 5) % 13).unwrap_or(0)]))
        .collect()
}
