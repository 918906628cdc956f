//! SQL by hand, on one connection.

use benchmark::{Contestant, Load, Record, Result, Run, Workload, calls_async, loaded};
use rustc_hash::FxHashMap;
use sqlx::{Connection, FromRow};
use tokio::runtime::Runtime;

use super::{
    COMMENTS, COURSES, CUSTOMERS, Conn, DOCUMENTS, FOLDERS, LINKS, ORDERS, POSTS, POSTS_OF_ONE, PROJECTS, Place, Row,
    STUDENTS, USERS, connect, related, tasks,
};
use crate::contestants::records::{
    Comment, Course, Courses, Customer, Customers, Document, Documents, Folder, Nested, Order, Post, Posts, Project,
    Student, Tasks, User, sort_documents, sort_tasks,
};
use crate::contestants::runtime;

struct ByHand {
    runtime: Runtime,
    conn: Conn,
}

pub fn open(place: &Place) -> Result<Box<dyn Contestant>> {
    let runtime = runtime()?;
    let conn = runtime.block_on(connect(place))?;
    Ok(Box::new(ByHand { runtime, conn }))
}

impl Contestant for ByHand {
    fn run(&mut self, workload: &Workload) -> Run {
        self.runtime.block_on(run(&mut self.conn, workload))
    }
}

async fn run(conn: &mut Conn, workload: &Workload) -> Run {
    let first = workload.first;
    match workload.load {
        Load::Nested => loaded(nested(conn, first).await?),
        Load::BelongsTo => loaded(belongs_to(conn).await?),
        Load::ManyToMany => loaded(many_to_many(conn, first).await?),
        Load::CallsInTransaction => in_transaction(conn, workload).await,
        Load::CallsAlone | Load::CallsTogether => {
            calls_async(workload, async |user| roots::<Post>(conn, POSTS_OF_ONE, user).await).await
        }
        Load::Rows => loaded(all::<Order>(conn, ORDERS).await?),
        Load::HasMany => loaded(has_many(conn, first).await?),
        Load::TextKeys => loaded(text_keys(conn).await?),
        Load::CompositeKeys => loaded(composite_keys(conn).await?),
    }
}

async fn in_transaction(conn: &mut Conn, workload: &Workload) -> Run {
    let mut transaction = conn.begin().await?;
    let run = calls_async(workload, async |user| roots::<Post>(&mut transaction, POSTS_OF_ONE, user).await).await?;
    transaction.commit().await?;
    Ok(run)
}

async fn roots<T>(conn: &mut Conn, select: &'static str, parameter: i64) -> Result<Vec<T>>
where
    T: for<'r> FromRow<'r, Row> + Send + Unpin,
{
    Ok(sqlx::query_as(select).bind(parameter).fetch_all(conn).await?)
}

async fn has_many(conn: &mut Conn, first: i64) -> Result<Posts> {
    let users: Vec<User> = roots(conn, USERS, first).await?;
    let posts: Vec<Post> = related(conn, POSTS, users.iter().map(Record::id).collect()).await?;
    let lists = group(users.iter().map(Record::id), posts, |post| post.user_id);
    Ok(users.into_iter().zip(lists).collect())
}

async fn nested(conn: &mut Conn, first: i64) -> Result<Nested> {
    let users = has_many(conn, first).await?;
    let posts = || users.iter().flat_map(|(_, posts)| posts.iter().map(Record::id));
    let comments: Vec<Comment> = related(conn, COMMENTS, posts().collect()).await?;
    let mut lists = group(posts(), comments, |comment| comment.post_id).into_iter();
    Ok(users.into_iter().map(|(user, posts)| (user, posts.into_iter().zip(lists.by_ref()).collect())).collect())
}

async fn all<T>(conn: &mut Conn, select: &'static str) -> Result<Vec<T>>
where
    T: for<'r> FromRow<'r, Row> + Send + Unpin,
{
    Ok(sqlx::query_as(select).fetch_all(conn).await?)
}

async fn text_keys(conn: &mut Conn) -> Result<Documents> {
    let folders: Vec<Folder> = all(conn, FOLDERS).await?;
    let documents: Vec<Document> = related(conn, DOCUMENTS, folders.iter().map(|it| it.id.clone()).collect()).await?;
    let places: FxHashMap<&str, usize> = folders.iter().map(|folder| folder.id.as_str()).zip(0..).collect();
    let mut lists = lists(folders.len(), documents, |document| places[document.folder_id.as_str()]);
    sort_documents(&mut lists);
    Ok(folders.into_iter().zip(lists).collect())
}

async fn composite_keys(conn: &mut Conn) -> Result<Tasks> {
    let projects: Vec<Project> = all(conn, PROJECTS).await?;
    let keys: Vec<(i64, i64)> = projects.iter().map(|project| (project.tenant_id, project.id)).collect();
    let tasks = tasks(conn, &keys).await?;
    let places: FxHashMap<(i64, i64), usize> = keys.into_iter().zip(0..).collect();
    let mut lists = lists(projects.len(), tasks, |task| places[&(task.tenant_id, task.project_id)]);
    sort_tasks(&mut lists);
    Ok(projects.into_iter().zip(lists).collect())
}

async fn belongs_to(conn: &mut Conn) -> Result<Customers> {
    let orders: Vec<Order> = all(conn, ORDERS).await?;
    let keys = distinct(orders.iter().map(|order| order.customer_id));
    let customers: Vec<Customer> = related(conn, CUSTOMERS, keys).await?;
    let customers: FxHashMap<i64, Customer> = customers.into_iter().map(|customer| (customer.id, customer)).collect();
    let with_customer = |order: Order| {
        let customer = customers[&order.customer_id].clone();
        (order, customer)
    };
    Ok(orders.into_iter().map(with_customer).collect())
}

async fn many_to_many(conn: &mut Conn, first: i64) -> Result<Courses> {
    let students: Vec<Student> = roots(conn, STUDENTS, first).await?;
    let links: Vec<(i64, i64)> = related(conn, LINKS, students.iter().map(Record::id).collect()).await?;
    let courses: Vec<Course> = related(conn, COURSES, distinct(links.iter().map(|link| link.0))).await?;
    let courses: FxHashMap<i64, Course> = courses.into_iter().map(|course| (course.id, course)).collect();
    let lists = group(students.iter().map(Record::id), links, |link| link.1);
    let courses_of = |links: Vec<(i64, i64)>| links.iter().map(|link| courses[&link.0].clone()).collect();
    Ok(students.into_iter().zip(lists.into_iter().map(courses_of)).collect())
}

fn distinct(keys: impl Iterator<Item = i64>) -> Vec<i64> {
    let mut keys: Vec<i64> = keys.collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn group<T>(parents: impl Iterator<Item = i64>, children: Vec<T>, key: fn(&T) -> i64) -> Vec<Vec<T>> {
    let places: FxHashMap<i64, usize> = parents.zip(0..).collect();
    lists(places.len(), children, |child| places[&key(child)])
}

fn lists<T>(parents: usize, children: Vec<T>, place: impl Fn(&T) -> usize) -> Vec<Vec<T>> {
    let mut lists: Vec<Vec<T>> = std::iter::repeat_with(Vec::new).take(parents).collect();
    for child in children {
        lists[place(&child)].push(child);
    }
    lists
}
