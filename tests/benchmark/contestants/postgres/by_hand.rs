//! tokio-postgres with SQL by hand: the base of all ratios. Each form is right for whichever root records.
//!
//! What was tried and lost; times as long as this form, on two cores that did other work too:
//!
//! * Children in the order of the foreign key, so that no map is asked: W1 1.5, W6-1000 1.15, W6-10000 1.4; PostgreSQL
//!   has to sort them. Joined to `unnest … WITH ORDINALITY`: the statement alone takes 3 to 4 times as long.
//! * All rows first (`query`), then records right into lists of their size: W1 1.3, W6-10000 1.2.
//! * A row a link, not one a student: W3 1.15; one row for all, as two arrays: the same as one a student. One join of links
//!   and courses sends each course's text ten times.
//! * `plan_cache_mode = force_generic_plan`: the same after five runs, which PostgreSQL plans for the list that it is given.

use std::pin::pin;

use benchmark::{Contestant, Load, Record, Result, Run, Workload, answers, calls_async, loaded, workload};
use futures_util::TryStreamExt;
use futures_util::future::join_all;
use rustc_hash::FxHashMap;
use tokio::runtime::Runtime;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Row, Statement, Transaction};

use super::statements::{
    COMMENTS, COURSES, CUSTOMERS, DOCUMENTS, DOCUMENTS_IN_ANY_ORDER, FOLDERS, GROUPED_LINKS, ORDERS, POSTS,
    POSTS_OF_ONE, PROJECTS, STATEMENTS, STUDENTS, TASKS, USERS,
};
use crate::contestants::records::{
    Course, Courses, Customer, Customers, Document, Documents, Folder, Nested, Order, Post, Posts, Project,
    ReadPostgres, Student, Task, Tasks, User, sort_documents, sort_tasks,
};
use crate::contestants::runtime;
use crate::database::postgres::connect;

struct ByHand {
    runtime: Runtime,
    session: Session,
}

struct Session {
    client: Client,
    /// In the order of their texts; those whose tables a schema has.
    statements: Vec<Option<Statement>>,
    /// Whether texts are put in order here.
    sorts_by_bytes: bool,
}

pub fn open(url: &str) -> Result<Box<dyn Contestant>> {
    with(url, false)
}

pub fn open_bytes(url: &str) -> Result<Box<dyn Contestant>> {
    with(url, true)
}

fn with(url: &str, sorts_by_bytes: bool) -> Result<Box<dyn Contestant>> {
    let runtime = runtime()?;
    let session = runtime.block_on(async {
        let client = connect(url).await?;
        let mut statements = Vec::new();
        for sql in STATEMENTS {
            statements.push(client.prepare(sql).await.ok());
        }
        Ok::<_, benchmark::Error>(Session { client, statements, sorts_by_bytes })
    })?;
    Ok(Box::new(ByHand { runtime, session }))
}

impl Contestant for ByHand {
    fn run(&mut self, workload: &Workload) -> Run {
        self.runtime.block_on(self.session.run(workload))
    }
}

impl Session {
    async fn run(&mut self, workload: &Workload) -> Run {
        let first = workload.first;
        match workload.load {
            Load::Nested => loaded(self.nested(first).await?),
            Load::BelongsTo => loaded(self.belongs_to().await?),
            Load::ManyToMany => loaded(self.many_to_many(first).await?),
            Load::CallsInTransaction => self.in_transaction(workload).await,
            Load::CallsAlone => calls_async(workload, async |user| self.posts(user).await).await,
            Load::CallsTogether => {
                let posts = workload::callers(workload).map(|user| self.posts(user));
                answers(workload, join_all(posts).await)
            }
            Load::Rows => loaded(self.all::<Order>(ORDERS, &[]).await?),
            Load::HasMany => loaded(self.has_many(first).await?),
            Load::TextKeys => loaded(self.text_keys().await?),
            Load::CompositeKeys => loaded(self.composite_keys().await?),
        }
    }

