//! diesel-async, the fastest form that was found: that of diesel. Calls that are awaited together are pipelined.

use benchmark::{Contestant, Load, Record, Result, Run, Workload, answers, calls_async, loaded, unsupported, workload};
use diesel::prelude::*;
use diesel_async::{AnsiTransactionManager, AsyncConnection, AsyncPgConnection, RunQueryDsl, TransactionManager};
use futures_util::future::join_all;
use rustc_hash::FxHashMap;
use tokio::runtime::{Builder, Runtime};

use super::diesel::schema::{comments, courses, customers, enrolments, orders, posts, students, users};
use super::diesel::{Comment, Course, Customer, Order, Post, Student, User};
use super::diesel_best::{distinct, group};

struct Async {
    runtime: Runtime,
    conn: AsyncPgConnection,
}

pub fn open(url: &str) -> Result<Box<dyn Contestant>> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let conn = runtime.block_on(AsyncPgConnection::establish(url))?;
    Ok(Box::new(Async { runtime, conn }))
}

impl Contestant for Async {
    fn run(&mut self, workload: &Workload) -> Run {
        self.runtime.block_on(run(&mut self.conn, workload))
    }
}

async fn run(conn: &mut AsyncPgConnection, workload: &Workload) -> Run {
    let first = workload.first;
    match workload.load {
        Load::Nested => loaded(nested(conn, first).await?),
        Load::BelongsTo => loaded(belongs_to(conn).await?),
        Load::ManyToMany => loaded(many_to_many(conn, first).await?),
        Load::CallsInTransaction => {
            AnsiTransactionManager::begin_transaction(conn).await?;
            let run = calls_async(workload, async |id| posts_of(conn, id).await).await?;
            AnsiTransactionManager::commit_transaction(conn).await?;
            Ok(run)
        }
        Load::CallsAlone => calls_async(workload, async |id| posts_of(conn, id).await).await,
        Load::CallsTogether => {
            let posts = workload::callers(workload).map(|id| posts_of(conn, id));
            answers(workload, join_all(posts).await)
        }
        Load::TextKeys | Load::CompositeKeys => unsupported(),
        Load::Rows => loaded(all_orders(conn).await?),
        Load::HasMany => loaded(has_many(conn, first).await?),
    }
}

async fn posts_of(mut conn: &AsyncPgConnection, id: i64) -> Result<Vec<Post>> {
    let posts = posts::table.filter(posts::user_id.eq(id)).order(posts::id).select(Post::as_select());
    Ok(posts.load(&mut conn).await?)
}

async fn all_orders(conn: &mut AsyncPgConnection) -> QueryResult<Vec<Order>> {
    orders::table.select(Order::as_select()).load(conn).await
}

async fn has_many(conn: &mut AsyncPgConnection, first: i64) -> QueryResult<Vec<(User, Vec<Post>)>> {
    let users = users::table.filter(users::id.le(first)).select(User::as_select()).load(conn).await?;
    let keys: Vec<i64> = users.iter().map(Record::id).collect();
    let posts = posts::table.filter(posts::user_id.eq_any(&keys)).select(Post::as_select()).load(conn).await?;
    let lists = group(&keys, posts, |post| post.user_id);
    Ok(users.into_iter().zip(lists).collect())
}

type Nested = Vec<(User, Vec<(Post, Vec<Comment>)>)>;

async fn nested(conn: &mut AsyncPgConnection, first: i64) -> QueryResult<Nested> {
    let users = has_many(conn, first).await?;
    let keys: Vec<i64> = users.iter().flat_map(|(_, posts)| posts.iter().map(Record::id)).collect();
    let comments = comments::table.filter(comments::post_id.eq_any(&keys)).select(Comment::as_select());
    let mut lists = group(&keys, comments.load(conn).await?, |comment| comment.post_id).into_iter();
    Ok(users.into_iter().map(|(user, posts)| (user, posts.into_iter().zip(lists.by_ref()).collect())).collect())
}

async fn belongs_to(conn: &mut AsyncPgConnection) -> QueryResult<Vec<(Order, Customer)>> {
    let orders = all_orders(conn).await?;
    let keys = distinct(orders.iter().map(|order| order.customer_id));
    let customers = customers::table.filter(customers::id.eq_any(keys)).select(Customer::as_select());
    let customers: Vec<Customer> = customers.load(conn).await?;
    let customers: FxHashMap<i64, Customer> = customers.into_iter().map(|it| (it.id, it)).collect();
    let with_customer = |order: Order| {
        let customer = customers[&order.customer_id].clone();
        (order, customer)
    };
    Ok(orders.into_iter().map(with_customer).collect())
}

async fn many_to_many(conn: &mut AsyncPgConnection, first: i64) -> QueryResult<Vec<(Student, Vec<Course>)>> {
    let students = students::table.filter(students::id.le(first)).select(Student::as_select()).load(conn).await?;
    let keys: Vec<i64> = students.iter().map(Record::id).collect();
    let links: Vec<(i64, i64)> = enrolments::table
        .filter(enrolments::student_id.eq_any(&keys))
        .select((enrolments::student_id, enrolments::course_id))
        .load(conn)
        .await?;
    let courses = courses::table.filter(courses::id.eq_any(distinct(links.iter().map(|link| link.1))));
    let courses: Vec<Course> = courses.select(Course::as_select()).load(conn).await?;
    let courses: FxHashMap<i64, Course> = courses.into_iter().map(|it| (it.id, it)).collect();
    let lists = group(&keys, links, |link| link.0).into_iter();
    let courses_of = |links: Vec<(i64, i64)>| links.iter().map(|link| courses[&link.1].clone()).collect();
    Ok(students.into_iter().zip(lists.map(courses_of)).collect())
}
