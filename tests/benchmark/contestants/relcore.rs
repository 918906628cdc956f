//! relcore.

use std::path::Path;

use benchmark::{Checksum, Contestant, Database, Load, Result, Run, Tree, Workload, calls, loaded, record};
use relcore::Collection;
use rusqlite::{Connection, Row};

use super::by_hand::{STUDENTS, USERS};

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
            Load::Nested => self.nested(workload),
            Load::BelongsTo => self.belongs_to(),
            Load::ManyToMany => self.many_to_many(workload),
            Load::HasMany => self.has_many(),
            Load::CallsInTransaction => self.in_transaction(workload),
            Load::CallsAlone => calls(workload, |id| Ok(user(id).posts().all(&self.conn)?)),
            Load::Rows => loaded(Order::all().load(&self.conn)?),
        }
    }
}

/// What was loaded, and how it is summed up.
struct Summed<T>(T, fn(&T, &mut Checksum));

impl<T> Tree for Summed<T> {
    fn add(&self, _: i64, sum: &mut Checksum) {
        (self.1)(&self.0, sum);
    }
}

impl Relcore {
    /// The first of many are read as a program likes.
    fn first<C>(&self, select: &str, workload: &Workload, read: fn(&Row<'_>) -> rusqlite::Result<C>) -> Result<Vec<C>> {
        let mut statement = self.conn.prepare_cached(select)?;
        let records = statement.query_map([workload.first], read)?.collect::<rusqlite::Result<_>>()?;
        Ok(records)
    }

    fn nested(&self, workload: &Workload) -> Run {
        let posts = User::RELATIONS.posts.with(Post::RELATIONS.comments);
        let users = if workload.database == Database::Large {
            let read = |row: &Row<'_>| Ok(User { id: row.get(0)?, name: row.get(1)?, email: row.get(2)? });
            relcore::load(self.first(USERS, workload, read)?, posts, &self.conn)?
        } else {
            User::all().with(posts).load(&self.conn)?
        };
        loaded(Summed(users, |users, sum| {
            for user in users {
                user.add(0, sum);
                for post in user.related(User::RELATIONS.posts) {
                    post.add(user.id, sum);
                    post.related(Post::RELATIONS.comments).iter().for_each(|comment| comment.add(post.id, sum));
                }
            }
        }))
    }

    fn belongs_to(&self) -> Run {
        loaded(Summed(Order::all().with(Order::RELATIONS.customer).load(&self.conn)?, |orders, sum| {
            for order in orders {
                order.add(0, sum);
                order.related(Order::RELATIONS.customer).add(order.id, sum);
            }
        }))
    }

    fn many_to_many(&self, workload: &Workload) -> Run {
        let courses = Student::RELATIONS.courses;
        let students = if workload.database == Database::Large {
            let read = |row: &Row<'_>| Ok(Student { id: row.get(0)?, name: row.get(1)? });
            relcore::load(self.first(STUDENTS, workload, read)?, courses, &self.conn)?
        } else {
            Student::all().with(courses).load(&self.conn)?
        };
        loaded(Summed(students, |students, sum| {
            for student in students {
                student.add(0, sum);
                student.related(Student::RELATIONS.courses).iter().for_each(|course| course.add(student.id, sum));
            }
        }))
    }

    fn has_many(&self) -> Run {
        loaded(Summed(User::all().with(User::RELATIONS.posts).load(&self.conn)?, |users, sum| {
            for user in users {
                user.add(0, sum);
                user.related(User::RELATIONS.posts).iter().for_each(|post| post.add(user.id, sum));
            }
        }))
    }

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
