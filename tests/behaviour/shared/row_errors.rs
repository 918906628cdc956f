//! A row that is missing, and rows that are too many.

use std::error::Error as _;

use relcore::{Collection, ErrorKind, Result};

use crate::driver::{Conn, database, run};

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
    assert_eq!(error.collection(), Some("User"));
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
    assert_eq!((error.collection(), error.relation()), (Some("Profile"), Some("profile")));
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
        assert_eq!(error.collection(), Some("User"));
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
    assert_eq!((error.collection(), error.relation()), (Some("User"), None));
    assert!(error.to_string().starts_with("reading `User` (table `users`): "), "{error}");
}

#[tokio::test]
async fn a_missing_row_is_named_by_its_key_and_the_others_are_counted() -> Result<()> {
    let conn = broken().await;
    run(&conn, "INSERT INTO profiles VALUES (9, 77, NULL, 1, 'b'), (10, 77, NULL, 1, 'x'), (11, 66, NULL, 1, 'b')")
        .await;
    let error = profile(&conn, 7).await?.user().one(&conn).await.unwrap_err().to_string();
    assert!(error.ends_with("no row whose `User.id` is the `Profile.user_id` 99"), "{error}");
    let profiles: Vec<_> = Profile::all().load(&conn).await?.into_iter().filter(|profile| profile.id > 6).collect();
    let error = relcore::load(&profiles, Profile::RELATIONS.user, &conn).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Missing);
    let text = error.to_string();
    assert!(text.ends_with("is the `Profile.user_id` 99; 2 more lead nowhere"), "each key counts once: {text}");
    let error = relcore::load(&profiles, Profile::RELATIONS.author, &conn).await.unwrap_err().to_string();
    assert!(error.contains("`Profile.(tenant, author_code)` (99, 'b'); one more leads nowhere"), "{error}");
    assert!(error.contains("`relcore::databases`"), "what a text is equal to, the database says: {error}");
    Ok(())
}

#[tokio::test]
async fn a_key_that_finds_several_rows_is_named() -> Result<()> {
    let conn = broken().await;
    let users = [user(2), user(1)];
    let error = relcore::load(&users, User::RELATIONS.profile, &conn).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Several);
    assert!(error.to_string().ends_with("one row was expected, but the key 1 found several"), "{error}");
    let error = User::find(1).one(&conn).await.unwrap_err();
    assert!(error.to_string().ends_with("one row was expected, but the key 1 found several"), "{error}");
    Ok(())
}

/// Wherever a row is read, an error names it by its primary key.
#[tokio::test]
async fn a_row_that_cannot_be_read_is_named_by_its_primary_key() -> Result<()> {
    let conn = broken().await;
    run(&conn, "UPDATE profiles SET author_code = NULL WHERE id = 6; UPDATE users SET code = NULL WHERE id = 2").await;
    let is_null = "is null, but the field is not an `Option`";
    let of_profile =
        format!("reading `Profile` (table `profiles`): column `author_code`: in the row `id` = 6: {is_null}");
    let of_user = format!("reading `User` (table `users`): column `code`: in the row `id` = 2: {is_null}");
    let profile = Profile { id: 5, user_id: 2, approver_id: Some(2), tenant: 1, author_code: String::new() };
    let errors = [
        (Profile::all().load(&conn).await.unwrap_err(), &of_profile),
        (Profile::find(6).one(&conn).await.unwrap_err(), &of_profile),
        (user(1).profile().one(&conn).await.unwrap_err(), &of_profile),
        (profile.user().one(&conn).await.unwrap_err(), &of_user),
        (relcore::load(&[user(1)], User::RELATIONS.profile, &conn).await.unwrap_err(), &of_profile),
        (relcore::load(&[profile], Profile::RELATIONS.approver, &conn).await.unwrap_err(), &of_user),
    ];
    for (error, expected) in errors {
        assert_eq!(error.kind(), ErrorKind::Null);
        assert!(error.to_string().ends_with(expected), "{error}");
    }
    Ok(())
}

/// Chains of errors are printed link by link.
#[tokio::test]
async fn the_driver_s_words_are_said_once() {
    let conn = broken().await;
    run(&conn, "DROP TABLE users").await;
    let error = User::all().load(&conn).await.unwrap_err();
    let whole = error.to_string();
    let mut source = error.source();
    while let Some(said) = source {
        assert!(!whole.contains(&said.to_string()), "{whole}, then once more: {said}");
        source = said.source();
    }
    let drivers = error.driver_error().expect("the driver has failed").to_string();
    assert!(!drivers.is_empty());
    let debug = format!("{error:?}");
    assert!(debug.len() < 2 * whole.len() + 40 && debug.starts_with("Statement("), "{debug}");
}
