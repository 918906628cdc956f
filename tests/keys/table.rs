//! A table of the types that a key can have: for each, whatever the accessors give, a load gives.
//!
//! A driver lists its types in a `key_table.rs` of its own, by the macro of this file: one test a type. The rows of each
//! test are made from two functions, which give the key of a number as the database writes it: of the record that has the
//! key, and of the record that refers to it.

use std::fmt::Debug;

use relcore::{Error, ErrorKind, Result};

use crate::driver::{Conn, database, run};

/// How many keys a load is given: each way in which a list is filled, and more than one statement takes.
pub const COUNTS: [usize; 8] = [1, 2, 3, 4, 5, 17, 1024, 1025];

/// The most keys.
const MOST: usize = 1025;

/// How the columns of one type are declared, and their values.
#[derive(Clone, Copy)]
pub struct Keys {
    /// What is made before the tables.
    pub before: &'static str,
    /// The column of the records that have the key.
    pub column: &'static str,
    /// The column of those that refer to it.
    pub referring: &'static str,
    /// How many different values there are.
    pub most: usize,
    /// The key of a number, as the database writes it.
    pub key: fn(usize) -> String,
    /// The same, where it is referred to.
    pub reference: fn(usize) -> String,
}

impl Keys {
    /// Tables with records of all keys: two children of each third, an only one of each second, three links of each.
    pub async fn database(&self) -> Conn {
        let Self { before, column, referring, key, reference, .. } = *self;
        let conn = database(before).await;
        let script = format!(
            "CREATE TABLE parents (k {column} PRIMARY KEY, n INTEGER, owner_id INTEGER);
             CREATE TABLE pairs (tenant INTEGER, k {column}, n INTEGER, PRIMARY KEY (tenant, k));
             CREATE TABLE children (id INTEGER PRIMARY KEY, tenant INTEGER, parent {referring} NULL);
             CREATE TABLE onlies (id INTEGER PRIMARY KEY, parent {referring});
             CREATE TABLE links (id INTEGER PRIMARY KEY, source {referring}, target {referring});
             CREATE TABLE owners (id INTEGER PRIMARY KEY);
             CREATE INDEX of_parent ON children (parent);
             CREATE INDEX of_pair ON children (tenant, parent);
             CREATE INDEX of_source ON links (source);
             INSERT INTO owners VALUES (0), (1), (2);"
        );
        run(&conn, &script).await;
        let most = self.most.min(MOST);
        let rows = |row: &dyn Fn(usize) -> String, step: usize| {
            (0..most).step_by(step).map(row).collect::<Vec<_>>().join(", ")
        };
        let parents = rows(&|n| format!("({}, {n}, {})", key(n), n % 3), 1);
        let pairs = rows(&|n| format!("(7, {}, {n})", key(n)), 1);
        let children = rows(&|n| format!("({n}, 7, {0}), ({1}, 7, {0})", reference(n / 3 * 3 % most), n + 5000), 1);
        let onlies = rows(&|n| format!("({n}, {})", reference(n)), 2);
        let link = |id: usize, n: usize, to: usize| format!("({id}, {}, {})", reference(n), reference(to % most));
        let links =
            rows(&|n| format!("{}, {}, {}", link(n, n, n + 1), link(n + 2000, n, n * 7), link(n + 4000, n, n)), 1);
        run(
            &conn,
            &format!(
                "INSERT INTO parents VALUES {parents}; INSERT INTO pairs VALUES {pairs};
                 INSERT INTO children VALUES {children}; INSERT INTO children VALUES (4000, 7, NULL);
                 INSERT INTO onlies VALUES {onlies}; INSERT INTO links VALUES {links};"
            ),
        )
        .await;
        conn
    }
}

/// What a load gave of the first records, against what the accessors gave.
pub fn compare<T: PartialEq + Debug>(
    relation: &str,
    count: usize,
    loaded: Result<Vec<T>>,
    followed: &[Result<T, ErrorKind>],
) {
    let followed = &followed[..count.min(followed.len())];
    let expected: Result<Vec<&T>, ErrorKind> = followed.iter().map(|one| one.as_ref().map_err(|kind| *kind)).collect();
    match (loaded, expected) {
        (Ok(loaded), Ok(expected)) => {
            assert_eq!(loaded.len(), expected.len(), "`{relation}` of {count} records: how many");
            for (at, (loaded, expected)) in loaded.iter().zip(expected).enumerate() {
                assert_eq!(loaded, expected, "`{relation}` of {count} records, at {at}: loaded, followed");
            }
        }
        (Err(loaded), Err(expected)) => {
            assert_eq!(loaded.kind(), expected, "`{relation}` of {count} records: {loaded}");
        }
        (Err(error), Ok(_)) => panic!("`{relation}` of {count} records: {error}"),
        (Ok(_), Err(kind)) => panic!("`{relation}` of {count} records is loaded, but an accessor says {kind:?}"),
    }
}

/// What an accessor gave, to be compared.
pub fn followed<N, T>(given: Result<N>, shown: impl FnOnce(N) -> T) -> Result<T, ErrorKind> {
    given.map(shown).map_err(|error: Error| error.kind())
}

