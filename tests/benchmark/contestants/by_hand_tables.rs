//! By hand, where one knows that the root records are all that there are: related tables are read whole, without a
//! list of keys. A library that was handed some records cannot know it.

use std::path::Path;

use benchmark::{Contestant, Database, Load, Record, Result, Run, Workload, loaded, unsupported};
use rustc_hash::FxHashMap;

use super::by_hand::{ByHand, ORDERS};
use super::records::{Comment, Course, Courses, Customer, Customers, Nested, Order, Post, Posts, Read, Student, User};

const USERS: &str = "SELECT id, name, email FROM users";
const STUDENTS: &str = "SELECT id, name FROM students";
const POSTS: &str = "SELECT id, user_id, title, body FROM posts";
const COMMENTS: &str = "SELECT id, post_id, author, text FROM comments";
const CUSTOMERS: &str = "SELECT id, name, city FROM customers";
const COURSES: &str = "SELECT id, title FROM courses";
const LINKS: &str = "SELECT course_id, student_id FROM enrolments";

struct Tables(ByHand);

pub fn open(path: &Path) -> Result<Box<dyn Contestant>> {
    Ok(Box::new(Tables(ByHand::new(path)?)))
}

impl Contestant for Tables {
    fn run(&mut self, workload: &Workload) -> Run {
        match workload.load {
            _ if workload.database == Database::Large => unsupported(),
            Load::Nested => loaded(self.nested()?),
            Load::BelongsTo => loaded(self.belongs_to()?),
            Load::ManyToMany => loaded(self.many_to_many()?),
            Load::HasMany => loaded(self.has_many()?),
            Load::Rows
            | Load::CallsAlone
            | Load::CallsTogether
            | Load::CallsInTransaction
            | Load::TextKeys
            | Load::CompositeKeys => unsupported(),
        }
    }
}

/// A link's two keys.
struct Link {
    course: i64,
    student: i64,
}

impl Read for Link {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { course: row.get(0)?, student: row.get(1)? })
    }
}

impl Tables {
    fn has_many(&self) -> Result<Posts> {
        let users: Vec<User> = self.0.roots(USERS, [])?;
        let posts: Vec<Post> = self.0.roots(POSTS, [])?;
        let places = places(&users);
        let lists = group(posts.into_iter().map(|post| (places[&post.user_id], post)), users.len());
        Ok(users.into_iter().zip(lists).collect())
    }

    fn nested(&self) -> Result<Nested> {
        let users: Vec<User> = self.0.roots(USERS, [])?;
        let posts: Vec<Post> = self.0.roots(POSTS, [])?;
        let comments: Vec<Comment> = self.0.roots(COMMENTS, [])?;
        let places_of_posts = places(&posts);
        let lists = group(comments.into_iter().map(|it| (places_of_posts[&it.post_id], it)), posts.len());
        let places_of_users = places(&users);
        let posts = posts.into_iter().zip(lists).map(|it| (places_of_users[&it.0.user_id], it)).collect::<Vec<_>>();
        let lists = group(posts.into_iter(), users.len());
        Ok(users.into_iter().zip(lists).collect())
    }

    fn belongs_to(&self) -> Result<Customers> {
        let orders: Vec<Order> = self.0.roots(ORDERS, [])?;
        let customers: Vec<Customer> = self.0.roots(CUSTOMERS, [])?;
        let places = places(&customers);
        let with_customer = |order: Order| {
            let customer = customers[places[&order.customer_id]].clone();
            (order, customer)
        };
        Ok(orders.into_iter().map(with_customer).collect())
    }

    fn many_to_many(&self) -> Result<Courses> {
        let students: Vec<Student> = self.0.roots(STUDENTS, [])?;
        let courses: Vec<Course> = self.0.roots(COURSES, [])?;
        let links: Vec<Link> = self.0.roots(LINKS, [])?;
        let (of_courses, of_students) = (places(&courses), places(&students));
        let linked = links.iter().map(|link| (of_students[&link.student], courses[of_courses[&link.course]].clone()));
        let lists = group(linked, students.len());
        Ok(students.into_iter().zip(lists).collect())
    }
}

fn places<T: Record>(records: &[T]) -> FxHashMap<i64, usize> {
    records.iter().map(Record::id).zip(0..).collect()
}

fn group<T>(children: impl Iterator<Item = (usize, T)>, parents: usize) -> Vec<Vec<T>> {
    let mut lists: Vec<Vec<T>> = std::iter::repeat_with(Vec::new).take(parents).collect();
    for (place, child) in children {
        lists[place].push(child);
    }
    lists
}
