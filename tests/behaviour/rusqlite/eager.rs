//! What SQLite is sent, and says, when records are loaded with what they relate to.

use relcore::{Collection, ErrorKind, Result};
use rusqlite::Connection;

use crate::database::{database, watched};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Member)]
#[belongs_to_many(Person, through = Member)]
struct Team {
    id: i64,
    #[collection(unique)]
    code: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Team, foreign_key = team_code, target_key = code)]
#[belongs_to(Person)]
struct Member {
    id: i64,
    team_code: Option<String>,
    person_id: i64,
}

#[derive(Debug, PartialEq, Collection)]
struct Person {
    id: i64,
}

fn club() -> Connection {
    database(
        "CREATE TABLE teams (id INTEGER PRIMARY KEY, code TEXT NOT NULL);
         CREATE TABLE members (id INTEGER PRIMARY KEY, team_code TEXT, person_id INTEGER);
         INSERT INTO teams VALUES (1, '2'), (2, '1');
         INSERT INTO members VALUES (1, '1', 7), (2, '2', 8);",
    )
}

#[test]
fn each_key_is_sent_once() -> Result<()> {
    let conn = club();
    let twins = || Member { id: 5, team_code: Some("1".to_owned()), person_id: 7 };
    let twins = [twins(), twins(), twins()];
    let (loaded, asked) = watched(&conn, || relcore::load(&twins, Member::RELATIONS.team, &conn));
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].expanded.matches("'1'").count(), 1, "{}", asked[0].expanded);
    assert!(loaded?.iter().all(|member| member.related(Member::RELATIONS.team).is_some_and(|team| team.id == 2)));
    Ok(())
}

/// SQLite keeps a text in a column of integers.
#[test]
fn a_value_that_does_not_fit_names_relation_and_column() {
    let conn = club();
    conn.execute("UPDATE members SET person_id = 'x' WHERE id = 2", []).unwrap();
    let error = Team::all().with(Team::RELATIONS.members).load(&conn).unwrap_err();
    assert_eq!((error.kind(), error.relation()), (ErrorKind::Decode, Some("members")));
    assert_eq!(error.column().map(|column| column.name), Some("person_id"));
}

#[test]
fn a_link_that_cannot_be_read_names_its_own_collection_and_column() {
    let conn = club();
    let error = || Team::all().with(Team::RELATIONS.people).load(&conn).unwrap_err();
    conn.execute("UPDATE members SET person_id = 'x' WHERE id = 2", []).unwrap();
    assert_eq!(
        (error().kind(), error().relation(), error().collection()),
        (ErrorKind::Decode, Some("people"), Some("Member"))
    );
    assert_eq!(error().column().map(|column| column.name), Some("person_id"));
    conn.execute("DROP TABLE members", []).unwrap();
    assert_eq!(
        error().to_string(),
        "following `people` of `Team`: reading `Member` (table `members`): no such table: members"
    );
}
