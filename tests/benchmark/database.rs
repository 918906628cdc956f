//! The databases: an SQLite file, a schema of PostgreSQL or a database of MySQL each. Written once; the same on every machine.

use benchmark::Database;

pub mod mysql;
pub mod postgres;
pub mod sqlite;

/// Changes when what is written does, so that what was written before is written anew.
const VERSION: i64 = 1;

/// The tables that every database has; their integers have 64 bits, which servers call otherwise.
const USERS: &str = "
CREATE TABLE users (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL);
CREATE TABLE posts (id INTEGER PRIMARY KEY NOT NULL, user_id INTEGER NOT NULL REFERENCES users (id),
  title TEXT NOT NULL, body TEXT NOT NULL);
";

const REST: &str = "
CREATE TABLE comments (id INTEGER PRIMARY KEY NOT NULL, post_id INTEGER NOT NULL REFERENCES posts (id),
  author TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE customers (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, city TEXT);
CREATE TABLE orders (id INTEGER PRIMARY KEY NOT NULL, customer_id INTEGER NOT NULL REFERENCES customers (id),
  total INTEGER NOT NULL, note TEXT);
CREATE TABLE students (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL);
CREATE TABLE courses (id INTEGER PRIMARY KEY NOT NULL, title TEXT NOT NULL);
CREATE TABLE enrolments (id INTEGER PRIMARY KEY NOT NULL, student_id INTEGER NOT NULL REFERENCES students (id),
  course_id INTEGER NOT NULL REFERENCES courses (id), grade INTEGER NOT NULL);
";

/// Those whose keys are no whole numbers. MySQL's texts have a length where they are keys.
const KEYS: &str = "
CREATE TABLE folders (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, owner TEXT NOT NULL);
CREATE TABLE documents (id TEXT PRIMARY KEY NOT NULL, folder_id TEXT NOT NULL REFERENCES folders (id),
  title TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE projects (tenant_id INTEGER NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL, owner TEXT NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE TABLE tasks (tenant_id INTEGER NOT NULL, id INTEGER NOT NULL, project_id INTEGER NOT NULL, title TEXT NOT NULL,
  body TEXT NOT NULL, PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects (tenant_id, id));
";

/// Written after the rows, which is faster.
const USERS_INDEXES: &str = "CREATE INDEX posts_user_id ON posts (user_id);";
const REST_INDEXES: &str = "
CREATE INDEX comments_post_id ON comments (post_id);
CREATE INDEX orders_customer_id ON orders (customer_id);
CREATE INDEX enrolments_student_id ON enrolments (student_id);
CREATE INDEX enrolments_course_id ON enrolments (course_id);
";

const KEYS_INDEXES: &str = "
CREATE INDEX documents_folder_id ON documents (folder_id);
CREATE INDEX tasks_project ON tasks (tenant_id, project_id);
";

/// A value of a row.
enum Value {
    Number(i64),
    Text(String),
    Null,
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Null, Self::Text)
    }
}

/// The rows of a table, one for each id from 1.
struct Rows {
    table: &'static str,
    count: i64,
    /// A value for each of the columns.
    row: Box<dyn Fn(i64) -> Vec<Value>>,
}

fn rows<const N: usize>(table: &'static str, count: i64, row: impl Fn(i64) -> [Value; N] + 'static) -> Rows {
    Rows { table, count, row: Box::new(move |id| row(id).into()) }
}

/// What creates the tables, what they hold, and what creates the indexes: after the rows, which is faster.
struct Contents {
    tables: String,
    rows: Vec<Rows>,
    indexes: String,
}

fn contents(database: Database) -> Contents {
    match database {
        Database::Base => all(1),
        Database::Large => all(10),
        Database::Growth1000 => users(1_000),
        Database::Growth10000 => users(10_000),
        Database::Growth100000 => users(100_000),
        Database::Keys => keys(1_000),
    }
}

fn all(times: i64) -> Contents {
    let mut contents = users(100 * times);
    contents.tables.push_str(REST);
    contents.indexes.push_str(REST_INDEXES);
    let (posts, customers) = (1_000 * times, 1_000 * times);
    contents.rows.extend([
        rows("comments", 10 * posts, move |id| {
            [id.into(), parent(id, posts).into(), text(id, 8, 16).into(), text(id + 1, 40, 120).into()]
        }),
        rows("customers", customers, |id| {
            let city = (id % 4 != 0).then(|| text(id + 1, 5, 15));
            [id.into(), text(id, 10, 25).into(), city.into()]
        }),
        rows("orders", 10 * customers, move |id| {
            let note = (id % 3 == 0).then(|| text(id, 10, 60));
            [id.into(), parent(id, customers).into(), (number(id) % 100_000).into(), note.into()]
        }),
    ]);
    contents.rows.extend(links(1_000 * times, 200 * times));
    contents
}

fn users(users: i64) -> Contents {
    let rows = vec![
        rows("users", users, |id| {
            [id.into(), text(id, 8, 20).into(), format!("{}@example.com", text(id, 5, 12)).into()]
        }),
        rows("posts", 10 * users, move |id| {
            [id.into(), parent(id, users).into(), text(id, 20, 40).into(), text(id + 1, 80, 160).into()]
        }),
    ];
    Contents { tables: USERS.to_owned(), rows, indexes: USERS_INDEXES.to_owned() }
}

fn links(students: i64, courses: i64) -> [Rows; 3] {
    [
        rows("students", students, |id| [id.into(), text(id, 10, 30).into()]),
        rows("courses", courses, |id| [id.into(), text(id, 10, 30).into()]),
        rows("enrolments", 10 * students, move |id| {
            let (student, turn) = (parent(id, students), (id - 1) / students);
            // Ten steps of 19 stay below the number of courses, so a student has no course twice.
            let course = (student * 7 + turn * 19) % courses + 1;
            [id.into(), student.into(), course.into(), (number(id) % 6 + 1).into()]
        }),
    ]
}

/// So many parents of each kind, and ten times as many children, which are written in no order.
fn keys(parents: i64) -> Contents {
    let children = 10 * parents;
    let folder = move |id| uuid(parent(id, parents));
    let (documents, tasks) = (shuffled(children, 0), shuffled(children, children));
    let rows = vec![
        rows("folders", parents, |id| [uuid(id).into(), text(id, 8, 20).into(), text(id, 5, 12).into()]),
        rows("documents", children, move |place| {
            let id = at(&documents, place);
            [uuid(parents + id).into(), folder(id).into(), text(id, 20, 40).into(), text(id + 1, 80, 160).into()]
        }),
        rows("projects", parents, |id| {
            let (tenant, project) = project(id);
            [tenant.into(), project.into(), text(id, 8, 20).into(), text(id, 5, 12).into()]
        }),
        rows("tasks", children, move |place| {
            let id = at(&tasks, place);
            let (tenant, project) = project(parent(id, parents));
            let task = number(parents + id) % 2_000_000_000;
            [tenant.into(), task.into(), project.into(), text(id, 20, 40).into(), text(id + 1, 80, 160).into()]
        }),
    ];
    Contents { tables: KEYS.to_owned(), rows, indexes: KEYS_INDEXES.to_owned() }
}

/// The ids from 1, in an order that is always the same for one seed.
fn shuffled(count: i64, seed: i64) -> Vec<i64> {
    let mut ids: Vec<i64> = (1..=count).collect();
    ids.sort_by_key(|id| mixed((seed + id).unsigned_abs()));
    ids
}

fn at(ids: &[i64], place: i64) -> i64 {
    usize::try_from(place - 1).ok().and_then(|place| ids.get(place)).copied().unwrap_or(place)
}

/// The key of a project: one of 20 tenants, and a number that has nothing to do with the place of its row.
fn project(id: i64) -> (i64, i64) {
    (number(id) % 20 + 1, number(7 * id + 3) % 2_000_000_000)
}

/// As random ones look, and always the same.
fn uuid(seed: i64) -> String {
    let [a, b, c] = [1, 2, 3].map(|part| mixed(seed.unsigned_abs() * 4 + part));
    format!("{:08x}-{:04x}-4{:03x}-8{:03x}-{:012x}", a >> 32, b >> 48, b & 0xFFF, a & 0xFFF, c >> 16)
}

/// All bits depend on all of the seed's.
fn mixed(seed: u64) -> u64 {
    let mixed = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// Children of one record lie apart in their table, as where many write at the same time.
fn parent(id: i64, parents: i64) -> i64 {
    (id - 1) % parents + 1
}

/// Spread evenly, and always the same.
fn number(seed: i64) -> i64 {
    let mixed = seed.unsigned_abs().wrapping_mul(0x9E37_79B9_7F4A_7C15);
    i64::try_from((mixed ^ (mixed >> 29)) >> 20).unwrap_or(0)
}

/// Letters, as many as lie in the range.
fn text(seed: i64, shortest: i64, longest: i64) -> String {
    let length = shortest + number(seed) % (longest - shortest + 1);
    (0..length)
        .map(|place| char::from(b"etaoin shrdlu"[usize::try_from((seed + place * 5) % 13).unwrap_or(0)]))
        .collect()
}
