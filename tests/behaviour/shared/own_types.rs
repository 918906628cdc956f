//! Types of a user's own, and those of other crates, as fields and as keys: what a driver can read and send, it can.

use std::slice::from_ref;

use chrono::{DateTime, Utc};
use relcore::{Collection, ErrorKind, Result};
use serde_json::json;
use uuid::Uuid;

use crate::driver::{Conn, database, run};
use crate::types::{self, AccountId, BEFORE, JSON, ROLE, Role, TAG, TIME, Tag, UUID};

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Rank, foreign_key = role)]
#[has_many(Session)]
#[belongs_to_many(Group, through = Membership)]
struct Account {
    id: AccountId,
    role: Role,
    joined: DateTime<Utc>,
    settings: serde_json::Value,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Account)]
#[belongs_to(Session, foreign_key = follows, as = previous)]
#[has_one(Session, foreign_key = follows, as = next)]
struct Session {
    id: Uuid,
    account_id: AccountId,
    #[collection(unique)]
    follows: Option<Uuid>,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to_many(Account, through = Membership)]
struct Group {
    #[collection(primary_key)]
    tag: Tag,
    leader: Option<AccountId>,
    founded: Option<DateTime<Utc>>,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Account)]
#[belongs_to(Group, foreign_key = group_tag)]
struct Membership {
    id: Uuid,
    account_id: AccountId,
    group_tag: Tag,
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Account, foreign_key = role)]
struct Rank {
    #[collection(primary_key)]
    role: Role,
    title: String,
}

/// Ada is an admin in two groups and has three sessions, of which two follow each other; Bob has one and no group.
async fn club() -> Conn {
    let conn = database(&format!(
        r#"{BEFORE}
         CREATE TABLE accounts (id INTEGER PRIMARY KEY, role {ROLE}, joined {TIME}, settings {JSON});
         CREATE TABLE sessions (id {UUID} PRIMARY KEY, account_id INTEGER, follows {UUID});
         CREATE TABLE "groups" (tag {TAG} PRIMARY KEY, leader INTEGER, founded {TIME} NULL);
         CREATE TABLE memberships (id {UUID} PRIMARY KEY, account_id INTEGER, group_tag {TAG});
         CREATE TABLE ranks (role {ROLE} PRIMARY KEY, title TEXT);"#
    ))
    .await;
    run(&conn, &rows()).await;
    conn
}

fn rows() -> String {
    let (uuid, time) = (|number| types::uuid(Uuid::from_u128(number)), types::time("2024-02-29 23:59:59.123456"));
    format!(
        r#"INSERT INTO accounts VALUES (1, 'site_admin', {time}, '{{"theme": "dark"}}'), (2, 'member', {time}, '[1]');
         INSERT INTO sessions VALUES ({}, 1, NULL), ({}, 2, NULL), ({}, 1, NULL), ({}, 1, {});
         INSERT INTO "groups" VALUES ('chess', 1, {time}), ('go', NULL, NULL), ('none', 2, NULL);
         INSERT INTO memberships VALUES ({}, 1, 'go'), ({}, 1, 'chess'), ({}, 2, 'go');
         INSERT INTO ranks VALUES ('member', 'Member'), ('site_admin', 'Admin');"#,
        uuid(30),
        uuid(20),
        uuid(u128::MAX),
        uuid(10),
        uuid(30),
        uuid(1),
        uuid(2),
        uuid(3),
    )
}

fn joined() -> DateTime<Utc> {
    DateTime::from_timestamp(1_709_251_199, 123_456_000).expect("the time is possible")
}

fn numbers<'s>(sessions: impl IntoIterator<Item = &'s Session>) -> Vec<u128> {
    sessions.into_iter().map(|session| session.id.as_u128()).collect()
}

#[tokio::test]
async fn a_field_may_be_a_time_a_json_an_enum_or_a_type_around_another() -> Result<()> {
    let conn = club().await;
    let ada = Account::find(AccountId(1)).one(&conn).await?;
    let settings = json!({ "theme": "dark" });
    assert_eq!(ada, Some(Account { id: AccountId(1), role: Role::SiteAdmin, joined: joined(), settings }));
    let groups = Group::all().load(&conn).await?;
    let chess = Group { tag: Tag("chess".to_owned()), leader: Some(AccountId(1)), founded: Some(joined()) };
    assert_eq!(groups[..2], [chess, Group { tag: Tag("go".to_owned()), leader: None, founded: None }]);
    Ok(())
}

