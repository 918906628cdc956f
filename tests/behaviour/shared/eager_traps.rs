//! What goes wrong elsewhere when records are loaded with what they relate to.

use relcore::{Collection, ErrorKind, Result};

use crate::driver::{Conn, database, run, statements};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Member)]
#[has_many(Badge)]
struct Team {
    id: i64,
    #[collection(unique)]
    code: String,
}

/// Refers to a team by its code, whose values are other teams' ids as well; and to another member.
#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Team, foreign_key = team_code, target_key = code)]
#[belongs_to(Member, foreign_key = mentor_id, as = mentor)]
#[belongs_to(Member, foreign_key = deputy_id, as = deputy)]
#[has_many(Member, foreign_key = mentor_id, as = pupils)]
#[belongs_to_many(Badge, through = Award)]
struct Member {
    id: i64,
    team_code: Option<String>,
    mentor_id: Option<i64>,
    deputy_id: Option<i64>,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(team_id, name))]
#[belongs_to(Team)]
struct Badge {
    team_id: i64,
    name: String,
}

/// A link with a key of its own and a payload.
#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Member)]
#[belongs_to(Badge, foreign_key = (team_id, badge), as = for_what)]
struct Award {
    id: i64,
    member_id: i64,
    team_id: i64,
    badge: String,
    reason: String,
}

async fn club() -> Conn {
    database(
        "CREATE TABLE teams (id INTEGER PRIMARY KEY, code TEXT NOT NULL COLLATE NOCASE);
         CREATE TABLE members (id INTEGER PRIMARY KEY, team_code TEXT COLLATE NOCASE, mentor_id INTEGER, deputy_id INTEGER);
         CREATE TABLE badges (team_id INTEGER, name TEXT, PRIMARY KEY (team_id, name));
         CREATE TABLE awards (id INTEGER PRIMARY KEY, member_id INTEGER, team_id INTEGER, badge TEXT, reason TEXT NOT NULL);
         INSERT INTO teams VALUES (1, '2'), (2, '1'), (3, 'Blue');
         INSERT INTO members VALUES (1, '1', NULL, 3), (2, '2', 1, 1), (3, NULL, 1, 99), (4, 'BLUE', 3, NULL);
         INSERT INTO badges VALUES (1, 'silver'), (1, 'gold'), (2, 'gold');
         INSERT INTO awards VALUES (1, 1, 1, 'silver', 'a'), (2, 1, 1, 'gold', 'b'), (3, 2, 1, 'gold', 'c'),
                                   (4, 2, 1, 'gold', 'd'), (5, 2, 9, 'none', 'e');",
    )
    .await
}

fn ids(members: &[Member]) -> Vec<i64> {
    members.iter().map(|member| member.id).collect()
}

#[tokio::test]
async fn a_unique_key_is_not_taken_for_the_primary_key() -> Result<()> {
    let conn = club().await;
    let teams = Team::all().with(Team::RELATIONS.members).load(&conn).await?;
    let members: Vec<_> = teams.iter().map(|team| ids(team.related(Team::RELATIONS.members))).collect();
    assert_eq!(members, [vec![2], vec![1], vec![4]]);
    let members = Member::all().with(Member::RELATIONS.team).load(&conn).await?;
    let teams: Vec<_> =
        members.iter().map(|member| member.related(Member::RELATIONS.team).map(|team| team.id)).collect();
    assert_eq!(teams, [Some(2), Some(1), None, Some(3)], "the database says which codes are the same");
    Ok(())
}

#[tokio::test]
async fn two_keys_to_one_table_and_a_path_to_itself() -> Result<()> {
    let conn = club().await;
    let members = Member::all()
        .with(Member::RELATIONS.mentor.with(Member::RELATIONS.mentor))
        .with(Member::RELATIONS.deputy)
        .with(Member::RELATIONS.pupils.with(Member::RELATIONS.pupils))
        .load(&conn)
        .await?;
    let last = &members[3];
    let mentor = last.related(Member::RELATIONS.mentor).expect("4 has a mentor");
    assert_eq!(mentor.related(Member::RELATIONS.mentor).map(|member| member.id), Some(1));
    assert_eq!(members[0].related(Member::RELATIONS.deputy).map(|member| member.id), Some(3));
    assert_eq!(members[2].related(Member::RELATIONS.deputy), None, "99 is not there, and need not be");
    let pupils = members[0].related(Member::RELATIONS.pupils);
    let pupils: Vec<_> = pupils.iter().map(|pupil| (pupil.id, ids(pupil.related(Member::RELATIONS.pupils)))).collect();
    assert_eq!(pupils, [(2, vec![]), (3, vec![4])]);
    Ok(())
}

#[tokio::test]
async fn links_are_followed_row_by_row_over_composite_keys() -> Result<()> {
    let conn = club().await;
    let members = Member::all().with(Member::RELATIONS.badges.with(Badge::RELATIONS.team)).load(&conn).await?;
    let badges = |place: usize| {
        let badges = members[place].related(Member::RELATIONS.badges);
        badges.iter().map(|badge| (badge.name.as_str(), badge.related(Badge::RELATIONS.team).id)).collect::<Vec<_>>()
    };
    assert_eq!(badges(0), [("gold", 1), ("silver", 1)], "in the order of the primary key");
    assert_eq!(badges(1), [("gold", 1), ("gold", 1)], "one for each row that links");
    assert!(badges(2).is_empty());
    Ok(())
}

