//! PostgreSQL.

use benchmark::Result;
use sqlx::postgres::PgRow;
use sqlx::{Connection, FromRow, PgConnection};

use crate::contestants::postgres::statements::{self, STATEMENTS};

#[path = "by_hand.rs"]
#[expect(clippy::duplicate_mod, reason = "what differs is beside it")]
pub mod by_hand;
#[path = "relcore.rs"]
#[expect(clippy::duplicate_mod, reason = "what differs is beside it")]
pub mod relcore;

pub type Conn = PgConnection;
pub type Row = PgRow;
pub type Place = str;

pub const USERS: &str = STATEMENTS[statements::USERS];
pub const STUDENTS: &str = STATEMENTS[statements::STUDENTS];
pub const ORDERS: &str = STATEMENTS[statements::ORDERS];
pub const POSTS_OF_ONE: &str = STATEMENTS[statements::POSTS_OF_ONE];
pub const POSTS: &str = STATEMENTS[statements::POSTS];
pub const COMMENTS: &str = STATEMENTS[statements::COMMENTS];
pub const LINKS: &str = "SELECT course_id, student_id FROM enrolments WHERE student_id = ANY($1)";
pub const CUSTOMERS: &str = STATEMENTS[statements::CUSTOMERS];
pub const COURSES: &str = STATEMENTS[statements::COURSES];

pub async fn connect(url: &Place) -> Result<Conn> {
    Ok(PgConnection::connect(url).await?)
}

pub async fn related<T>(conn: &mut Conn, select: &'static str, keys: Vec<i64>) -> Result<Vec<T>>
where
    T: for<'r> FromRow<'r, Row> + Send + Unpin,
{
    Ok(sqlx::query_as(select).bind(keys).fetch_all(conn).await?)
}