#[tokio::test]
async fn a_null_is_not_read_into_a_type_around_another() {
    let conn = club().await;
    run(&conn, "UPDATE sessions SET account_id = NULL").await;
    let error = Session::all().load(&conn).await.unwrap_err();
    assert_eq!((error.kind(), error.column().map(|column| column.name)), (ErrorKind::Null, Some("account_id")));
}

#[tokio::test]
async fn a_value_that_the_enum_does_not_have_is_an_error_of_its_column() {
    let conn = club().await;
    run(&conn, types::ANOTHER_ROLE).await;
    run(&conn, "UPDATE accounts SET role = 'guest' WHERE id = 1").await;
    let error = Account::all().load(&conn).await.unwrap_err();
    assert_eq!((error.kind(), error.column().map(|column| column.name)), (ErrorKind::Decode, Some("role")));
}

#[tokio::test]
async fn a_relation_is_followed_over_such_keys() -> Result<()> {
    let conn = club().await;
    let ada = Account::find(AccountId(1)).one(&conn).await?.expect("Ada is there");
    let sessions = ada.sessions().all(&conn).await?;
    assert_eq!(numbers(&sessions), [10, 30, u128::MAX]);
    assert_eq!(sessions[0].account().one(&conn).await?, ada);
    let previous = sessions[0].previous().one(&conn).await?.expect("the first follows the second");
    assert_eq!(previous, sessions[1]);
    assert_eq!(previous.next().one(&conn).await?.as_ref(), Some(&sessions[0]));
    assert_eq!(previous.previous().one(&conn).await?, None);
    let groups = ada.groups().all(&conn).await?;
    assert_eq!(groups.iter().map(|group| group.tag.0.as_str()).collect::<Vec<_>>(), ["chess", "go"]);
    assert_eq!(groups[1].accounts().count(&conn).await?, 2);
    assert_eq!(ada.rank().one(&conn).await?.title, "Admin");
    assert_eq!(Session::find(Uuid::from_u128(20)).one(&conn).await?.map(|session| session.account_id.0), Some(2));
    assert!(!Session::find(Uuid::from_u128(21)).exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn records_are_loaded_with_others_over_such_keys() -> Result<()> {
    let conn = club().await;
    let sessions = Account::RELATIONS.sessions.with(Session::RELATIONS.previous).with(Session::RELATIONS.next);
    let groups = Account::RELATIONS.groups.with(Group::RELATIONS.accounts);
    let accounts = Account::all().with(sessions).with(groups).with(Account::RELATIONS.rank).load(&conn).await?;
    let [ada, bob] = &accounts[..] else { panic!("two accounts") };
    let sessions = ada.related(Account::RELATIONS.sessions);
    assert_eq!(numbers(sessions.iter().map(|session| &**session)), [10, 30, u128::MAX]);
    assert_eq!(sessions[0].related(Session::RELATIONS.previous).map(|session| session.id.as_u128()), Some(30));
    assert_eq!(sessions[1].related(Session::RELATIONS.next).map(|session| session.id.as_u128()), Some(10));
    assert_eq!(sessions[2].related(Session::RELATIONS.next), None);
    let groups = ada.related(Account::RELATIONS.groups);
    let tags: Vec<_> = groups.iter().map(|group| group.tag.0.as_str()).collect();
    assert_eq!(tags, ["chess", "go"]);
    assert_eq!(groups[1].related(Group::RELATIONS.accounts).len(), 2);
    assert_eq!(bob.related(Account::RELATIONS.groups).len(), 1);
    assert_eq!(bob.related(Account::RELATIONS.rank).title, "Member");
    Ok(())
}

#[tokio::test]
async fn records_in_memory_are_loaded_with_others_over_such_keys() -> Result<()> {
    let conn = club().await;
    let groups = Group::all().load(&conn).await?;
    let loaded = relcore::load(&groups, Group::RELATIONS.accounts, &conn).await?;
    let sizes: Vec<_> = loaded.iter().map(|group| group.related(Group::RELATIONS.accounts).len()).collect();
    assert_eq!(sizes, [1, 2, 0]);
    let ranks = Rank::all().load(&conn).await?;
    let of_ranks = relcore::load(&ranks, Rank::RELATIONS.accounts, &conn).await?;
    let counts: Vec<_> = of_ranks.iter().map(|rank| rank.related(Rank::RELATIONS.accounts).len()).collect();
    assert_eq!(counts, [1, 1]);
    // Also where there is one key only.
    let session = Session { id: Uuid::from_u128(30), account_id: AccountId(2), follows: None };
    let one = relcore::load(from_ref(&session), Session::RELATIONS.next, &conn).await?;
    assert_eq!(one[0].related(Session::RELATIONS.next).map(|next| next.id.as_u128()), Some(10));
    Ok(())
}
