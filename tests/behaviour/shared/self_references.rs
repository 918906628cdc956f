//! Structs that refer to themselves, and to each other in a circle.

use relcore::{Collection, Result};

use crate::driver::{Conn, database};

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Employee, foreign_key = manager_id, as = manager)]
#[has_many(Employee, foreign_key = manager_id, as = reports, inverse = manager)]
#[belongs_to(Self, foreign_key = mentor_id, as = mentor)]
#[has_many(Self, as = mentees, inverse = mentor)]
#[belongs_to_many(
    Employee,
    through = Friendship,
    foreign_key = left_id,
    other_key = right_id,
    as = friends
)]
#[belongs_to_many(
    Employee,
    through = Employee,
    foreign_key = manager_id,
    other_key = mentor_id,
    as = mentors_of_reports
)]
struct Employee {
    id: i64,
    manager_id: Option<i64>,
    mentor_id: Option<i64>,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(left_id, right_id))]
struct Friendship {
    left_id: i64,
    right_id: i64,
}

/// 1 manages 2 and 3, 2 manages 4; 4 is the mentor of 2 and of itself.
async fn company() -> Conn {
    database(
        "CREATE TABLE employees (id INTEGER PRIMARY KEY, manager_id INTEGER, mentor_id INTEGER);
         CREATE TABLE friendships (left_id INTEGER, right_id INTEGER);
         INSERT INTO employees VALUES (1, NULL, NULL), (2, 1, 4), (3, 1, NULL), (4, 2, 4);
         INSERT INTO friendships VALUES (1, 4), (1, 2), (2, 3);",
    )
    .await
}

async fn employee(conn: &Conn, id: i64) -> Result<Employee> {
    Ok(Employee::find(id).one(conn).await?.expect("this employee works here"))
}

fn ids(employees: &[Employee]) -> Vec<i64> {
    employees.iter().map(|employee| employee.id).collect()
}

#[tokio::test]
async fn an_employee_has_a_manager_and_reports() -> Result<()> {
    let conn = company().await;
    assert_eq!(employee(&conn, 2).await?.manager().one(&conn).await?.map(|manager| manager.id), Some(1));
    assert_eq!(employee(&conn, 1).await?.manager().one(&conn).await?, None);
    assert_eq!(ids(&employee(&conn, 1).await?.reports().all(&conn).await?), [2, 3]);
    assert_eq!(employee(&conn, 4).await?.reports().count(&conn).await?, 0);
    Ok(())
}

#[tokio::test]
async fn a_second_relation_to_itself_follows_its_own_key() -> Result<()> {
    let conn = company().await;
    assert_eq!(employee(&conn, 2).await?.mentor().one(&conn).await?.map(|mentor| mentor.id), Some(4));
    assert_eq!(ids(&employee(&conn, 4).await?.mentees().all(&conn).await?), [2, 4]);
    Ok(())
}

#[tokio::test]
async fn a_record_may_refer_to_itself() -> Result<()> {
    let conn = company().await;
    let own = employee(&conn, 4).await?;
    assert_eq!(own.mentor().one(&conn).await?.as_ref(), Some(&own));
    Ok(())
}

#[tokio::test]
async fn a_junction_may_lead_back_to_the_same_table() -> Result<()> {
    let conn = company().await;
    assert_eq!(ids(&employee(&conn, 1).await?.friends().all(&conn).await?), [2, 4]);
    assert_eq!(ids(&employee(&conn, 2).await?.friends().all(&conn).await?), [3], "from left to right only");
    Ok(())
}

#[tokio::test]
async fn the_junction_may_be_the_target_itself() -> Result<()> {
    let conn = company().await;
    assert_eq!(ids(&employee(&conn, 1).await?.mentors_of_reports().all(&conn).await?), [4]);
    assert_eq!(employee(&conn, 1).await?.mentors_of_reports().count(&conn).await?, 1);
    assert!(!employee(&conn, 3).await?.mentors_of_reports().exists(&conn).await?);
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Capital, foreign_key = capital_id)]
#[has_many(Capital)]
struct Country {
    id: i64,
    capital_id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Country)]
#[has_many(Country)]
struct Capital {
    id: i64,
    country_id: i64,
}

#[tokio::test]
async fn two_structs_may_belong_to_each_other() -> Result<()> {
    let conn = database(
        "CREATE TABLE countries (id INTEGER PRIMARY KEY, capital_id INTEGER);
         CREATE TABLE capitals (id INTEGER PRIMARY KEY, country_id INTEGER);
         INSERT INTO countries VALUES (1, 11), (2, 12);
         INSERT INTO capitals VALUES (11, 2), (12, 1);",
    )
    .await;
    let first = Country { id: 1, capital_id: 11 };
    let capital = first.capital().one(&conn).await?;
    assert_eq!(capital.id, 11);
    assert_eq!(capital.country().one(&conn).await?.id, 2);
    assert_eq!(first.capitals().all(&conn).await?, [Capital { id: 12, country_id: 1 }]);
    assert_eq!(capital.countries().all(&conn).await?, [first]);
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Paper, foreign_key = next, as = to_paper)]
struct Rock {
    id: i64,
    next: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Scissors, foreign_key = next, as = to_scissors)]
struct Paper {
    id: i64,
    next: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "scissors")]
#[belongs_to(Rock, foreign_key = next, as = to_rock)]
struct Scissors {
    id: i64,
    next: i64,
}

#[tokio::test]
async fn a_circle_of_structs_is_followed_all_around() -> Result<()> {
    let conn = database(
        "CREATE TABLE rocks (id INTEGER PRIMARY KEY, next INTEGER);
         CREATE TABLE papers (id INTEGER PRIMARY KEY, next INTEGER);
         CREATE TABLE scissors (id INTEGER PRIMARY KEY, next INTEGER);
         INSERT INTO rocks VALUES (1, 5);
         INSERT INTO papers VALUES (5, 9);
         INSERT INTO scissors VALUES (9, 1);",
    )
    .await;
    let rock = Rock { id: 1, next: 5 };
    let back = rock.to_paper().one(&conn).await?.to_scissors().one(&conn).await?.to_rock().one(&conn).await?;
    assert_eq!(back, rock);
    Ok(())
}
