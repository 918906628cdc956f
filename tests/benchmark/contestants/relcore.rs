//! relcore.

use std::path::Path;

use benchmark::{Contestant, Load, Result, Run, Workload, calls, loaded, record, unsupported};
use relcore::Collection;
use rusqlite::Connection;

#[derive(Collection)]
#[has_many(Post)]
struct User {
    id: i64,
    name: String,
    email: String,
}

#[derive(Collection)]
#[belongs_to(User)]
#[has_many(Comment)]
struct Post {
    id: i64,
    user_id: i64,
    title: String,
    body: String,
}

#[derive(Collection)]
#[belongs_to(Post)]
struct Comment {
    id: i64,
    post_id: i64,
    author: String,
    text: String,
}

#[derive(Collection)]
#[has_many(Order)]
struct Customer {
    id: i64,
    name: String,
    city: Option<String>,
}

#[derive(Collection)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    customer_id: i64,
    total: i64,
    note: Option<String>,
}

#[derive(Collection)]
#[has_many(Enrolment)]
#[belongs_to_many(Course, through = Enrolment)]
struct Student {
    id: i64,
    name: String,
}

#[derive(Collection)]
#[has_many(Enrolment)]
#[belongs_to_many(Student, through = Enrolment)]
struct Course {
    id: i64,
    title: String,
}

#[derive(Collection)]
#[belongs_to(Student)]
#[belongs_to(Course)]
struct Enrolment {
    id: i64,
    student_id: i64,
    course_id: i64,
    grade: i64,
}

record!(User: [id], [name, email]);
record!(Post: [id, user_id], [title, body]);
record!(Comment: [id, post_id], [author, text]);
record!(Customer: [id], [name, city]);
record!(Order: [id, customer_id, total], [note]);
record!(Student: [id], [name]);
record!(Course: [id], [title]);
record!(Enrolment: [id, student_id, course_id, grade], []);

struct Relcore {
    conn: Connection,
}

pub fn open(path: &Path) -> Result<Box<dyn Contestant>> {
    Ok(Box::new(Relcore { conn: Connection::open(path)? }))
}

impl Contestant for Relcore {
    fn run(&mut self, workload: &Workload) -> Run {
        match workload.load {
            // Loading many records with what they relate to is not built yet.
            Load::Nested | Load::BelongsTo | Load::ManyToMany | Load::HasMany => unsupported(),
            Load::CallsInTransaction => self.in_transaction(workload),
            Load::CallsAlone => calls(workload, |id| Ok(user(id).posts().all(&self.conn)?)),
            Load::Rows => loaded(Order::all().load(&self.conn)?),
        }
    }
}

impl Relcore {
    fn in_transaction(&self, workload: &Workload) -> Run {
        let transaction = self.conn.unchecked_transaction()?;
        let run = calls(workload, |id| Ok(user(id).posts().all(&transaction)?))?;
        transaction.commit()?;
        Ok(run)
    }
}

/// The accessor asks for its key alone.
fn user(id: i64) -> User {
    User { id, name: String::new(), email: String::new() }
}
