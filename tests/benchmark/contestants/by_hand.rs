//! rusqlite with SQL by hand: the base of all ratios. Each form is right for whichever root records.
//!
//! What was tried and lost, in milliseconds (medians on two shared cores with Rust 1.95, each next to this form):
//!
//! * Lists of keys: `IN (?, …)` in chunks of 1,000 took the same, up to 5 % more (W1 5.69 for 5.65, W7-W1 7.3 for 6.9);
//!   chunks of 100, 2 to 8 % more; `json_each` the same, up to 4 % more; smaller arrays the same.
//! * One statement a parent, kept prepared: W1 9.3 for 5.7, W6-1000 8.9 for 6.0, W2 5.2 for 2.7, W3 6.3 for 3.2.
//! * One join: W1 7.6 for 5.7, W6-1000 6.4 for 6.0, W6-10000 92 for 85, W2 3.7 for 2.7; W3 with the courses joined to
//!   the links 5.0 for 3.2.
//! * Grouping: lists that grow, found in a fast map for each row, W1 6.2 for 5.7, W6-1000 6.5 for 6.0; all rows first,
//!   then lists of their size: W1 5.8 for 5.7, W6-1000 6.2 for 6.0, but W6-10000 81 for 85, W6-100000 880
//!   for 940.
//! * `get_ref` instead of `get` for texts: the same (W5 1.50). A statement held instead of `prepare_cached`: W4 4.3 for
//!   4.5, which no accessor could do.
//! * Keys between the smallest and the largest instead of a list, where there are no gaps: W1 5.2 for 5.7.
//! * Whole tables: see `by_hand_tables.rs`.
//!
//! Keys that are no whole numbers: see `by_hand_keys.rs`.

use std::path::Path;
use std::rc::Rc;

use benchmark::{Contestant, Load, Record, Result, Run, Workload, calls, loaded};
use rusqlite::types::Value;
use rusqlite::{Connection, Params, Row, params};
use rustc_hash::FxHashMap;

use super::records::{Comment, Course, Courses, Customer, Customers, Nested, Order, Post, Posts, Read, Student, User};

pub const USERS: &str = "SELECT id, name, email FROM users WHERE id <= ? ORDER BY id";
pub const STUDENTS: &str = "SELECT id, name FROM students WHERE id <= ? ORDER BY id";
pub const ORDERS: &str = "SELECT id, customer_id, total, note FROM orders ORDER BY id";
pub const FOLDERS: &str = "SELECT id, name, owner FROM folders";
pub const PROJECTS: &str = "SELECT tenant_id, id, name, owner FROM projects";
pub const POSTS_OF_ONE: &str = "SELECT id, user_id, title, body FROM posts WHERE user_id = ? ORDER BY id";
/// Children of a list: the column of the foreign key is the second one, and they come in its order.
const POSTS: &str = "SELECT id, user_id, title, body FROM posts WHERE user_id IN rarray(?) ORDER BY user_id";
const COMMENTS: &str = "SELECT id, post_id, author, text FROM comments WHERE post_id IN rarray(?) ORDER BY post_id";
const LINKS: &str = "SELECT course_id, student_id FROM enrolments WHERE student_id IN rarray(?) ORDER BY student_id";
const CUSTOMERS: &str = "SELECT id, name, city FROM customers WHERE id IN rarray(?)";
const COURSES: &str = "SELECT id, title FROM courses WHERE id IN rarray(?)";

pub struct ByHand {
    pub conn: Connection,
}

pub fn open(path: &Path) -> Result<Box<dyn Contestant>> {
    Ok(Box::new(ByHand::new(path)?))
}

impl Contestant for ByHand {
    fn run(&mut self, workload: &Workload) -> Run {
        let first = workload.first;
        match workload.load {
            Load::Nested => loaded(self.nested(first)?),
            Load::BelongsTo => loaded(self.belongs_to(Customer::clone)?),
            Load::ManyToMany => loaded(self.many_to_many(first)?),
            Load::CallsInTransaction => self.in_transaction(workload),
            Load::CallsAlone | Load::CallsTogether => calls(workload, |user| self.roots::<Post>(POSTS_OF_ONE, [user])),
            Load::Rows => loaded(self.roots::<Order>(ORDERS, [])?),
            Load::HasMany => loaded(self.has_many(first)?),
            Load::TextKeys => loaded(self.text_keys()?),
            Load::CompositeKeys => loaded(self.composite_keys()?),
        }
    }
}

impl ByHand {
    pub fn new(path: &Path) -> Result<Self> {
        let conn = Connection::open(path)?;
        rusqlite::vtab::array::load_module(&conn)?;
        Ok(Self { conn })
    }

