//! sqlx with SQL by hand.

use std::path::Path;

use benchmark::{Contestant, Load, Record, Result, Run, Workload, calls, loaded};
use rustc_hash::FxHashMap;
use sqlx::sqlite::{SqliteConnectOptions, SqliteRow};
use sqlx::{ConnectOptions, Connection, FromRow, SqliteConnection};
use tokio::runtime::Runtime;

use super::by_hand::{ORDERS, POSTS_OF_ONE, STUDENTS, USERS};
use super::records::{Comment, Course, Courses, Customer, Customers, Nested, Order, Post, Posts, Student, User};
use super::runtime;

// One text for lists of all lengths.
const POSTS: &str =
    "SELECT id, user_id, title, body FROM posts WHERE user_id IN (SELECT value FROM json_each(?)) ORDER BY user_id";
const COMMENTS: &str =
    "SELECT id, post_id, author, text FROM comments WHERE post_id IN (SELECT value FROM json_each(?)) ORDER BY post_id";
const LINKS: &str = "SELECT student_id, course_id FROM enrolments WHERE student_id IN (SELECT value FROM json_each(?))";
const CUSTOMERS: &str = "SELECT id, name, city FROM customers WHERE id IN (SELECT value FROM json_each(?))";
const COURSES: &str = "SELECT id, title FROM courses WHERE id IN (SELECT value FROM json_each(?))";

struct Sqlx {
    runtime: Runtime,
    conn: SqliteConnection,
}

pub fn open(path: &Path) -> Result<Box<dyn Contestant>> {
    let runtime = runtime()?;
    let conn = runtime.block_on(SqliteConnectOptions::new().filename(path).connect())?;
    Ok(Box::new(Sqlx { runtime, conn }))
}

impl Contestant for Sqlx {
    fn run(&mut self, workload: &Workload) -> Run {
        let Self { runtime, conn } = self;
        let first = workload.first;
        match workload.load {
            Load::Nested => loaded(runtime.block_on(nested(conn, first))?),
            Load::BelongsTo => loaded(runtime.block_on(belongs_to(conn))?),
            Load::ManyToMany => loaded(runtime.block_on(many_to_many(conn, first))?),
            Load::CallsInTransaction => in_transaction(runtime, conn, workload),
            Load::CallsAlone | Load::CallsTogether => {
                calls(workload, |user| runtime.block_on(roots::<Post>(conn, POSTS_OF_ONE, user)))
            }
            Load::Rows => loaded(runtime.block_on(all_orders(conn))?),
            Load::HasMany => loaded(runtime.block_on(has_many(conn, first))?),
        }
    }
}

fn in_transaction(runtime: &Runtime, conn: &mut SqliteConnection, workload: &Workload) -> Run {
    let mut transaction = runtime.block_on(conn.begin())?;
    let run = calls(workload, |user| runtime.block_on(roots::<Post>(&mut transaction, POSTS_OF_ONE, user)))?;
    runtime.block_on(transaction.commit())?;
    Ok(run)
}

async fn roots<T>(conn: &mut SqliteConnection, select: &'static str, parameter: i64) -> Result<Vec<T>>
where
    T: for<'r> FromRow<'r, SqliteRow> + Send + Unpin,
{
    Ok(sqlx::query_as(select).bind(parameter).fetch_all(conn).await?)
}

async fn related<T>(
    conn: &mut SqliteConnection,
    select: &'static str,
    keys: impl Iterator<Item = i64>,
) -> Result<Vec<T>>
where
    T: for<'r> FromRow<'r, SqliteRow> + Send + Unpin,
{
    let list: Vec<String> = keys.map(|key| key.to_string()).collect();
    Ok(sqlx::query_as(select).bind(format!("[{}]", list.join(","))).fetch_all(conn).await?)
}

async fn has_many(conn: &mut SqliteConnection, first: i64) -> Result<Posts> {
    let users: Vec<User> = roots(conn, USERS, first).await?;
    let posts: Vec<Post> = related(conn, POSTS, users.iter().map(Record::id)).await?;
    let lists = group(users.iter().map(Record::id), posts, |post| post.user_id);
    Ok(users.into_iter().zip(lists).collect())
}

async fn nested(conn: &mut SqliteConnection, first: i64) -> Result<Nested> {
    let users = has_many(conn, first).await?;
    let posts = || users.iter().flat_map(|(_, posts)| posts.iter().map(Record::id));
    let comments: Vec<Comment> = related(conn, COMMENTS, posts()).await?;
    let mut lists = group(posts(), comments, |comment| comment.post_id).into_iter();
    Ok(users.into_iter().map(|(user, posts)| (user, posts.into_iter().zip(lists.by_ref()).collect())).collect())
}

async fn all_orders(conn: &mut SqliteConnection) -> Result<Vec<Order>> {
    Ok(sqlx::query_as(ORDERS).fetch_all(conn).await?)
}

async fn belongs_to(conn: &mut SqliteConnection) -> Result<Customers> {
    let orders = all_orders(conn).await?;
    let customers: Vec<Customer> =
        related(conn, CUSTOMERS, distinct(orders.iter().map(|order| order.customer_id))).await?;
    let customers: FxHashMap<i64, Customer> = customers.into_iter().map(|customer| (customer.id, customer)).collect();
    let with_customer = |order: Order| {
        let customer = customers[&order.customer_id].clone();
        (order, customer)
    };
    Ok(orders.into_iter().map(with_customer).collect())
}

async fn many_to_many(conn: &mut SqliteConnection, first: i64) -> Result<Courses> {
    let students: Vec<Student> = roots(conn, STUDENTS, first).await?;
    let links: Vec<(i64, i64)> = related(conn, LINKS, students.iter().map(Record::id)).await?;
    let courses: Vec<Course> = related(conn, COURSES, distinct(links.iter().map(|link| link.1))).await?;
    let courses: FxHashMap<i64, Course> = courses.into_iter().map(|course| (course.id, course)).collect();
    let lists = group(students.iter().map(Record::id), links, |link| link.0);
    let courses_of = |links: Vec<(i64, i64)>| links.iter().map(|link| courses[&link.1].clone()).collect();
    Ok(students.into_iter().zip(lists.into_iter().map(courses_of)).collect())
}

pub fn distinct(keys: impl Iterator<Item = i64>) -> impl Iterator<Item = i64> {
    let mut keys: Vec<i64> = keys.collect();
    keys.sort_unstable();
    keys.dedup();
    keys.into_iter()
}

pub fn group<T>(parents: impl Iterator<Item = i64>, children: Vec<T>, key: fn(&T) -> i64) -> Vec<Vec<T>> {
    let places: FxHashMap<i64, usize> = parents.zip(0..).collect();
    let mut lists: Vec<Vec<T>> = std::iter::repeat_with(Vec::new).take(places.len()).collect();
    for child in children {
        lists[places[&key(&child)]].push(child);
    }
    lists
}
