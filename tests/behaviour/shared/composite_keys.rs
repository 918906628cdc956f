//! Keys of several columns: all of them are compared, in the order in which they are written.

use relcore::{Collection, Result};

use crate::driver::{Conn, database};

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(tenant, id))]
#[has_many(Task)]
#[belongs_to_many(Label, through = Tagging)]
struct Project {
    tenant: i64,
    id: i64,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(tenant, id))]
#[belongs_to(Project, foreign_key = (tenant, project_id))]
struct Task {
    id: i64,
    tenant: i64,
    project_id: Option<i64>,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(unique(tenant, word))]
#[belongs_to_many(
    Project,
    through = Tagging,
    foreign_key = (tenant, word),
    source_key = (tenant, word),
    other_key = (tenant, project_id)
)]
struct Label {
    id: i64,
    tenant: i64,
    word: String,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(tenant, project_id, word))]
#[belongs_to(Project, foreign_key = (tenant, project_id))]
#[belongs_to(Label, foreign_key = (tenant, word), target_key = (tenant, word))]
struct Tagging {
    tenant: i64,
    project_id: i64,
    word: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Project, foreign_key = (first, second))]
struct Pin {
    id: i64,
    first: i64,
    second: i64,
}

/// Two tenants whose projects and labels have the same numbers and words.
async fn office() -> Conn {
    database(
        "CREATE TABLE projects (tenant INTEGER, id INTEGER, name TEXT, PRIMARY KEY (tenant, id));
         CREATE TABLE tasks (id INTEGER, tenant INTEGER, project_id INTEGER, PRIMARY KEY (tenant, id));
         CREATE TABLE labels (id INTEGER PRIMARY KEY, tenant INTEGER, word TEXT, UNIQUE (tenant, word));
         CREATE TABLE taggings (tenant INTEGER, project_id INTEGER, word TEXT);
         CREATE TABLE pins (id INTEGER PRIMARY KEY, first INTEGER, second INTEGER);
         INSERT INTO projects VALUES (1, 1, 'roof'), (2, 1, 'door'), (1, 2, 'wall');
         INSERT INTO tasks VALUES (6, 1, 1), (5, 1, 1), (5, 2, 1), (7, 1, NULL), (8, 2, 9);
         INSERT INTO labels VALUES (1, 1, 'hot'), (2, 2, 'hot'), (3, 1, 'new');
         INSERT INTO taggings VALUES (1, 1, 'new'), (1, 1, 'hot'), (2, 1, 'hot');
         INSERT INTO pins VALUES (1, 1, 2), (2, 2, 1);",
    )
    .await
}

async fn project(conn: &Conn, tenant: i64, id: i64) -> Result<Project> {
    Ok(Project::find((tenant, id)).one(conn).await?.expect("this project is in the office"))
}

async fn task(conn: &Conn, tenant: i64, id: i64) -> Result<Task> {
    Ok(Task::find((tenant, id)).one(conn).await?.expect("this task is in the office"))
}

#[tokio::test]
async fn a_record_is_found_by_all_parts_of_its_key() -> Result<()> {
    let conn = office().await;
    assert_eq!(project(&conn, 2, 1).await?.name, "door");
    assert_eq!(Project::find((2, 2)).one(&conn).await?, None);
    assert!(!Project::find((2, 2)).exists(&conn).await?);
    assert!(Project::find((1, 2)).exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn the_parts_of_a_key_go_in_the_order_in_which_the_key_is_written() -> Result<()> {
    let conn = office().await;
    let found = Task::find((2, 5)).one(&conn).await?;
    assert_eq!(found, Some(Task { id: 5, tenant: 2, project_id: Some(1) }), "not in the order of the fields");
    Ok(())
}

#[tokio::test]
async fn a_has_many_compares_all_parts() -> Result<()> {
    let conn = office().await;
    let tasks: Vec<_> =
        project(&conn, 1, 1).await?.tasks().all(&conn).await?.iter().map(|task| (task.tenant, task.id)).collect();
    assert_eq!(tasks, [(1, 5), (1, 6)]);
    assert_eq!(project(&conn, 2, 1).await?.tasks().count(&conn).await?, 1);
    assert!(!project(&conn, 1, 2).await?.tasks().exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn a_belongs_to_compares_all_parts() -> Result<()> {
    let conn = office().await;
    assert_eq!(task(&conn, 1, 5).await?.project().one(&conn).await?, Some(project(&conn, 1, 1).await?));
    assert_eq!(task(&conn, 2, 5).await?.project().one(&conn).await?, Some(project(&conn, 2, 1).await?));
    Ok(())
}

#[tokio::test]
async fn the_first_part_of_a_foreign_key_is_the_first_part_of_the_key() -> Result<()> {
    let conn = office().await;
    let pins = (Pin::find(1).one(&conn).await?.unwrap(), Pin::find(2).one(&conn).await?.unwrap());
    assert_eq!(pins.0.project().one(&conn).await?.name, "wall");
    assert_eq!(pins.1.project().one(&conn).await?.name, "door");
    Ok(())
}

#[tokio::test]
async fn a_nullable_part_makes_the_target_optional() -> Result<()> {
    let conn = office().await;
    let none: Option<Project> = task(&conn, 1, 7).await?.project().one(&conn).await?;
    assert_eq!(none, None);
    assert_eq!(task(&conn, 2, 8).await?.project().one(&conn).await?, None, "the key has a value, but refers to no row");
    Ok(())
}

#[tokio::test]
async fn a_belongs_to_many_compares_all_parts_at_both_ends() -> Result<()> {
    let conn = office().await;
    let labels: Vec<_> = project(&conn, 1, 1).await?.labels().all(&conn).await?.iter().map(|label| label.id).collect();
    assert_eq!(labels, [1, 3]);
    let hot = Label::find(2).one(&conn).await?.unwrap();
    assert_eq!(hot.projects().all(&conn).await?, [project(&conn, 2, 1).await?]);
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(a, b, c, d, e, f, g, h))]
#[belongs_to(Self, foreign_key = (h, g, f, e, d, c, b, a), as = mirror)]
struct Eight {
    a: i64,
    b: i64,
    c: i64,
    d: i64,
    e: i64,
    f: i64,
    g: i64,
    h: i64,
}

#[tokio::test]
async fn a_key_may_have_eight_parts() -> Result<()> {
    let conn = database(
        "CREATE TABLE eights (a INTEGER, b INTEGER, c INTEGER, d INTEGER, e INTEGER, f INTEGER, g INTEGER, h INTEGER);
         INSERT INTO eights VALUES (1, 2, 3, 4, 5, 6, 7, 8), (8, 7, 6, 5, 4, 3, 2, 1);",
    )
    .await;
    let eight = Eight::find((1, 2, 3, 4, 5, 6, 7, 8)).one(&conn).await?.unwrap();
    assert_eq!(eight.mirror().one(&conn).await?.a, 8);
    Ok(())
}