    /// The rows of a statement.
    pub fn roots<T: Read>(&self, select: &str, parameters: impl Params) -> Result<Vec<T>> {
        let mut statement = self.conn.prepare_cached(select)?;
        let mut rows = statement.query(parameters)?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(T::read(row)?);
        }
        Ok(records)
    }

    fn in_transaction(&self, workload: &Workload) -> Run {
        let transaction = self.conn.unchecked_transaction()?;
        let run = calls(workload, |user| self.roots::<Post>(POSTS_OF_ONE, [user]))?;
        transaction.commit()?;
        Ok(run)
    }

    /// Hands on each row that a list of keys leads to.
    fn select(&self, select: &str, keys: &[i64], mut each: impl FnMut(&Row<'_>) -> Result<()>) -> Result<()> {
        let list: Vec<Value> = keys.iter().copied().map(Value::Integer).collect();
        let mut statement = self.conn.prepare_cached(select)?;
        let mut rows = statement.query(params![Rc::new(list)])?;
        while let Some(row) = rows.next()? {
            each(row)?;
        }
        Ok(())
    }

    /// The children of each parent. They come in the order of the foreign key, so that one parent's are together:
    /// no map is asked, and each list is allocated once, in its size.
    fn children<T>(
        &self,
        select: &str,
        parents: impl Iterator<Item = i64>,
        read: fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<Vec<T>>> {
        let mut places: Vec<(i64, usize)> = parents.zip(0..).collect();
        places.sort_unstable();
        let keys: Vec<i64> = places.iter().map(|(key, _)| *key).collect();
        let mut lists: Vec<Vec<T>> = std::iter::repeat_with(Vec::new).take(keys.len()).collect();
        let (mut at, mut list) = (0, Vec::new());
        self.select(select, &keys, |row| {
            let key: i64 = row.get(1)?;
            if keys[at] != key {
                lists[places[at].1] = exact(&mut list);
                at += keys[at..].iter().position(|other| *other == key).ok_or("nobody asked for it")?;
            }
            list.push(read(row)?);
            Ok(())
        })?;
        if let Some((_, place)) = places.get(at) {
            lists[*place] = list;
        }
        Ok(lists)
    }

    fn has_many(&self, first: i64) -> Result<Posts> {
        let users: Vec<User> = self.roots(USERS, [first])?;
        let posts = self.children(POSTS, users.iter().map(Record::id), Post::read)?;
        Ok(users.into_iter().zip(posts).collect())
    }

    fn nested(&self, first: i64) -> Result<Nested> {
        let users = self.has_many(first)?;
        let posts = users.iter().flat_map(|(_, posts)| posts.iter().map(Record::id));
        let mut comments = self.children(COMMENTS, posts, Comment::read)?.into_iter();
        Ok(users.into_iter().map(|(user, posts)| (user, posts.into_iter().zip(comments.by_ref()).collect())).collect())
    }

    /// The customers are read once each; `give` makes what an order owns.
    pub fn belongs_to<C, O>(&self, give: fn(&C) -> O) -> Result<Customers<O>>
    where
        C: From<Customer>,
    {
        let orders: Vec<Order> = self.roots(ORDERS, [])?;
        let mut keys: Vec<i64> = orders.iter().map(|order| order.customer_id).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut customers = FxHashMap::with_capacity_and_hasher(keys.len(), rustc_hash::FxBuildHasher);
        self.select(CUSTOMERS, &keys, |row| {
            let customer = Customer::read(row)?;
            customers.insert(customer.id, C::from(customer));
            Ok(())
        })?;
        let mut pairs = Vec::with_capacity(orders.len());
        for order in orders {
            let customer = give(customers.get(&order.customer_id).ok_or("an order without its customer")?);
            pairs.push((order, customer));
        }
        Ok(pairs)
    }

    fn many_to_many(&self, first: i64) -> Result<Courses> {
        let students: Vec<Student> = self.roots(STUDENTS, [first])?;
        let links = self.children(LINKS, students.iter().map(Record::id), |row| row.get::<_, i64>(0))?;
        let mut keys: Vec<i64> = links.iter().flatten().copied().collect();
        keys.sort_unstable();
        keys.dedup();
        let mut courses = FxHashMap::with_capacity_and_hasher(keys.len(), rustc_hash::FxBuildHasher);
        self.select(COURSES, &keys, |row| {
            let course = Course::read(row)?;
            courses.insert(course.id, course);
            Ok(())
        })?;
        let mut lists = Vec::with_capacity(students.len());
        for (student, links) in students.into_iter().zip(links) {
            let mut list = Vec::with_capacity(links.len());
            for key in links {
                list.push(courses.get(&key).cloned().ok_or("a link that leads nowhere")?);
            }
            lists.push((student, list));
        }
        Ok(lists)
    }
}

/// What was gathered, in a list of its size; the buffer stays.
fn exact<T>(buffer: &mut Vec<T>) -> Vec<T> {
    let mut list = Vec::with_capacity(buffer.len());
    list.append(buffer);
    list
}
