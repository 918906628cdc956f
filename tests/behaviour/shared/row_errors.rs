//! A row that is missing, and rows that are too many.

use std::error::Error as _;

use relcore::{Collection, ErrorKind, Result};

use crate::driver::{Conn, database};

#[derive(Debug, PartialEq, Collection)]
#[collection(unique(tenant, code))]
#[has_one(Profile, foreign_key = user_id)]
struct User {
    id: i64,
    tenant: i64,
    code: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(User)]
#[belongs_to(User, foreign_key = approver_id, as = approver)]
#[belongs_to(User, foreign_key = (tenant, author_code), target_key = (tenant, code), as = author)]
struct Profile {
    id: i64,
    #[collection(unique)]
    user_id: i64,
    approver_id: Option<i64>,
    tenant: i64,
    author_code: String,
}

/// Without constraints: user 1 is there twice, has two profiles; nobody has the key 99.
async fn broken() -> Conn {
    database(
        "CREATE TABLE users (id INTEGER, tenant INTEGER, code TEXT);
         CREATE TABLE profiles (id INTEGER, user_id INTEGER, approver_id INTEGER, tenant INTEGER, author_code TEXT);
         INSERT INTO users VALUES (1, 1, 'a'), (1, 1, 'a'), (1, 1, 'a'), (2, 1, 'b');
         INSERT INTO profiles VALUES (5, 1, 2, 1, 'b'), (6, 1, 1, 1, 'a'), (7, 99, 99, 99, 'b'), (8, 2, NULL, 1, 'b');",
    )
    .await
}

async fn profile(conn: &Conn, id: i64) -> Result<Profile> {
    Ok(Profile::find(id).one(conn).await?.expect("this profile is there"))
}

fn user(id: i64) -> User {
    User { id, tenant: 1, code: String::new() }
}

#[tokio::test]
async fn a_nullable_foreign_key_that_refers_to_no_row_gives_none() -> Result<()> {
    let conn = broken().await;
    let dangling = profile(&conn, 7).await?;
    assert_eq!(dangling.approver().one(&conn).await?, None);
    assert!(!dangling.approver().exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn a_required_foreign_key_that_refers_to_no_row_is_an_error_that_names_both_ends() -> Result<()> {
    let conn = broken().await;
    let error = profile(&conn, 7).await?.user().one(&conn).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Missing);
    assert_eq!(error.collection(), "User");
    assert_eq!(error.relation(), Some("user"));
    assert_eq!(error.column(), None);
    assert!(error.source().is_none());
    let message = error.to_string();
    assert!(message.starts_with("following `user` of `Profile`: reading `User` (table `users`): "), "{message}");
    assert!(message.contains("`User.id`"), "{message}");
    assert!(message.contains("`Profile.user_id`"), "{message}");
    Ok(())
}

#[tokio::test]
async fn a_missing_row_of_a_composite_key_names_all_its_columns() -> Result<()> {
    let conn = broken().await;
    let error = profile(&conn, 7).await?.author().one(&conn).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Missing);
    let message = error.to_string();
    assert!(message.contains("`User.(tenant, code)`"), "{message}");
    assert!(message.contains("`Profile.(tenant, author_code)`"), "{message}");
    Ok(())
}

#[tokio::test]
async fn whether_a_missing_row_exists_is_no_error() -> Result<()> {
    let conn = broken().await;
    assert!(!profile(&conn, 7).await?.user().exists(&conn).await?);
    assert_eq!(profile(&conn, 7).await?.user().count(&conn).await?, 0);
    Ok(())
}

#[tokio::test]
async fn a_has_one_that_finds_two_rows_is_an_error() -> Result<()> {
    let conn = broken().await;
    let error = user(1).profile().one(&conn).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Several);
    assert_eq!((error.collection(), error.relation()), ("Profile", Some("profile")));
    assert!(error.source().is_none());
    let message = error.to_string();
    assert!(message.starts_with("following `profile` of `User`: reading `Profile` (table `profiles`): "), "{message}");
    assert_eq!(user(1).profile().count(&conn).await?, 2);
    assert_eq!(user(2).profile().one(&conn).await?.map(|profile| profile.id), Some(8));
    Ok(())
}

#[tokio::test]
async fn a_belongs_to_that_finds_three_rows_is_an_error() -> Result<()> {
    let conn = broken().await;
    let profile = profile(&conn, 6).await?;
    for error in [profile.user().one(&conn).await.unwrap_err(), profile.author().one(&conn).await.unwrap_err()] {
        assert_eq!(error.kind(), ErrorKind::Several);
        assert_eq!(error.collection(), "User");
    }
    assert_eq!(
        profile.approver().one(&conn).await.unwrap_err().kind(),
        ErrorKind::Several,
        "an Option does not hide it"
    );
    Ok(())
}

#[tokio::test]
async fn a_primary_key_that_finds_several_rows_is_an_error() {
    let conn = broken().await;
    let error = User::find(1).one(&conn).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Several);
    assert_eq!((error.collection(), error.relation()), ("User", None));
    assert!(error.to_string().starts_with("reading `User` (table `users`): "), "{error}");
}