    fn statement(&self, place: usize) -> Result<&Statement> {
        self.statements[place].as_ref().ok_or_else(|| "there is no such table".into())
    }

    /// Hands on each row.
    async fn each(
        &self,
        place: usize,
        parameters: &[&(dyn ToSql + Sync)],
        mut each: impl FnMut(&Row) -> Result<()>,
    ) -> Result<()> {
        let rows = self.client.query_raw(self.statement(place)?, parameters.iter().copied()).await?;
        let mut rows = pin!(rows);
        while let Some(row) = rows.try_next().await? {
            each(&row)?;
        }
        Ok(())
    }

    async fn all<T: ReadPostgres>(&self, place: usize, parameters: &[&(dyn ToSql + Sync)]) -> Result<Vec<T>> {
        let mut records = Vec::new();
        self.each(place, parameters, |row| {
            records.push(T::read(row)?);
            Ok(())
        })
        .await?;
        Ok(records)
    }

    async fn posts(&self, user: i64) -> Result<Vec<Post>> {
        self.all(POSTS_OF_ONE, &[&user]).await
    }

    async fn in_transaction(&mut self, workload: &Workload) -> Run {
        let Self { client, statements, .. } = self;
        let transaction: Transaction<'_> = client.transaction().await?;
        let statement = statements[POSTS_OF_ONE].as_ref().ok_or("there is no such table")?;
        let posts = async |user: i64| {
            let rows = transaction.query_raw(statement, [user]).await?;
            let mut rows = pin!(rows);
            let mut posts = Vec::new();
            while let Some(row) = rows.try_next().await? {
                posts.push(<Post as ReadPostgres>::read(&row)?);
            }
            Ok(posts)
        };
        let run = calls_async(workload, posts).await?;
        transaction.commit().await?;
        Ok(run)
    }

    /// The children of each parent, whose key is in the second column.
    async fn children<T: ReadPostgres>(&self, place: usize, parents: Vec<i64>) -> Result<Vec<Vec<T>>> {
        let places: FxHashMap<i64, usize> = parents.iter().copied().zip(0..).collect();
        self.lists(place, &[&parents], parents.len(), |row| Ok(places.get(&row.try_get(1)?).copied())).await
    }

    /// The children of each of so many parents, whose place a row tells. Each list is allocated once, in its size.
    async fn lists<T: ReadPostgres>(
        &self,
        statement: usize,
        parameters: &[&(dyn ToSql + Sync)],
        parents: usize,
        place: impl Fn(&Row) -> Result<Option<usize>>,
    ) -> Result<Vec<Vec<T>>> {
        let mut sizes = vec![0; parents];
        let mut children = Vec::new();
        self.each(statement, parameters, |row| {
            let place = place(row)?.ok_or("nobody asked for it")?;
            sizes[place] += 1;
            children.push((place, T::read(row)?));
            Ok(())
        })
        .await?;
        let mut lists: Vec<Vec<T>> = sizes.into_iter().map(Vec::with_capacity).collect();
        for (place, child) in children {
            lists[place].push(child);
        }
        Ok(lists)
    }

    async fn has_many(&self, first: i64) -> Result<Posts> {
        let users: Vec<User> = self.all(USERS, &[&first]).await?;
        let posts = self.children(POSTS, users.iter().map(Record::id).collect()).await?;
        Ok(users.into_iter().zip(posts).collect())
    }

    /// In the order in which the database has texts, or in that of their bytes.
    async fn text_keys(&self) -> Result<Documents> {
        if self.sorts_by_bytes {
            let mut documents = self.documents(DOCUMENTS_IN_ANY_ORDER).await?;
            sort_documents(documents.iter_mut().map(|(_, list)| list));
            return Ok(documents);
        }
        self.documents(DOCUMENTS).await
    }

