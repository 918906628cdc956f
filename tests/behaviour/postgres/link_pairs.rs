//! Links whose keys are whole numbers come as one text.

use relcore::{Collection, ErrorKind, Result};

use crate::driver::{Conn, database, statements};

#[derive(Debug, PartialEq, Collection)]
#[belongs_to_many(Course, through = Enrolment, foreign_key = student_id, other_key = course_id)]
struct Student {
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Student)]
#[belongs_to(Course)]
struct Enrolment {
    id: i64,
    student_id: i64,
    course_id: Option<i32>,
}

#[derive(Debug, PartialEq, Collection)]
struct Course {
    id: i32,
}

async fn school(course_id: &str) -> Conn {
    database(&format!(
        "CREATE DOMAIN course_number AS int4 CHECK (value > 0);
         CREATE TABLE students (id int8); CREATE TABLE courses (id int4);
         CREATE TABLE enrolments (id int8, student_id int8, course_id {course_id});
         INSERT INTO students VALUES (1), (2), (5);
         INSERT INTO courses VALUES (7), (8), (9);
         INSERT INTO enrolments (id, student_id, course_id) VALUES
           (1, 1, 9), (2, 1, 7), (3, 1, NULL), (4, 1, 9), (5, 2, NULL), (6, 5, 8), (7, 5, 404);"
    ))
    .await
}

async fn courses(conn: &Conn) -> Result<Vec<Vec<i32>>> {
    let students = Student::all().with(Student::RELATIONS.courses).load(conn).await?;
    let ids = |courses: &[std::sync::Arc<Course>]| courses.iter().map(|course| course.id).collect();
    Ok(students.iter().map(|student| ids(student.related(Student::RELATIONS.courses))).collect())
}

/// A null leads nowhere, nor does a key without a row; two rows of one pair are two.
#[tokio::test]
async fn nulls_repeated_pairs_and_keys_without_a_row_are_as_in_rows() -> Result<()> {
    for course_id in ["int4", "course_number"] {
        let conn = school(course_id).await;
        assert_eq!(courses(&conn).await?, [vec![7, 9, 9], vec![], vec![8]], "{course_id}");
        assert_eq!(statements(&conn, courses(&conn)).await?, 3);
    }
    Ok(())
}

#[tokio::test]
async fn numbers_of_another_width_are_an_error_at_their_column() {
    let error = courses(&school("int8").await).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    let start = "following `courses` of `Student`: reading `Enrolment` (table `enrolments`): column `course_id`: ";
    let message = error.to_string();
    assert!(message.starts_with(start), "{message}");
    assert!(message.ends_with("a column of the type int8 has no whole numbers of 4 bytes, as the key"), "{message}");
    assert_eq!(error.column().map(|column| column.name), Some("course_id"));
}

/// Of so many sources the links come as rows: all pairs at once would be too much for the memory.
#[tokio::test]
async fn those_of_very_many_sources_are_the_same() -> Result<()> {
    let conn = database(
        "CREATE TABLE students (id int8); CREATE TABLE courses (id int4);
         CREATE TABLE enrolments (id int8, student_id int8, course_id int4);
         INSERT INTO students SELECT generate_series(-10, 70000);
         INSERT INTO courses VALUES (7), (8), (9);
         INSERT INTO enrolments (id, student_id, course_id) VALUES (1, -10, 9), (2, -10, 7), (3, 0, NULL), (4, 70000, 8);",
    )
    .await;
    let courses = courses(&conn).await?;
    assert_eq!(courses.len(), 70_011);
    assert_eq!((&courses[0][..], &courses[70_010][..]), (&[7, 9][..], &[8][..]));
    assert_eq!(courses.iter().map(Vec::len).sum::<usize>(), 3);
    Ok(())
}

/// Keys may be less than zero, and as great as they can be.
#[tokio::test]
async fn numbers_at_the_ends_of_their_types_are_keys() -> Result<()> {
    let conn = database(&format!(
        "CREATE TABLE students (id int8); CREATE TABLE courses (id int4);
         CREATE TABLE enrolments (id int8, student_id int8, course_id int4);
         INSERT INTO students VALUES ({first}), (-1), (0), ({last}); INSERT INTO courses VALUES ({low}), (-1), ({high});
         INSERT INTO enrolments VALUES (1, {first}, {low}), (2, -1, -1), (3, {last}, {high}), (4, 0, {high});",
        first = i64::MIN + 1,
        last = i64::MAX,
        low = i32::MIN,
        high = i32::MAX,
    ))
    .await;
    let mut courses = courses(&conn).await?;
    courses.sort_unstable();
    assert_eq!(courses, [vec![i32::MIN], vec![-1], vec![i32::MAX], vec![i32::MAX]]);
    Ok(())
}