/// A module for each type of Rust, in which there is a test for each type of the database: `module: Type { name: Keys; }`. A type
/// for which no library has a trait says what it is read as: `module: Type, try_from = Column { … }`.
macro_rules! key_table {
    ($($module:ident: $ty:ty $(, try_from = $column:ty)? { $($name:ident: $keys:expr;)+ })+) => {$(
        #[allow(dead_code, reason = "keys are followed, and some not read")]
        mod $module {
            #[allow(unused_imports, reason = "a type may be one of the language")]
            use super::*;
            use crate::table::{COUNTS, compare, followed};
            use relcore::{Collection, Result};

            #[derive(Collection)]
            #[collection(table = "parents")]
            #[has_many(Child, foreign_key = parent, as = children)]
            #[has_one(Only, foreign_key = parent, as = only)]
            #[belongs_to_many(Parent, through = Link, foreign_key = source, other_key = target, as = others)]
            struct Parent {
                #[collection(primary_key $(, try_from = $column)?)]
                k: $ty,
                n: i64,
            }

            #[derive(Collection)]
            #[collection(table = "pairs", primary_key(tenant, k))]
            #[has_many(Child, foreign_key = (tenant, parent), as = children)]
            struct Pair {
                tenant: i64,
                $(#[collection(try_from = $column)])?
                k: $ty,
                n: i64,
            }

            #[derive(Collection)]
            #[collection(table = "children")]
            #[belongs_to(Parent, foreign_key = parent, as = of_parent)]
            #[belongs_to(Pair, foreign_key = (tenant, parent), as = of_pair)]
            struct Child {
                id: i64,
                tenant: i64,
                $(#[collection(try_from = $column)])?
                parent: Option<$ty>,
            }

            #[derive(Collection)]
            #[collection(table = "onlies")]
            #[belongs_to(Parent, foreign_key = parent, as = of_parent)]
            struct Only {
                id: i64,
                #[collection(unique $(, try_from = $column)?)]
                parent: $ty,
            }

            #[derive(Collection)]
            #[collection(table = "links")]
            struct Link {
                #[collection(primary_key $(, try_from = $column)?)]
                source: $ty,
                $(#[collection(try_from = $column)])?
                target: $ty,
            }

            /// A parent as what an owner has: in the order of its key.
            #[derive(Collection)]
            #[collection(table = "parents")]
            struct Owned {
                #[collection(primary_key $(, try_from = $column)?)]
                k: $ty,
                n: i64,
                owner_id: i64,
            }

            #[derive(Collection)]
            #[collection(table = "owners")]
            #[has_many(Owned, foreign_key = owner_id, as = parents)]
            struct Owner {
                id: i64,
            }

            /// The relation is loaded for as many records as each of the counts, and followed from each of them.
            macro_rules! check {
                ($conn:expr, $sources:expr, $of:ident.$relation:ident, $run:ident, $linked:expr) => {{
                    let mut expected = Vec::new();
                    for source in &$sources {
                        expected.push(followed(source.$relation().$run($conn).await, $linked));
                    }
                    for count in COUNTS {
                        let sources = &$sources[..count.min($sources.len())];
                        let loaded = relcore::load(sources, $of::RELATIONS.$relation, $conn).await;
                        let loaded: Result<Vec<_>> = loaded.map(|loaded| {
                            let related = loaded.into_iter().map(|one| one.into_parts().1.0.into_inner());
                            related.map($linked).collect()
                        });
                        compare(stringify!($of.$relation), count, loaded, &expected);
                    }
                }};
            }

            $(#[tokio::test]
            async fn $name() -> Result<()> {
                loads_are_what_the_accessors_give($keys).await
            })+

            async fn loads_are_what_the_accessors_give(keys: Keys) -> Result<()> {
                let conn = &keys.database().await;
                let mut parents = Parent::all().load(conn).await?;
                parents.sort_by_key(|parent| parent.n);
                let mut pairs = Pair::all().load(conn).await?;
                pairs.sort_by_key(|pair| pair.n);
                let mut children = Child::all().load(conn).await?;
                children.sort_by_key(|child| child.id);
                let (onlies, owners) = (Only::all().load(conn).await?, Owner::all().load(conn).await?);
                check!(conn, parents, Parent.children, all, |all| all.iter().map(|child| child.id).collect::<Vec<_>>());
                check!(conn, parents, Parent.only, one, |only| only.map(|only| only.id));
                check!(conn, parents, Parent.others, all, |all| all.iter().map(|other| other.n).collect::<Vec<_>>());
                check!(conn, pairs, Pair.children, all, |all| all.iter().map(|child| child.id).collect::<Vec<_>>());
                check!(conn, children, Child.of_parent, one, |parent| parent.map(|parent| parent.n));
                check!(conn, children, Child.of_pair, one, |pair| pair.map(|pair| pair.n));
                check!(conn, onlies, Only.of_parent, one, |parent| parent.n);
                check!(conn, owners, Owner.parents, all, |all| all.iter().map(|parent| parent.n).collect::<Vec<_>>());
                Ok(())
            }
        }
    )+};
}
pub(crate) use key_table;
