//! libpq with SQL by hand: prepared statements in the binary format, lists of keys as arrays, rows right into records.

use std::ffi::CString;

use benchmark::{Contestant, Load, Record, Result, Run, Workload, calls, loaded, unsupported};
use rustc_hash::FxHashMap;

use super::diesel::{Comment, Course, Customer, Order, Post, Student, User};
use super::diesel_best::{distinct, group};
use super::libpq::{Client, Row, array};
use super::statements::{
    COMMENTS, COURSES, CUSTOMERS, GROUPED_LINKS, ORDERS, POSTS, POSTS_OF_ONE, STATEMENTS, STUDENTS, USERS,
};

struct ByHand {
    client: Client,
    /// In the order of their texts; those whose tables a schema does not have are unknown to the server.
    statements: Vec<CString>,
}

pub fn open(url: &str) -> Result<Box<dyn Contestant>> {
    let client = Client::connect(url)?;
    let mut statements = Vec::new();
    for sql in STATEMENTS {
        let name = CString::new(format!("s{}", statements.len()))?;
        let _ = client.prepare(&name, sql);
        statements.push(name);
    }
    Ok(Box::new(ByHand { client, statements }))
}

impl Contestant for ByHand {
    fn run(&mut self, workload: &Workload) -> Run {
        let first = workload.first;
        match workload.load {
            Load::Nested => loaded(self.nested(first)?),
            Load::BelongsTo => loaded(self.belongs_to()?),
            Load::ManyToMany => loaded(self.many_to_many(first)?),
            Load::CallsInTransaction => {
                self.client.execute(c"BEGIN")?;
                let run = self.call(workload)?;
                self.client.execute(c"COMMIT")?;
                Ok(run)
            }
            Load::CallsAlone | Load::CallsTogether => self.call(workload),
            Load::TextKeys | Load::CompositeKeys => unsupported(),
            Load::Rows => loaded(self.all(ORDERS, None, order)?),
            Load::HasMany => loaded(self.has_many(first)?),
        }
    }
}

impl ByHand {
    fn all<T>(&self, place: usize, parameter: Option<&[u8]>, read: fn(Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        let answer = self.client.query(&self.statements[place], parameter)?;
        let rows = answer.rows();
        let mut records = Vec::with_capacity(rows.size_hint().0);
        for row in rows {
            records.push(read(row)?);
        }
        Ok(records)
    }

    fn one<T>(&self, place: usize, parameter: i64, read: fn(Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        self.all(place, Some(&parameter.to_be_bytes()), read)
    }

    fn listed<T>(&self, place: usize, keys: &[i64], read: fn(Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        self.all(place, Some(&array(keys)?), read)
    }

    fn call(&self, workload: &Workload) -> Run {
        calls(workload, |user| self.one(POSTS_OF_ONE, user, post))
    }

    fn has_many(&self, first: i64) -> Result<Vec<(User, Vec<Post>)>> {
        let users = self.one(USERS, first, user)?;
        let keys: Vec<i64> = users.iter().map(Record::id).collect();
        let posts = group(&keys, self.listed(POSTS, &keys, post)?, |post| post.user_id);
        Ok(users.into_iter().zip(posts).collect())
    }

    fn nested(&self, first: i64) -> Result<Vec<(User, Vec<(Post, Vec<Comment>)>)>> {
        let users = self.has_many(first)?;
        let keys: Vec<i64> = users.iter().flat_map(|(_, posts)| posts.iter().map(Record::id)).collect();
        let comments = self.listed(COMMENTS, &keys, comment)?;
        let mut comments = group(&keys, comments, |comment| comment.post_id).into_iter();
        Ok(users.into_iter().map(|(user, posts)| (user, posts.into_iter().zip(comments.by_ref()).collect())).collect())
    }

    fn by_id<T: Record>(
        &self,
        place: usize,
        keys: impl Iterator<Item = i64>,
        read: fn(Row<'_>) -> Result<T>,
    ) -> Result<FxHashMap<i64, T>> {
        let records = self.listed(place, &distinct(keys), read)?;
        Ok(records.into_iter().map(|record| (record.id(), record)).collect())
    }

    fn belongs_to(&self) -> Result<Vec<(Order, Customer)>> {
        let orders = self.all(ORDERS, None, order)?;
        let customers = self.by_id(CUSTOMERS, orders.iter().map(|order| order.customer_id), customer)?;
        let with_customer = |order: Order| {
            let customer = customers[&order.customer_id].clone();
            (order, customer)
        };
        Ok(orders.into_iter().map(with_customer).collect())
    }

    fn many_to_many(&self, first: i64) -> Result<Vec<(Student, Vec<Course>)>> {
        let students = self.one(STUDENTS, first, student)?;
        let keys: Vec<i64> = students.iter().map(Record::id).collect();
        let links = self.listed(GROUPED_LINKS, &keys, |row| Ok((row.number(1)?, row.numbers(0)?)))?;
        let courses = self.by_id(COURSES, links.iter().flat_map(|(_, keys)| keys.iter().copied()), course)?;
        let mut links: FxHashMap<i64, Vec<i64>> = links.into_iter().collect();
        let with_courses = |student: Student| {
            let links = links.remove(&student.id).unwrap_or_default();
            let courses = links.iter().map(|key| courses[key].clone()).collect();
            (student, courses)
        };
        Ok(students.into_iter().map(with_courses).collect())
    }
}

fn user(row: Row<'_>) -> Result<User> {
    Ok(User { id: row.number(0)?, name: row.text(1)?, email: row.text(2)? })
}

fn post(row: Row<'_>) -> Result<Post> {
    Ok(Post { id: row.number(0)?, user_id: row.number(1)?, title: row.text(2)?, body: row.text(3)? })
}

fn comment(row: Row<'_>) -> Result<Comment> {
    Ok(Comment { id: row.number(0)?, post_id: row.number(1)?, author: row.text(2)?, text: row.text(3)? })
}

fn customer(row: Row<'_>) -> Result<Customer> {
    Ok(Customer { id: row.number(0)?, name: row.text(1)?, city: row.nullable_text(2)? })
}

fn order(row: Row<'_>) -> Result<Order> {
    Ok(Order {
        id: row.number(0)?,
        customer_id: row.number(1)?,
        total: row.number(2)?,
        note: row.nullable_text(3)?,
    })
}

fn student(row: Row<'_>) -> Result<Student> {
    Ok(Student { id: row.number(0)?, name: row.text(1)? })
}

fn course(row: Row<'_>) -> Result<Course> {
    Ok(Course { id: row.number(0)?, title: row.text(1)? })
}
