//! diesel, the fastest form that was found: lists of keys in chunks, targets once each, maps that hash fast.

use benchmark::{Contestant, Load, Record, Result, Run, Workload, calls, loaded, unsupported};
use diesel::prelude::*;
use rustc_hash::FxHashMap;

use super::backend::{CHUNK, Conn, Place, connect};
use super::diesel::schema::{comments, courses, customers, enrolments, orders, posts, students, users};
use super::diesel::{Comment, Course, Customer, Order, Post, Student, User};

struct Best {
    conn: Conn,
}

pub fn open(place: &Place) -> Result<Box<dyn Contestant>> {
    Ok(Box::new(Best { conn: connect(place)? }))
}

impl Contestant for Best {
    fn run(&mut self, workload: &Workload) -> Run {
        let (conn, first) = (&mut self.conn, workload.first);
        match workload.load {
            Load::Nested => loaded(nested(conn, first)?),
            Load::BelongsTo => loaded(belongs_to(conn)?),
            Load::ManyToMany => loaded(many_to_many(conn, first)?),
            Load::CallsInTransaction => conn.transaction(|conn| call(conn, workload)),
            Load::CallsAlone | Load::CallsTogether => call(conn, workload),
            Load::Rows => loaded(all_orders(conn)?),
            Load::HasMany => loaded(has_many(conn, first)?),
            // Its documented form is the one that was found.
            Load::TextKeys | Load::CompositeKeys => unsupported(),
        }
    }
}

fn call(conn: &mut Conn, workload: &Workload) -> Run {
    calls(workload, |id| {
        Ok(posts::table.filter(posts::user_id.eq(id)).order(posts::id).select(Post::as_select()).load(conn)?)
    })
}

fn all_orders(conn: &mut Conn) -> QueryResult<Vec<Order>> {
    orders::table.select(Order::as_select()).load(conn)
}

fn has_many(conn: &mut Conn, first: i64) -> QueryResult<Vec<(User, Vec<Post>)>> {
    let users = users::table.filter(users::id.le(first)).select(User::as_select()).load(conn)?;
    let keys: Vec<i64> = users.iter().map(Record::id).collect();
    let posts =
        chunked(&keys, |keys| posts::table.filter(posts::user_id.eq_any(keys)).select(Post::as_select()).load(conn))?;
    let lists = group(&keys, posts, |post| post.user_id);
    Ok(users.into_iter().zip(lists).collect())
}

type Nested = Vec<(User, Vec<(Post, Vec<Comment>)>)>;

fn nested(conn: &mut Conn, first: i64) -> QueryResult<Nested> {
    let users = has_many(conn, first)?;
    let keys: Vec<i64> = users.iter().flat_map(|(_, posts)| posts.iter().map(Record::id)).collect();
    let comments = chunked(&keys, |keys| {
        comments::table.filter(comments::post_id.eq_any(keys)).select(Comment::as_select()).load(conn)
    })?;
    let mut lists = group(&keys, comments, |comment| comment.post_id).into_iter();
    Ok(users.into_iter().map(|(user, posts)| (user, posts.into_iter().zip(lists.by_ref()).collect())).collect())
}

fn belongs_to(conn: &mut Conn) -> QueryResult<Vec<(Order, Customer)>> {
    let orders = all_orders(conn)?;
    let keys = distinct(orders.iter().map(|order| order.customer_id));
    let customers = chunked(&keys, |keys| {
        customers::table.filter(customers::id.eq_any(keys)).select(Customer::as_select()).load(conn)
    })?;
    let customers: FxHashMap<i64, Customer> = customers.into_iter().map(|it| (it.id, it)).collect();
    let with_customer = |order: Order| {
        let customer = customers[&order.customer_id].clone();
        (order, customer)
    };
    Ok(orders.into_iter().map(with_customer).collect())
}

fn many_to_many(conn: &mut Conn, first: i64) -> QueryResult<Vec<(Student, Vec<Course>)>> {
    let students = students::table.filter(students::id.le(first)).select(Student::as_select()).load(conn)?;
    let keys: Vec<i64> = students.iter().map(Record::id).collect();
    let links: Vec<(i64, i64)> = chunked(&keys, |keys| {
        enrolments::table
            .filter(enrolments::student_id.eq_any(keys))
            .select((enrolments::student_id, enrolments::course_id))
            .load(conn)
    })?;
    let courses = chunked(&distinct(links.iter().map(|link| link.1)), |keys| {
        courses::table.filter(courses::id.eq_any(keys)).select(Course::as_select()).load(conn)
    })?;
    let courses: FxHashMap<i64, Course> = courses.into_iter().map(|it| (it.id, it)).collect();
    let lists = group(&keys, links, |link| link.0).into_iter();
    let courses_of = |links: Vec<(i64, i64)>| links.iter().map(|link| courses[&link.1].clone()).collect();
    Ok(students.into_iter().zip(lists.map(courses_of)).collect())
}

fn chunked<T>(keys: &[i64], load: impl FnMut(&[i64]) -> QueryResult<Vec<T>>) -> QueryResult<Vec<T>> {
    let chunks: Vec<Vec<T>> = keys.chunks(CHUNK).map(load).collect::<QueryResult<_>>()?;
    Ok(chunks.into_iter().flatten().collect())
}

pub fn distinct(keys: impl Iterator<Item = i64>) -> Vec<i64> {
    let mut keys: Vec<i64> = keys.collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

pub fn group<T>(parents: &[i64], children: Vec<T>, key: fn(&T) -> i64) -> Vec<Vec<T>> {
    let places: FxHashMap<i64, usize> = parents.iter().copied().zip(0..).collect();
    let mut lists: Vec<Vec<T>> = std::iter::repeat_with(Vec::new).take(parents.len()).collect();
    for child in children {
        lists[places[&key(&child)]].push(child);
    }
    lists
}
