//! The models. Their keys are not `#[auto]`: with it, `include` ends in "not yet implemented" where they are `i64`.

use toasty::{Deferred, Model};

#[derive(Debug, Model)]
#[table = "users"]
pub struct User {
    #[key]
    pub id: i64,
    pub name: String,
    pub email: String,
    #[has_many]
    pub posts: Deferred<Vec<Post>>,
}

#[derive(Debug, Model)]
#[table = "posts"]
pub struct Post {
    #[key]
    pub id: i64,
    #[index]
    pub user_id: i64,
    pub title: String,
    pub body: String,
    #[belongs_to(key = user_id, references = id)]
    pub user: Deferred<User>,
    #[has_many]
    pub comments: Deferred<Vec<Comment>>,
}

#[derive(Debug, Model)]
#[table = "comments"]
pub struct Comment {
    #[key]
    pub id: i64,
    #[index]
    pub post_id: i64,
    pub author: String,
    pub text: String,
    #[belongs_to(key = post_id, references = id)]
    pub post: Deferred<Post>,
}

#[derive(Debug, Model)]
#[table = "customers"]
pub struct Customer {
    #[key]
    pub id: i64,
    pub name: String,
    pub city: Option<String>,
    #[has_many]
    pub orders: Deferred<Vec<Order>>,
}

#[derive(Debug, Model)]
#[table = "orders"]
pub struct Order {
    #[key]
    pub id: i64,
    #[index]
    pub customer_id: i64,
    pub total: i64,
    pub note: Option<String>,
    #[belongs_to(key = customer_id, references = id)]
    pub customer: Deferred<Customer>,
}

#[derive(Debug, Model)]
#[table = "students"]
pub struct Student {
    #[key]
    pub id: i64,
    pub name: String,
    #[has_many]
    pub enrolments: Deferred<Vec<Enrolment>>,
    #[has_many(via = enrolments.course)]
    pub courses: Deferred<Vec<Course>>,
}

#[derive(Debug, Model)]
#[table = "courses"]
pub struct Course {
    #[key]
    pub id: i64,
    pub title: String,
    #[has_many]
    pub enrolments: Deferred<Vec<Enrolment>>,
    #[has_many(via = enrolments.student)]
    pub students: Deferred<Vec<Student>>,
}

#[derive(Debug, Model)]
#[table = "enrolments"]
pub struct Enrolment {
    #[key]
    pub id: i64,
    #[index]
    pub student_id: i64,
    #[index]
    pub course_id: i64,
    pub grade: i64,
    #[belongs_to(key = student_id, references = id)]
    pub student: Deferred<Student>,
    #[belongs_to(key = course_id, references = id)]
    pub course: Deferred<Course>,
}
