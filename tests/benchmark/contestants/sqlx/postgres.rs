//! PostgreSQL.

use benchmark::Result;
use sqlx::postgres::PgRow;
use sqlx::{Connection, Encode, FromRow, PgConnection, Postgres, Type};

use crate::contestants::postgres::statements::{self, STATEMENTS};
use crate::contestants::records::Task;

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

pub const FOLDERS: &str = STATEMENTS[statements::FOLDERS];
pub const DOCUMENTS: &str = STATEMENTS[statements::DOCUMENTS];
pub const PROJECTS: &str = STATEMENTS[statements::PROJECTS];

pub async fn connect(url: &Place) -> Result<Conn> {
    Ok(PgConnection::connect(url).await?)
}

pub async fn related<T, K>(conn: &mut Conn, select: &'static str, keys: Vec<K>) -> Result<Vec<T>>
where
    T: for<'r> FromRow<'r, Row> + Send + Unpin,
    Vec<K>: for<'q> Encode<'q, Postgres> + Type<Postgres>,
{
    Ok(sqlx::query_as(select).bind(keys).fetch_all(conn).await?)
}

pub async fn tasks(conn: &mut Conn, keys: &[(i64, i64)]) -> Result<Vec<Task>> {
    let (tenants, projects): (Vec<i64>, Vec<i64>) = keys.iter().copied().unzip();
    Ok(sqlx::query_as(STATEMENTS[statements::TASKS]).bind(tenants).bind(projects).fetch_all(conn).await?)
}
