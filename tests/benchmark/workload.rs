//! What is measured.

/// A file, or a schema, with tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Database {
    /// 100 users, 1,000 posts, 10,000 comments; 1,000 customers, 10,000 orders; 1,000 students, 200 courses,
    /// 10,000 enrolments.
    Base,
    /// Ten times as much of everything, after `ANALYZE`.
    Large,
    /// Only users, so many, and ten posts of each.
    Growth1000,
    /// As above.
    Growth10000,
    /// As above.
    Growth100000,
    /// Records whose keys are no whole numbers: 1,000 folders and 10,000 documents, by texts; 1,000 projects and 10,000
    /// tasks, by two numbers. Their rows were written in no order.
    Keys,
}

impl Database {
    /// The name of its file.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Base => "base.sqlite",
            Self::Large => "large.sqlite",
            Self::Growth1000 => "growth-1000.sqlite",
            Self::Growth10000 => "growth-10000.sqlite",
            Self::Growth100000 => "growth-100000.sqlite",
            Self::Keys => "keys.sqlite",
        }
    }

    /// The name of its schema.
    pub const fn schema(self) -> &'static str {
        match self {
            Self::Base => "relcore_benchmark",
            Self::Large => "relcore_benchmark_large",
            Self::Growth1000 => "relcore_benchmark_growth_1000",
            Self::Growth10000 => "relcore_benchmark_growth_10000",
            Self::Growth100000 => "relcore_benchmark_growth_100000",
            Self::Keys => "relcore_benchmark_keys",
        }
    }
}

/// Which records are loaded, and what with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Load {
    /// Users with their posts with their comments.
    Nested,
    /// Orders, each with its customer.
    BelongsTo,
    /// Students with their courses, through enrolments.
    ManyToMany,
    /// A thousand times the posts of one user, within one transaction.
    CallsInTransaction,
    /// The same, each on its own.
    CallsAlone,
    /// The same, awaited together; who cannot runs them one after the other. Only on PostgreSQL: elsewhere nobody can.
    CallsTogether,
    /// Orders, without anything.
    Rows,
    /// Users with their posts.
    HasMany,
    /// Folders with their documents, which come by their ids.
    TextKeys,
    /// Projects with their tasks, which come by their ids.
    CompositeKeys,
}

/// Times that the posts of one user are asked for.
pub const CALLS: i64 = 1_000;

/// One line of the tables.
#[derive(Debug, PartialEq, Eq)]
pub struct Workload {
    /// What the command line and the protocol call it.
    pub name: &'static str,
    /// What a table says.
    pub title: &'static str,
    /// Where.
    pub database: Database,
    /// What.
    pub load: Load,
    /// The root records are those whose ids go up to this: all that there are, but in the large database.
    pub first: i64,
}

impl Workload {
    /// At most so many times as long as by hand is what relcore is to take; nothing where it is ahead anyway.
    pub const fn goal(&self) -> Option<f64> {
        match self.load {
            Load::TextKeys | Load::CompositeKeys => Some(1.05),
            _ => None,
        }
    }
}

const fn workload(name: &'static str, title: &'static str, database: Database, load: Load, first: i64) -> Workload {
    Workload { name, title, database, load, first }
}

/// All of them.
pub static WORKLOADS: [Workload; 14] = [
    workload("W1", "100 users, 10 posts of each, 10 comments of each", Database::Base, Load::Nested, 100),
    workload("W2", "10,000 orders, each with its customer", Database::Base, Load::BelongsTo, 10_000),
    workload("W3", "1,000 students, 10 courses of each", Database::Base, Load::ManyToMany, 1_000),
    workload("W4-transaction", "1,000 calls in a transaction", Database::Base, Load::CallsInTransaction, 100),
    workload("W4-alone", "1,000 calls without a transaction", Database::Base, Load::CallsAlone, 100),
    workload("W4-together", "1,000 calls awaited together", Database::Base, Load::CallsTogether, 100),
    workload("W5", "10,000 orders", Database::Base, Load::Rows, 10_000),
    workload("W6-1000", "1,000 users, 10 posts of each", Database::Growth1000, Load::HasMany, 1_000),
    workload("W6-10000", "10,000 users, 10 posts of each", Database::Growth10000, Load::HasMany, 10_000),
    workload("W6-100000", "100,000 users, 10 posts of each", Database::Growth100000, Load::HasMany, 100_000),
    workload("W7-W1", "W1 in a database ten times as large", Database::Large, Load::Nested, 100),
    workload("W7-W3", "W3 in a database ten times as large", Database::Large, Load::ManyToMany, 1_000),
    workload("W8-text", "1,000 folders, 10 documents of each, by uuids as text", Database::Keys, Load::TextKeys, 1_000),
    workload(
        "W8-composite",
        "1,000 projects, 10 tasks of each, by two numbers",
        Database::Keys,
        Load::CompositeKeys,
        1_000,
    ),
];

/// The one of this name.
pub fn find(name: &str) -> Option<&'static Workload> {
    WORKLOADS.iter().find(|workload| workload.name == name)
}

/// The users whose posts are asked for, one after the other: all users, over and over, out of order.
pub fn callers(workload: &Workload) -> impl Iterator<Item = i64> + use<> {
    let users = workload.first;
    (0..CALLS).map(move |call| call * 37 % users + 1)
}
