//! SQLite.

use std::fmt::Debug;
use std::path::Path;

use benchmark::Result;
use sqlx::sqlite::{SqliteConnectOptions, SqliteRow};
use sqlx::{ConnectOptions, FromRow, SqliteConnection};

pub use crate::contestants::by_hand::{FOLDERS, ORDERS, POSTS_OF_ONE, PROJECTS, STUDENTS, USERS};
use crate::contestants::records::Task;

#[path = "by_hand.rs"]
pub mod by_hand;
#[path = "relcore.rs"]
pub mod relcore;

pub type Conn = SqliteConnection;
pub type Row = SqliteRow;
pub type Place = Path;

// One text for lists of all lengths.
pub const POSTS: &str =
    "SELECT id, user_id, title, body FROM posts WHERE user_id IN (SELECT value FROM json_each(?)) ORDER BY user_id";
pub const COMMENTS: &str =
    "SELECT id, post_id, author, text FROM comments WHERE post_id IN (SELECT value FROM json_each(?)) ORDER BY post_id";
pub const LINKS: &str =
    "SELECT course_id, student_id FROM enrolments WHERE student_id IN (SELECT value FROM json_each(?))";
pub const CUSTOMERS: &str = "SELECT id, name, city FROM customers WHERE id IN (SELECT value FROM json_each(?))";
pub const COURSES: &str = "SELECT id, title FROM courses WHERE id IN (SELECT value FROM json_each(?))";

pub const DOCUMENTS: &str =
    "SELECT id, folder_id, title, body FROM documents WHERE folder_id IN (SELECT value FROM json_each(?))";
const TASKS: &str = "SELECT tenant_id, tasks.id, project_id, title, body FROM json_each(?) AS asked CROSS JOIN tasks \
    WHERE tenant_id = asked.value ->> 0 AND project_id = asked.value ->> 1";

pub async fn connect(path: &Place) -> Result<Conn> {
    Ok(SqliteConnectOptions::new().filename(path).connect().await?)
}

pub async fn related<T, K>(conn: &mut Conn, select: &'static str, keys: Vec<K>) -> Result<Vec<T>>
where
    T: for<'r> FromRow<'r, Row> + Send + Unpin,
    K: Debug,
{
    // In JSON a number and a text without signs of its own look as in Rust.
    Ok(sqlx::query_as(select).bind(format!("{keys:?}")).fetch_all(conn).await?)
}

pub async fn tasks(conn: &mut Conn, keys: &[(i64, i64)]) -> Result<Vec<Task>> {
    let keys: Vec<[i64; 2]> = keys.iter().copied().map(Into::into).collect();
    related(conn, TASKS, keys).await
}
