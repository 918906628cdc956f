//! diesel as its documentation shows it: `belonging_to` and `grouped_by`.

use benchmark::{Contestant, Load, Result, Run, Workload, calls, loaded, record, unsupported};
use diesel::prelude::*;

pub mod schema;

use super::backend::{Conn, Place, connect};
use schema::{courses, customers, folders, orders, students, users};

#[derive(Queryable, Selectable, Identifiable)]
#[diesel(table_name = users, check_for_backend(<Conn as diesel::Connection>::Backend))]
pub struct User {
    pub id: i64,
    pub name: String,
    pub email: String,
}

#[derive(Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = schema::posts, belongs_to(User), check_for_backend(<Conn as diesel::Connection>::Backend))]
pub struct Post {
    pub id: i64,
    pub user_id: i64,
    pub title: String,
    pub body: String,
}

#[derive(Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = schema::comments, belongs_to(Post), check_for_backend(<Conn as diesel::Connection>::Backend))]
pub struct Comment {
    pub id: i64,
    pub post_id: i64,
    pub author: String,
    pub text: String,
}

#[derive(Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = customers, check_for_backend(<Conn as diesel::Connection>::Backend))]
pub struct Customer {
    pub id: i64,
    pub name: String,
    pub city: Option<String>,
}

#[derive(Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = orders, belongs_to(Customer), check_for_backend(<Conn as diesel::Connection>::Backend))]
pub struct Order {
    pub id: i64,
    pub customer_id: i64,
    pub total: i64,
    pub note: Option<String>,
}

#[derive(Queryable, Selectable, Identifiable)]
#[diesel(table_name = students, check_for_backend(<Conn as diesel::Connection>::Backend))]
pub struct Student {
    pub id: i64,
    pub name: String,
}

#[derive(Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = courses, check_for_backend(<Conn as diesel::Connection>::Backend))]
pub struct Course {
    pub id: i64,
    pub title: String,
}

#[derive(Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = schema::enrolments, belongs_to(Student), belongs_to(Course))]
#[diesel(check_for_backend(<Conn as diesel::Connection>::Backend))]
pub struct Enrolment {
    pub id: i64,
    pub student_id: i64,
    pub course_id: i64,
    pub grade: i64,
}

#[derive(Queryable, Selectable, Identifiable)]
#[diesel(table_name = folders, check_for_backend(<Conn as diesel::Connection>::Backend))]
pub struct Folder {
    pub id: String,
    pub name: String,
    pub owner: String,
}

#[derive(Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = schema::documents, belongs_to(Folder))]
#[diesel(check_for_backend(<Conn as diesel::Connection>::Backend))]
pub struct Document {
    pub id: String,
    pub folder_id: String,
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

struct Documented {
    conn: Conn,
}

pub fn open(place: &Place) -> Result<Box<dyn Contestant>> {
    Ok(Box::new(Documented { conn: connect(place)? }))
}

impl Contestant for Documented {
    fn run(&mut self, workload: &Workload) -> Run {
        let (conn, first) = (&mut self.conn, workload.first);
        match workload.load {
            Load::Nested => loaded(nested(conn, first)?),
            Load::BelongsTo => loaded(
                orders::table
                    .inner_join(customers::table)
                    .select((Order::as_select(), Customer::as_select()))
                    .load::<(Order, Customer)>(conn)?,
            ),
            Load::ManyToMany => loaded(many_to_many(conn, first)?),
            Load::CallsInTransaction => conn.transaction(|conn| call(conn, workload)),
            Load::CallsAlone | Load::CallsTogether => call(conn, workload),
            Load::Rows => loaded(orders::table.select(Order::as_select()).load(conn)?),
            Load::HasMany => loaded(has_many(conn, first)?),
            Load::TextKeys => loaded(text_keys(conn)?),
            // It has no associations over several columns.
            Load::CompositeKeys => unsupported(),
        }
    }
}

fn call(conn: &mut Conn, workload: &Workload) -> Run {
    calls(workload, |id| {
        let user = User { id, name: String::new(), email: String::new() };
        Ok(Post::belonging_to(&user).order(schema::posts::id).select(Post::as_select()).load(conn)?)
    })
}

fn has_many(conn: &mut Conn, first: i64) -> QueryResult<Vec<(User, Vec<Post>)>> {
    let users = users::table.filter(users::id.le(first)).select(User::as_select()).load(conn)?;
    let posts = Post::belonging_to(&users).select(Post::as_select()).load(conn)?.grouped_by(&users);
    Ok(users.into_iter().zip(posts).collect())
}

fn text_keys(conn: &mut Conn) -> QueryResult<Vec<(Folder, Vec<Document>)>> {
    let folders = folders::table.select(Folder::as_select()).load(conn)?;
    let documents = Document::belonging_to(&folders).order(schema::documents::id).select(Document::as_select());
    let documents = documents.load(conn)?.grouped_by(&folders);
    Ok(folders.into_iter().zip(documents).collect())
}

type Nested = Vec<(User, Vec<(Post, Vec<Comment>)>)>;

fn nested(conn: &mut Conn, first: i64) -> QueryResult<Nested> {
    let users = users::table.filter(users::id.le(first)).select(User::as_select()).load(conn)?;
    let posts = Post::belonging_to(&users).select(Post::as_select()).load(conn)?;
    let comments = Comment::belonging_to(&posts).select(Comment::as_select()).load(conn)?.grouped_by(&posts);
    let posts: Vec<Vec<(Post, Vec<Comment>)>> = posts.into_iter().zip(comments).grouped_by(&users);
    Ok(users.into_iter().zip(posts).collect())
}

fn many_to_many(conn: &mut Conn, first: i64) -> QueryResult<Vec<(Student, Vec<Course>)>> {
    let students = students::table.filter(students::id.le(first)).select(Student::as_select()).load(conn)?;
    let enrolments: Vec<(Enrolment, Course)> = Enrolment::belonging_to(&students)
        .inner_join(courses::table)
        .select((Enrolment::as_select(), Course::as_select()))
        .load(conn)?;
    let lists = enrolments.grouped_by(&students);
    let courses = lists.into_iter().map(|list| list.into_iter().map(|(_, course)| course).collect());
    Ok(students.into_iter().zip(courses).collect())
}
