//! SQLite.

use std::path::Path;

use benchmark::Result;
use sqlx::sqlite::{SqliteConnectOptions, SqliteRow};
use sqlx::{ConnectOptions, FromRow, SqliteConnection};

pub use crate::contestants::by_hand::{ORDERS, POSTS_OF_ONE, STUDENTS, USERS};

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

pub async fn connect(path: &Place) -> Result<Conn> {
    Ok(SqliteConnectOptions::new().filename(path).connect().await?)
}

pub async fn related<T>(conn: &mut Conn, select: &'static str, keys: Vec<i64>) -> Result<Vec<T>>
where
    T: for<'r> FromRow<'r, Row> + Send + Unpin,
{
    let list: Vec<String> = keys.iter().map(i64::to_string).collect();
    Ok(sqlx::query_as(select).bind(format!("[{}]", list.join(","))).fetch_all(conn).await?)
}
