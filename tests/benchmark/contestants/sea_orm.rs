//! `SeaORM` as its documentation shows it: the entity loader, `find_also_related`, `load_many`.

use std::path::Path;

use benchmark::{Checksum, Contestant, Load, Result, Run, Text, Tree, Workload, calls, loaded, record, unsupported};
use sea_orm::{
    ColumnTrait, ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, EntityTrait, LoaderTrait,
    ModelTrait, QueryFilter, QueryOrder, TransactionTrait,
};
use tokio::runtime::Runtime;

use super::runtime;

mod entities;

use entities::{comment, course, customer, order, post, student, user};

record!(user::Model: [id], [name, email]);
record!(post::Model: [id, user_id], [title, body]);
record!(customer::Model: [id], [name, city]);
record!(order::Model: [id, customer_id, total], [note]);
record!(student::Model: [id], [name]);
record!(course::Model: [id], [title]);

struct SeaOrm {
    runtime: Runtime,
    conn: DatabaseConnection,
}

pub fn open(path: &Path) -> Result<Box<dyn Contestant>> {
    open_url(&format!("sqlite://{}", path.display()))
}

/// Whichever database it leads to.
pub fn open_url(url: &str) -> Result<Box<dyn Contestant>> {
    let runtime = runtime()?;
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    let conn = runtime.block_on(Database::connect(options))?;
    Ok(Box::new(SeaOrm { runtime, conn }))
}

impl Contestant for SeaOrm {
    fn run(&mut self, workload: &Workload) -> Run {
        let Self { runtime, conn } = self;
        let first = workload.first;
        match workload.load {
            Load::Nested => loaded(Loader(runtime.block_on(
                user::Entity::load().filter(user::COLUMN.id.lte(first)).with((post::Entity, comment::Entity)).all(conn),
            )?)),
            Load::HasMany => loaded(Loader(
                runtime
                    .block_on(user::Entity::load().filter(user::COLUMN.id.lte(first)).with(post::Entity).all(conn))?,
            )),
            Load::BelongsTo => {
                loaded(With(runtime.block_on(order::Entity::find().find_also_related(customer::Entity).all(conn))?))
            }
            Load::ManyToMany => loaded(runtime.block_on(many_to_many(conn, first))?),
            Load::CallsInTransaction => in_transaction(runtime, conn, workload),
            Load::CallsAlone | Load::CallsTogether => {
                calls(workload, |id| Ok(runtime.block_on(posts(id).all(&*conn))?))
            }
            Load::TextKeys | Load::CompositeKeys => unsupported(),
            Load::Rows => loaded(runtime.block_on(order::Entity::find().all(conn))?),
        }
    }
}

fn in_transaction(runtime: &Runtime, conn: &DatabaseConnection, workload: &Workload) -> Run {
    let transaction: DatabaseTransaction = runtime.block_on(conn.begin())?;
    let run = calls(workload, |id| Ok(runtime.block_on(posts(id).all(&transaction))?))?;
    runtime.block_on(transaction.commit())?;
    Ok(run)
}

fn posts(id: i64) -> sea_orm::Select<post::Entity> {
    let user = user::Model { id, name: String::new(), email: String::new() };
    user.find_related(post::Entity).order_by_asc(post::Column::Id)
}

async fn many_to_many(conn: &DatabaseConnection, first: i64) -> Result<Vec<(student::Model, Vec<course::Model>)>> {
    let students = student::Entity::find().filter(student::Column::Id.lte(first)).all(conn).await?;
    let courses = students.load_many(course::Entity, conn).await?;
    Ok(students.into_iter().zip(courses).collect())
}

/// What `find_also_related` gives.
struct With(Vec<(order::Model, Option<customer::Model>)>);

impl Tree for With {
    fn add(&self, below: i64, sum: &mut Checksum) {
        for (order, customer) in &self.0 {
            order.add(below, sum);
            if let Some(customer) = customer {
                customer.add(order.id, sum);
            }
        }
    }
}

/// What the entity loader gives.
struct Loader(Vec<user::ModelEx>);

impl Tree for Loader {
    fn add(&self, below: i64, sum: &mut Checksum) {
        for user in &self.0 {
            sum.add(below, &[user.id], &[user.name.text(), user.email.text()]);
            for post in &user.posts {
                sum.add(user.id, &[post.id, post.user_id], &[post.title.text(), post.body.text()]);
                for comment in &post.comments {
                    sum.add(post.id, &[comment.id, comment.post_id], &[comment.author.text(), comment.text.text()]);
                }
            }
        }
    }
}