#[tokio::test]
async fn each_relation_is_one_statement_and_none_where_there_is_nothing_to_ask() -> Result<()> {
    let conn = club().await;
    let both = Team::all().with(Team::RELATIONS.members).with(Team::RELATIONS.badges);
    assert_eq!(statements(&conn, both.load(&conn)).await?, 3);
    let nested = Team::RELATIONS.members.with(Member::RELATIONS.mentor).with(Member::RELATIONS.badges);
    assert_eq!(statements(&conn, Team::all().with(nested).load(&conn)).await?, 5, "links take two");
    assert_eq!(statements(&conn, Team::find(9).with(nested).one(&conn)).await?, 1);
    let lonely = [Member { id: 5, team_code: None, mentor_id: None, deputy_id: None }];
    assert_eq!(statements(&conn, relcore::load(&lonely, Member::RELATIONS.team, &conn)).await?, 0);
    assert_eq!(statements(&conn, relcore::load(&[], Member::RELATIONS.team, &conn)).await?, 0);
    assert_eq!(Team::find(9).with(nested).one(&conn).await?, None);
    Ok(())
}

/// What the keys are, only some databases show.
#[tokio::test]
async fn each_key_is_sent_once() -> Result<()> {
    let conn = club().await;
    let twins = || Member { id: 5, team_code: Some("1".to_owned()), mentor_id: None, deputy_id: None };
    let twins = [twins(), twins(), twins()];
    assert_eq!(statements(&conn, relcore::load(&twins, Member::RELATIONS.team, &conn)).await?, 1);
    let loaded = relcore::load(&twins, Member::RELATIONS.team, &conn).await?;
    assert_eq!(loaded.len(), 3);
    assert!(loaded.iter().all(|member| member.related(Member::RELATIONS.team).is_some_and(|team| team.id == 2)));
    Ok(())
}

#[tokio::test]
async fn what_has_to_exist_and_does_not_is_an_error_that_names_both_ends() {
    let conn = club().await;
    run(&conn, "INSERT INTO badges VALUES (7, 'lost')").await;
    let error = Badge::all().with(Badge::RELATIONS.team).load(&conn).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Missing);
    assert_eq!(
        error.to_string(),
        "following `team` of `Badge`: reading `Team` (table `teams`): no row whose `Team.id` is the `Badge.team_id` 7"
    );
}

#[tokio::test]
async fn a_value_that_does_not_fit_names_relation_and_column() {
    let conn = database(
        "CREATE TABLE teams (id INTEGER PRIMARY KEY, code TEXT NOT NULL);
         CREATE TABLE members (id INTEGER PRIMARY KEY, team_code TEXT, mentor_id TEXT, deputy_id INTEGER);
         INSERT INTO teams VALUES (1, '2');
         INSERT INTO members VALUES (2, '2', 'x', 1);",
    )
    .await;
    let error = Team::all().with(Team::RELATIONS.members).load(&conn).await.unwrap_err();
    assert_eq!((error.kind(), error.relation()), (ErrorKind::Decode, Some("members")));
    assert_eq!(error.column().map(|column| column.name), Some("mentor_id"));
}

/// A hundred thousand members; the mentor of each even one is half its number.
fn crowd() -> String {
    let mentor = |id: i64| if id % 2 == 0 { (id / 2).to_string() } else { "NULL".to_owned() };
    let members: Vec<_> = (1..=100_000).map(|id| format!("({id}, NULL, {}, NULL)", mentor(id))).collect();
    format!(
        "DELETE FROM members;
         INSERT INTO members VALUES {};
         CREATE INDEX members_by_mentor ON members (mentor_id);",
        members.join(", ")
    )
}

#[tokio::test]
async fn a_hundred_thousand_parents_are_asked_for_in_chunks() -> Result<()> {
    let conn = club().await;
    run(&conn, &crowd()).await;
    let members = Member::all().with(Member::RELATIONS.pupils).with(Member::RELATIONS.mentor).load(&conn).await?;
    assert_eq!(members.len(), 100_000);
    for member in &members {
        let pupils = ids(member.related(Member::RELATIONS.pupils));
        assert_eq!(pupils, if member.id <= 50_000 { vec![2 * member.id] } else { vec![] });
        assert_eq!(member.related(Member::RELATIONS.mentor).map(|mentor| mentor.id), member.mentor_id);
    }
    Ok(())
}

#[tokio::test]
async fn parts_can_be_owned() -> Result<()> {
    let conn = club().await;
    let team = Team::find(1).with(Team::RELATIONS.members).one(&conn).await?.expect("team 1 is there");
    assert_eq!(team, team);
    let (team, (members, ())) = team.into_parts();
    let members: Vec<Member> = members.into_inner();
    assert_eq!((team.id, ids(&members)), (1, vec![2]));
    Ok(())
}

#[tokio::test]
async fn what_was_loaded_is_shown() -> Result<()> {
    let conn = club().await;
    let badge = Badge::find((2, "gold".to_owned())).with(Badge::RELATIONS.team).one(&conn).await?.expect("it is there");
    assert_eq!(
        format!("{badge:?}"),
        r#"Loaded { record: Badge { team_id: 2, name: "gold" }, team: Some(Team { id: 2, code: "1" }) }"#
    );
    Ok(())
}

#[tokio::test]
async fn a_statement_that_had_more_keys_before_forgets_them() -> Result<()> {
    let conn = club().await;
    let member = |code: &str| Member { id: 0, team_code: Some(code.to_owned()), mentor_id: None, deputy_id: None };
    let three = ["1", "2", "blue"].map(member);
    let all_four: Vec<_> = three.into_iter().chain([member("none")]).collect();
    assert_eq!(relcore::load(&all_four, Member::RELATIONS.team, &conn).await?.len(), 4);
    let loaded = relcore::load(&all_four[1..], Member::RELATIONS.team, &conn).await?;
    let teams: Vec<_> =
        loaded.iter().map(|member| member.related(Member::RELATIONS.team).map(|team| team.id)).collect();
    assert_eq!(teams, [Some(1), Some(3), None]);
    Ok(())
}
