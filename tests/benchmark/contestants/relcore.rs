//! relcore.

use std::path::Path;

use benchmark::{Contestant, Database, Load, Result, Run, Tree, Workload, calls, loaded};
use relcore::Collection;
use rusqlite::{Connection, Row};

use super::by_hand::{STUDENTS, USERS};
use super::models::{Folder, Order, Post, Project, Student, User, user, with};

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
            Load::TextKeys => {
                with!(Folder::all().with(Folder::RELATIONS.documents).load(&self.conn)?, Folder.documents)
            }
            Load::CompositeKeys => {
                with!(Project::all().with(Project::RELATIONS.tasks).load(&self.conn)?, Project.tasks)
            }
            Load::CallsInTransaction => self.in_transaction(workload),
            Load::CallsAlone | Load::CallsTogether => calls(workload, |id| Ok(user(id).posts().all(&self.conn)?)),
            Load::Rows => loaded(Order::all().load(&self.conn)?),
        }
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
        with!(users, User.posts, Post.comments)
    }

    fn belongs_to(&self) -> Run {
        with!(Order::all().with(Order::RELATIONS.customer).load(&self.conn)?, Order.customer)
    }

    fn many_to_many(&self, workload: &Workload) -> Run {
        let courses = Student::RELATIONS.courses;
        let students = if workload.database == Database::Large {
            let read = |row: &Row<'_>| Ok(Student { id: row.get(0)?, name: row.get(1)? });
            relcore::load(self.first(STUDENTS, workload, read)?, courses, &self.conn)?
        } else {
            Student::all().with(courses).load(&self.conn)?
        };
        with!(students, Student.courses)
    }

    fn has_many(&self) -> Run {
        with!(User::all().with(User::RELATIONS.posts).load(&self.conn)?, User.posts)
    }

    fn in_transaction(&self, workload: &Workload) -> Run {
        let transaction = self.conn.unchecked_transaction()?;
        let run = calls(workload, |id| Ok(user(id).posts().all(&transaction)?))?;
        transaction.commit()?;
        Ok(run)
    }
}
