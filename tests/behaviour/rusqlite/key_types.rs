//! Keys of types that not every database has: a user's own, and unsigned numbers.

use std::marker::PhantomData;

use relcore::{Collection, Result};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::database::database;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct UserId(i64);

impl ToSql for UserId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for UserId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Post, foreign_key = author)]
struct User {
    id: UserId,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(User, foreign_key = author, as = user)]
#[belongs_to(User, foreign_key = reviewer, as = reviewed_by)]
struct Post {
    id: i64,
    author: UserId,
    reviewer: Option<UserId>,
}

#[test]
fn a_key_may_be_a_newtype() -> Result<()> {
    let conn = database(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
         CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER, reviewer INTEGER);
         INSERT INTO users VALUES (1, 'Ada'), (2, 'Bob');
         INSERT INTO posts VALUES (10, 1, 2), (11, 1, NULL);",
    );
    let ada = User::find(UserId(1)).one(&conn)?.unwrap();
    let posts = ada.posts().all(&conn)?;
    assert_eq!(posts.len(), 2);
    assert_eq!(posts[0].user().one(&conn)?, ada);
    assert_eq!(posts[0].reviewed_by().one(&conn)?.map(|user| user.name).as_deref(), Some("Bob"));
    assert_eq!(posts[1].reviewed_by().one(&conn)?, None);
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Chunk)]
struct Blob {
    #[collection(primary_key)]
    digest: Vec<u8>,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Blob, foreign_key = digest)]
#[collection(primary_key(digest, part))]
struct Chunk {
    digest: Vec<u8>,
    part: u8,
}

#[test]
fn a_key_may_be_bytes() -> Result<()> {
    let conn = database(
        "CREATE TABLE blobs (digest BLOB PRIMARY KEY);
         CREATE TABLE chunks (digest BLOB, part INTEGER);
         INSERT INTO blobs VALUES (x'0001'), (x'00');
         INSERT INTO chunks VALUES (x'0001', 2), (x'0001', 1), (x'00', 3);",
    );
    let blob = Blob::find(vec![0, 1]).one(&conn)?.unwrap();
    assert_eq!(blob.chunks().all(&conn)?.iter().map(|chunk| chunk.part).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(Chunk::find((vec![0], 3)).one(&conn)?.unwrap().blob().one(&conn)?, Blob { digest: vec![0] });
    Ok(())
}

/// The key of a `T`.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Id<T>(i64, PhantomData<T>);

impl<T> ToSql for Id<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl<T> FromSql for Id<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(|id| Self(id, PhantomData))
    }
}

#[derive(Debug, PartialEq, Eq, Hash, Collection)]
#[belongs_to(Self, as = parent)]
#[has_many(Self, as = children)]
#[has_many(Leaf, as = leaves)]
struct Branch {
    id: Id<Self>,
    parent_id: Option<Id<Self>>,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "leaves")]
#[belongs_to(Branch)]
struct Leaf {
    id: Id<Self>,
    branch_id: Id<Branch>,
}

#[test]
fn a_key_may_say_whose_it_is() -> Result<()> {
    let conn = database(
        "CREATE TABLE branches (id INTEGER PRIMARY KEY, parent_id INTEGER);
         CREATE TABLE leaves (id INTEGER PRIMARY KEY, branch_id INTEGER);
         INSERT INTO branches VALUES (1, NULL), (2, 1);
         INSERT INTO leaves VALUES (1, 2);",
    );
    let trunk = Branch::find(Id(1, PhantomData)).one(&conn)?.unwrap();
    let branch = Branch { id: Id(2, PhantomData), parent_id: Some(Id(1, PhantomData)) };
    assert_eq!(trunk.children().all(&conn)?, [branch]);
    let leaves = Branch::RELATIONS.leaves;
    let branches = Branch::all().with(leaves).load(&conn)?;
    assert_eq!(branches.iter().map(|branch| branch.related(leaves).len()).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(branches[1].leaves().first(&conn)?.unwrap().branch().one(&conn)?.parent().one(&conn)?, Some(trunk));
    Ok(())
}
