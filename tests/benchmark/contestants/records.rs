//! The structs of those who write their SQL by hand.

use benchmark::record;
use rusqlite::Row;
use sqlx::FromRow;

#[derive(Clone, FromRow)]
pub struct User {
    pub id: i64,
    pub name: String,
    pub email: String,
}

#[derive(Clone, FromRow)]
pub struct Post {
    pub id: i64,
    pub user_id: i64,
    pub title: String,
    pub body: String,
}

#[derive(Clone, FromRow)]
pub struct Comment {
    pub id: i64,
    pub post_id: i64,
    pub author: String,
    pub text: String,
}

#[derive(Clone, FromRow)]
pub struct Customer {
    pub id: i64,
    pub name: String,
    pub city: Option<String>,
}

#[derive(Clone, FromRow)]
pub struct Order {
    pub id: i64,
    pub customer_id: i64,
    pub total: i64,
    pub note: Option<String>,
}

#[derive(Clone, FromRow)]
pub struct Student {
    pub id: i64,
    pub name: String,
}

#[derive(Clone, FromRow)]
pub struct Course {
    pub id: i64,
    pub title: String,
}

#[derive(Clone, FromRow)]
pub struct Folder {
    pub id: String,
    pub name: String,
    pub owner: String,
}

#[derive(Clone, FromRow)]
pub struct Document {
    pub id: String,
    pub folder_id: String,
    pub title: String,
    pub body: String,
}

#[derive(Clone, FromRow)]
pub struct Project {
    pub tenant_id: i64,
    pub id: i64,
    pub name: String,
    pub owner: String,
}

#[derive(Clone, FromRow)]
pub struct Task {
    pub tenant_id: i64,
    pub id: i64,
    pub project_id: i64,
    pub title: String,
    pub body: String,
}

record!(User: [id], [name, email]);
record!(Post: [id, user_id], [title, body]);
record!(Comment: [id, post_id], [author, text]);
record!(Customer: [id], [name, city]);
record!(Order: [id, customer_id, total], [note]);
record!(Student: [id], [name]);
record!(Course: [id], [title]);
record!(Folder: [id], [name, owner]);
record!(Document: [id, folder_id], [title, body]);
record!(Project: [id, tenant_id], [name, owner]);
record!(Task: [id, tenant_id, project_id], [title, body]);

/// Reads a record whose columns come in the order of its fields.
pub trait Read: Sized {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self>;
}

/// The same on PostgreSQL.
pub trait ReadPostgres: Sized {
    fn read(row: &tokio_postgres::Row) -> Result<Self, tokio_postgres::Error>;
}

macro_rules! read {
    ($record:ident: $($place:literal $field:ident),+) => {
        impl Read for $record {
            fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
                Ok(Self { $($field: row.get($place)?),+ })
            }
        }

        impl ReadPostgres for $record {
            fn read(row: &tokio_postgres::Row) -> Result<Self, tokio_postgres::Error> {
                Ok(Self { $($field: row.try_get($place)?),+ })
            }
        }
    };
}

read!(User: 0 id, 1 name, 2 email);
read!(Post: 0 id, 1 user_id, 2 title, 3 body);
read!(Comment: 0 id, 1 post_id, 2 author, 3 text);
read!(Customer: 0 id, 1 name, 2 city);
read!(Order: 0 id, 1 customer_id, 2 total, 3 note);
read!(Student: 0 id, 1 name);
read!(Course: 0 id, 1 title);
read!(Folder: 0 id, 1 name, 2 owner);
read!(Document: 0 id, 1 folder_id, 2 title, 3 body);
read!(Project: 0 tenant_id, 1 id, 2 name, 3 owner);
read!(Task: 0 tenant_id, 1 id, 2 project_id, 3 title, 4 body);

pub type Posts = Vec<(User, Vec<Post>)>;
pub type Nested = Vec<(User, Vec<(Post, Vec<Comment>)>)>;
pub type Customers<C = Customer> = Vec<(Order, C)>;
pub type Documents = Vec<(Folder, Vec<Document>)>;
pub type Tasks = Vec<(Project, Vec<Task>)>;
pub type Courses = Vec<(Student, Vec<Course>)>;

/// Puts those of each folder in the order of their ids.
pub fn sort_documents<'l>(lists: impl IntoIterator<Item = &'l mut Vec<Document>>) {
    for list in lists {
        list.sort_unstable_by(|one, other| one.id.cmp(&other.id));
    }
}

/// Puts those of each project in the order of their ids.
pub fn sort_tasks(lists: &mut [Vec<Task>]) {
    for list in lists {
        list.sort_unstable_by_key(|task| task.id);
    }
}
