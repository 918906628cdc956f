//! relcore over tokio-postgres, with statements that are kept.

use benchmark::{Contestant, Database, Load, Result, Run, Tree, Workload, answers, calls_async, loaded, workload};
use futures_util::future::join_all;
use relcore::Collection;
use relcore::driver::Prepared;
use tokio::runtime::Runtime;
use tokio_postgres::{Row, Statement};

use super::statements::{STATEMENTS, STUDENTS, USERS};
use crate::contestants::models::{Folder, Order, Post, Project, Student, User, user, with};
use crate::contestants::runtime;
use crate::database::postgres::connect;

struct Relcore {
    runtime: Runtime,
    session: Session,
}

struct Session {
    client: Prepared,
    /// What reads the first records of many.
    first: [Option<Statement>; 2],
}

pub fn open(url: &str) -> Result<Box<dyn Contestant>> {
    let runtime = runtime()?;
    let session = runtime.block_on(async {
        let client = Prepared::new(connect(url).await?);
        // Not every schema has all tables.
        let first = [client.prepare(STATEMENTS[USERS]).await.ok(), client.prepare(STATEMENTS[STUDENTS]).await.ok()];
        Ok::<_, benchmark::Error>(Session { client, first })
    })?;
    Ok(Box::new(Relcore { runtime, session }))
}

impl Contestant for Relcore {
    fn run(&mut self, workload: &Workload) -> Run {
        self.runtime.block_on(self.session.run(workload))
    }
}

impl Session {
    async fn run(&mut self, workload: &Workload) -> Run {
        match workload.load {
            Load::Nested => self.nested(workload).await,
            Load::BelongsTo => {
                with!(Order::all().with(Order::RELATIONS.customer).load(&self.client).await?, Order.customer)
            }
            Load::ManyToMany => self.many_to_many(workload).await,
            Load::HasMany => with!(User::all().with(User::RELATIONS.posts).load(&self.client).await?, User.posts),
            Load::TextKeys => {
                with!(Folder::all().with(Folder::RELATIONS.documents).load(&self.client).await?, Folder.documents)
            }
            Load::CompositeKeys => {
                with!(Project::all().with(Project::RELATIONS.tasks).load(&self.client).await?, Project.tasks)
            }
            Load::CallsInTransaction => self.in_transaction(workload).await,
            Load::CallsAlone => calls_async(workload, async |id| Ok(user(id).posts().all(&self.client).await?)).await,
            Load::CallsTogether => {
                let call = async |id| Ok(user(id).posts().all(&self.client).await?);
                answers(workload, join_all(workload::callers(workload).map(call)).await)
            }
            Load::Rows => loaded(Order::all().load(&self.client).await?),
        }
    }

    /// The first of many are read as a program likes.
    async fn first<C>(&self, place: usize, workload: &Workload, read: fn(&Row) -> C) -> Result<Vec<C>> {
        let statement = self.first[place].as_ref().ok_or("there is no such table")?;
        Ok(self.client.query(statement, &[&workload.first]).await?.iter().map(read).collect())
    }

    async fn nested(&self, workload: &Workload) -> Run {
        let posts = User::RELATIONS.posts.with(Post::RELATIONS.comments);
        let users = if workload.database == Database::Large {
            let read = |row: &Row| User { id: row.get(0), name: row.get(1), email: row.get(2) };
            relcore::load(self.first(0, workload, read).await?, posts, &self.client).await?
        } else {
            User::all().with(posts).load(&self.client).await?
        };
        with!(users, User.posts, Post.comments)
    }

    async fn many_to_many(&self, workload: &Workload) -> Run {
        let courses = Student::RELATIONS.courses;
        let students = if workload.database == Database::Large {
            let read = |row: &Row| Student { id: row.get(0), name: row.get(1) };
            relcore::load(self.first(1, workload, read).await?, courses, &self.client).await?
        } else {
            Student::all().with(courses).load(&self.client).await?
        };
        with!(students, Student.courses)
    }

    async fn in_transaction(&mut self, workload: &Workload) -> Run {
        let transaction = self.client.transaction().await?;
        let run = calls_async(workload, async |id| Ok(user(id).posts().all(&transaction).await?)).await?;
        transaction.into_inner().commit().await?;
        Ok(run)
    }
}
