//! toasty as its documentation shows it: `include`, and the accessors.

use benchmark::{
    Checksum, Contestant, Load, Open, Result, Run, Text, Tree, Workload, calls, loaded, protocol, unsupported,
};
use toasty::Db;
use tokio::runtime::{Builder, Runtime};

mod models;

use models::{Comment, Course, Customer, Enrolment, Order, Post, Student, User};

fn main() -> Result<()> {
    let on = std::env::args().nth(1);
    protocol::serve(match on.as_deref() {
        Some("sqlite") => Open::File(|path| open(&format!("sqlite:{}", path.display()))),
        Some("postgres") => Open::Url(open),
        _ => return Err("on what?".into()),
    })
}

struct Toasty {
    runtime: Runtime,
    db: Db,
}

fn open(url: &str) -> Result<Box<dyn Contestant>> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let mut builder = Db::builder();
    builder.models(toasty::models!(User, Post, Comment, Customer, Order, Student, Course, Enrolment));
    builder.max_pool_size(1);
    let db = runtime.block_on(builder.connect(url))?;
    Ok(Box::new(Toasty { runtime, db }))
}

impl Contestant for Toasty {
    fn run(&mut self, workload: &Workload) -> Run {
        let Self { runtime, db } = self;
        let first = workload.first;
        match workload.load {
            Load::Nested => {
                let query = User::filter(User::fields().id().le(first)).include(User::fields().posts().comments());
                loaded(Users(runtime.block_on(query.exec(db))?))
            }
            Load::HasMany => {
                let query = User::filter(User::fields().id().le(first)).include(User::fields().posts());
                loaded(Users(runtime.block_on(query.exec(db))?))
            }
            Load::BelongsTo => {
                let query = Order::all().include(Order::fields().customer());
                loaded(Orders(runtime.block_on(query.exec(db))?))
            }
            Load::ManyToMany => {
                let query = Student::filter(Student::fields().id().le(first)).include(Student::fields().courses());
                loaded(Students(runtime.block_on(query.exec(db))?))
            }
            Load::TextKeys | Load::CompositeKeys => unsupported(),
            Load::Rows => loaded(Orders(runtime.block_on(Order::all().exec(db))?)),
            Load::CallsInTransaction => in_transaction(runtime, db, workload),
            Load::CallsAlone | Load::CallsTogether => {
                calls(workload, |id| Ok(Posts(runtime.block_on(posts(id).exec(db))?)))
            }
        }
    }
}

fn in_transaction(runtime: &Runtime, db: &mut Db, workload: &Workload) -> Run {
    let mut transaction = runtime.block_on(db.transaction())?;
    let run = calls(workload, |id| Ok(Posts(runtime.block_on(posts(id).exec(&mut transaction))?)))?;
    runtime.block_on(transaction.commit())?;
    Ok(run)
}

fn posts(user: i64) -> <Post as toasty::schema::Model>::Query<toasty::stmt::List<Post>> {
    Post::filter_by_user_id(user).order_by(Post::fields().id().asc())
}

struct Users(Vec<User>);

impl Tree for Users {
    fn add(&self, below: i64, sum: &mut Checksum) {
        for user in &self.0 {
            sum.add(below, &[user.id], &[user.name.text(), user.email.text()]);
            add_posts(user.posts.get(), user.id, sum);
        }
    }
}

struct Posts(Vec<Post>);

impl Tree for Posts {
    fn add(&self, below: i64, sum: &mut Checksum) {
        add_posts(&self.0, below, sum);
    }
}

fn add_posts(posts: &[Post], below: i64, sum: &mut Checksum) {
    for post in posts {
        sum.add(below, &[post.id, post.user_id], &[post.title.text(), post.body.text()]);
        if !post.comments.is_unloaded() {
            for comment in post.comments.get() {
                sum.add(post.id, &[comment.id, comment.post_id], &[comment.author.text(), comment.text.text()]);
            }
        }
    }
}

struct Orders(Vec<Order>);

impl Tree for Orders {
    fn add(&self, below: i64, sum: &mut Checksum) {
        for order in &self.0 {
            sum.add(below, &[order.id, order.customer_id, order.total], &[order.note.text()]);
            if !order.customer.is_unloaded() {
                let customer = order.customer.get();
                sum.add(order.id, &[customer.id], &[customer.name.text(), customer.city.text()]);
            }
        }
    }
}

struct Students(Vec<Student>);

impl Tree for Students {
    fn add(&self, below: i64, sum: &mut Checksum) {
        for student in &self.0 {
            sum.add(below, &[student.id], &[student.name.text()]);
            for course in student.courses.get() {
                sum.add(student.id, &[course.id], &[course.title.text()]);
            }
        }
    }
}
