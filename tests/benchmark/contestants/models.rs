//! The structs of relcore, on every database.

use benchmark::{Checksum, Tree, record};
use relcore::Collection;

#[derive(Collection)]
#[has_many(Post)]
pub struct User {
    pub id: i64,
    pub name: String,
    pub email: String,
}

#[derive(Collection)]
#[belongs_to(User)]
#[has_many(Comment)]
pub struct Post {
    pub id: i64,
    pub user_id: i64,
    pub title: String,
    pub body: String,
}

#[derive(Collection)]
#[belongs_to(Post)]
pub struct Comment {
    pub id: i64,
    pub post_id: i64,
    pub author: String,
    pub text: String,
}

#[derive(Collection)]
#[has_many(Order)]
pub struct Customer {
    pub id: i64,
    pub name: String,
    pub city: Option<String>,
}

#[derive(Collection)]
#[belongs_to(Customer)]
pub struct Order {
    pub id: i64,
    pub customer_id: i64,
    pub total: i64,
    pub note: Option<String>,
}

#[derive(Collection)]
#[has_many(Enrolment)]
#[belongs_to_many(Course, through = Enrolment)]
pub struct Student {
    pub id: i64,
    pub name: String,
}

#[derive(Collection)]
#[has_many(Enrolment)]
#[belongs_to_many(Student, through = Enrolment)]
pub struct Course {
    pub id: i64,
    pub title: String,
}

#[derive(Collection)]
#[belongs_to(Student)]
#[belongs_to(Course)]
pub struct Enrolment {
    pub id: i64,
    pub student_id: i64,
    pub course_id: i64,
    pub grade: i64,
}

#[derive(Collection)]
#[has_many(Document)]
pub struct Folder {
    pub id: String,
    pub name: String,
    pub owner: String,
}

#[derive(Collection)]
#[belongs_to(Folder)]
pub struct Document {
    pub id: String,
    pub folder_id: String,
    pub title: String,
    pub body: String,
}

#[derive(Collection)]
#[collection(primary_key(tenant_id, id))]
#[has_many(Task)]
pub struct Project {
    pub tenant_id: i64,
    pub id: i64,
    pub name: String,
    pub owner: String,
}

#[derive(Collection)]
#[collection(primary_key(tenant_id, id))]
#[belongs_to(Project, foreign_key = (tenant_id, project_id))]
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
record!(Enrolment: [id, student_id, course_id, grade], []);
record!(Folder: [id], [name, owner]);
record!(Document: [id, folder_id], [title, body]);
record!(Project: [id, tenant_id], [name, owner]);
record!(Task: [id, tenant_id, project_id], [title, body]);

/// What was loaded, and how it is summed up.
pub struct Summed<T>(pub T, pub fn(&T, &mut Checksum));

impl<T> Tree for Summed<T> {
    fn add(&self, _: i64, sum: &mut Checksum) {
        (self.1)(&self.0, sum);
    }
}

/// A run that loaded records with a relation, and their targets with another one.
macro_rules! with {
    ($records:expr, $source:ident.$relation:ident) => {
        benchmark::loaded($crate::contestants::models::Summed($records, |records, sum| {
            for record in records {
                record.add(0, sum);
                record.related($source::RELATIONS.$relation).add(benchmark::Record::id(&**record), sum);
            }
        }))
    };
    ($records:expr, $source:ident.$relation:ident, $target:ident.$nested:ident) => {
        benchmark::loaded($crate::contestants::models::Summed($records, |records, sum| {
            for record in records {
                record.add(0, sum);
                for target in record.related($source::RELATIONS.$relation) {
                    target.add(benchmark::Record::id(&**record), sum);
                    target.related($target::RELATIONS.$nested).add(target.id, sum);
                }
            }
        }))
    };
}
pub(super) use with;

/// The accessor asks for its key alone.
pub fn user(id: i64) -> User {
    User { id, name: String::new(), email: String::new() }
}