    async fn documents(&self, statement: usize) -> Result<Documents> {
        let folders: Vec<Folder> = self.all(FOLDERS, &[]).await?;
        let keys: Vec<&str> = folders.iter().map(|folder| folder.id.as_str()).collect();
        let places: FxHashMap<&str, usize> = keys.iter().copied().zip(0..).collect();
        let place = |row: &Row| Ok(places.get(row.try_get::<_, &str>(1)?).copied());
        let lists: Vec<Vec<Document>> = self.lists(statement, &[&keys], keys.len(), place).await?;
        Ok(folders.into_iter().zip(lists).collect())
    }

    async fn composite_keys(&self) -> Result<Tasks> {
        let projects: Vec<Project> = self.all(PROJECTS, &[]).await?;
        let (tenants, ids): (Vec<i64>, Vec<i64>) = projects.iter().map(|it| (it.tenant_id, it.id)).unzip();
        let keys = tenants.iter().copied().zip(ids.iter().copied());
        let places: FxHashMap<(i64, i64), usize> = keys.zip(0..).collect();
        let place = |row: &Row| Ok(places.get(&(row.try_get(0)?, row.try_get(2)?)).copied());
        let mut lists: Vec<Vec<Task>> = self.lists(TASKS, &[&tenants, &ids], ids.len(), place).await?;
        sort_tasks(&mut lists);
        Ok(projects.into_iter().zip(lists).collect())
    }

    async fn nested(&self, first: i64) -> Result<Nested> {
        let users = self.has_many(first).await?;
        let posts = users.iter().flat_map(|(_, posts)| posts.iter().map(Record::id)).collect();
        let mut comments = self.children(COMMENTS, posts).await?.into_iter();
        Ok(users.into_iter().map(|(user, posts)| (user, posts.into_iter().zip(comments.by_ref()).collect())).collect())
    }

    /// Records by their ids, each read once.
    async fn by_id<T: ReadPostgres + Record>(&self, place: usize, mut ids: Vec<i64>) -> Result<FxHashMap<i64, T>> {
        ids.sort_unstable();
        ids.dedup();
        let mut records = FxHashMap::with_capacity_and_hasher(ids.len(), rustc_hash::FxBuildHasher);
        self.each(place, &[&ids], |row| {
            let record = T::read(row)?;
            records.insert(record.id(), record);
            Ok(())
        })
        .await?;
        Ok(records)
    }

    async fn belongs_to(&self) -> Result<Customers> {
        let orders: Vec<Order> = self.all(ORDERS, &[]).await?;
        let customers = self.by_id(CUSTOMERS, orders.iter().map(|order| order.customer_id).collect()).await?;
        let mut pairs = Vec::with_capacity(orders.len());
        for order in orders {
            let customer: &Customer = customers.get(&order.customer_id).ok_or("an order without its customer")?;
            pairs.push((order, customer.clone()));
        }
        Ok(pairs)
    }

    async fn many_to_many(&self, first: i64) -> Result<Courses> {
        let students: Vec<Student> = self.all(STUDENTS, &[&first]).await?;
        let ids: Vec<i64> = students.iter().map(Record::id).collect();
        let mut links: FxHashMap<i64, Vec<i64>> = FxHashMap::default();
        self.each(GROUPED_LINKS, &[&ids], |row| {
            links.insert(row.try_get(1)?, row.try_get(0)?);
            Ok(())
        })
        .await?;
        let courses: FxHashMap<i64, Course> = self.by_id(COURSES, links.values().flatten().copied().collect()).await?;
        let mut lists = Vec::with_capacity(students.len());
        for student in students {
            let links = links.remove(&student.id).unwrap_or_default();
            let mut list = Vec::with_capacity(links.len());
            for key in links {
                list.push(courses.get(&key).cloned().ok_or("a link that leads nowhere")?);
            }
            lists.push((student, list));
        }
        Ok(lists)
    }
}
