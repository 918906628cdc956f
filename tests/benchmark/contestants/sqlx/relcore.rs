//! relcore over sqlx, on one connection.

use benchmark::{Contestant, Database, Load, Result, Run, Tree, Workload, calls_async, loaded};
use relcore::Collection;
use sqlx::{Connection, Row as _};
use tokio::runtime::Runtime;

use super::{Conn, Place, Row, STUDENTS, USERS, connect};
use crate::contestants::models::{Folder, Order, Post, Project, Student, User, user, with};
use crate::contestants::runtime;

struct Relcore {
    runtime: Runtime,
    conn: Conn,
}

pub fn open(place: &Place) -> Result<Box<dyn Contestant>> {
    let runtime = runtime()?;
    let conn = runtime.block_on(connect(place))?;
    Ok(Box::new(Relcore { runtime, conn }))
}

impl Contestant for Relcore {
    fn run(&mut self, workload: &Workload) -> Run {
        self.runtime.block_on(run(&mut self.conn, workload))
    }
}

async fn run(conn: &mut Conn, workload: &Workload) -> Run {
    match workload.load {
        Load::Nested => nested(conn, workload).await,
        Load::BelongsTo => with!(Order::all().with(Order::RELATIONS.customer).load(conn).await?, Order.customer),
        Load::ManyToMany => many_to_many(conn, workload).await,
        Load::HasMany => with!(User::all().with(User::RELATIONS.posts).load(conn).await?, User.posts),
        Load::TextKeys => with!(Folder::all().with(Folder::RELATIONS.documents).load(conn).await?, Folder.documents),
        Load::CompositeKeys => with!(Project::all().with(Project::RELATIONS.tasks).load(conn).await?, Project.tasks),
        Load::CallsInTransaction => in_transaction(conn, workload).await,
        Load::CallsAlone | Load::CallsTogether => {
            calls_async(workload, async |id| Ok(user(id).posts().all(&mut *conn).await?)).await
        }
        Load::Rows => loaded(Order::all().load(conn).await?),
    }
}

/// The first of many are read as a program likes.
async fn first<C>(conn: &mut Conn, select: &'static str, workload: &Workload, read: fn(&Row) -> C) -> Result<Vec<C>> {
    let rows = sqlx::query(select).bind(workload.first).fetch_all(conn).await?;
    Ok(rows.iter().map(read).collect())
}

async fn nested(conn: &mut Conn, workload: &Workload) -> Run {
    let posts = User::RELATIONS.posts.with(Post::RELATIONS.comments);
    let users = if workload.database == Database::Large {
        let read = |row: &Row| User { id: row.get(0), name: row.get(1), email: row.get(2) };
        relcore::load(first(conn, USERS, workload, read).await?, posts, conn).await?
    } else {
        User::all().with(posts).load(conn).await?
    };
    with!(users, User.posts, Post.comments)
}

async fn many_to_many(conn: &mut Conn, workload: &Workload) -> Run {
    let courses = Student::RELATIONS.courses;
    let students = if workload.database == Database::Large {
        let read = |row: &Row| Student { id: row.get(0), name: row.get(1) };
        relcore::load(first(conn, STUDENTS, workload, read).await?, courses, conn).await?
    } else {
        Student::all().with(courses).load(conn).await?
    };
    with!(students, Student.courses)
}

async fn in_transaction(conn: &mut Conn, workload: &Workload) -> Run {
    let mut transaction = conn.begin().await?;
    let run = calls_async(workload, async |id| Ok(user(id).posts().all(&mut transaction).await?)).await?;
    transaction.commit().await?;
    Ok(run)
}
