//! MySQL, MariaDB.

use benchmark::Result;
use sqlx::mysql::MySqlRow;
use sqlx::{Connection, Encode, FromRow, MySql, MySqlConnection, QueryBuilder, Type};

use crate::contestants::records::Task;

#[path = "by_hand.rs"]
#[expect(clippy::duplicate_mod, reason = "what differs is beside it")]
pub mod by_hand;
#[path = "relcore.rs"]
#[expect(clippy::duplicate_mod, reason = "what differs is beside it")]
pub mod relcore;

pub type Conn = MySqlConnection;
pub type Row = MySqlRow;
pub type Place = str;

pub const USERS: &str = "SELECT id, name, email FROM users WHERE id <= ?";
pub const STUDENTS: &str = "SELECT id, name FROM students WHERE id <= ?";
pub const ORDERS: &str = "SELECT id, customer_id, total, note FROM orders";
pub const POSTS_OF_ONE: &str = "SELECT id, user_id, title, body FROM posts WHERE user_id = ? ORDER BY id";
// The keys follow.
pub const POSTS: &str = "SELECT id, user_id, title, body FROM posts WHERE user_id IN (";
pub const COMMENTS: &str = "SELECT id, post_id, author, text FROM comments WHERE post_id IN (";
pub const LINKS: &str = "SELECT course_id, student_id FROM enrolments WHERE student_id IN (";
pub const CUSTOMERS: &str = "SELECT id, name, city FROM customers WHERE id IN (";
pub const COURSES: &str = "SELECT id, title FROM courses WHERE id IN (";

pub const FOLDERS: &str = "SELECT id, name, owner FROM folders";
pub const DOCUMENTS: &str = "SELECT id, folder_id, title, body FROM documents WHERE folder_id IN (";
pub const PROJECTS: &str = "SELECT tenant_id, id, name, owner FROM projects";
const TASKS: &str = "SELECT tenant_id, id, project_id, title, body FROM tasks WHERE (tenant_id, project_id) IN (";

/// Keys in one list.
const CHUNK: usize = 1_000;

/// Of the server; `{}` stands for the database, which is what a schema is there.
pub fn url() -> Result<String> {
    let url = std::env::var("RELCORE_MYSQL_URL");
    let url = url.map_err(|_| "RELCORE_MYSQL_URL does not say where MySQL or MariaDB is")?;
    let (server, _) = url.rsplit_once('/').ok_or("RELCORE_MYSQL_URL names no database")?;
    Ok(format!("{server}/{{}}"))
}

pub async fn connect(url: &Place) -> Result<Conn> {
    Ok(MySqlConnection::connect(url).await?)
}

pub async fn related<T, K>(conn: &mut Conn, select: &'static str, keys: Vec<K>) -> Result<Vec<T>>
where
    T: for<'r> FromRow<'r, Row> + Send + Unpin,
    K: for<'q> Encode<'q, MySql> + Type<MySql> + Clone,
{
    let mut records = Vec::new();
    for keys in keys.chunks(CHUNK) {
        let mut query = QueryBuilder::new(select);
        let mut list = query.separated(", ");
        for key in keys {
            list.push_bind(key.clone());
        }
        query.push(")");
        records.extend(query.build_query_as().fetch_all(&mut *conn).await?);
    }
    Ok(records)
}

pub async fn tasks(conn: &mut Conn, keys: &[(i64, i64)]) -> Result<Vec<Task>> {
    let mut tasks = Vec::new();
    for keys in keys.chunks(CHUNK) {
        let mut query = QueryBuilder::new(TASKS);
        let mut list = query.separated(", ");
        for (tenant, project) in keys {
            list.push("(").push_bind_unseparated(*tenant).push_unseparated(", ").push_bind_unseparated(*project);
            list.push_unseparated(")");
        }
        query.push(")");
        tasks.extend(query.build_query_as().fetch_all(&mut *conn).await?);
    }
    Ok(tasks)
}
