//! A junction that refers to unique columns at both ends, where primary keys have the same values.

use relcore::{Collection, Result};

use crate::driver::{Conn, database, run};

/// All keys are found from the junction's own `belongs_to`.
#[derive(Debug, PartialEq, Collection)]
#[belongs_to_many(Course, through = Enrollment)]
struct Student {
    id: i64,
    #[collection(unique)]
    number: i64,
}

/// All keys are written here.
#[derive(Debug, PartialEq, Collection)]
#[belongs_to_many(
    Student,
    through = Enrollment,
    foreign_key = course_code,
    source_key = code,
    other_key = student_number,
    target_key = number
)]
#[belongs_to_many(
    Teacher,
    through = Lesson,
    foreign_key = course_code,
    other_key = teacher_number,
    source_key = code,
    target_key = number
)]
struct Course {
    id: i64,
    #[collection(unique)]
    code: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Student, foreign_key = student_number, target_key = number)]
#[belongs_to(Course, foreign_key = course_code, target_key = code)]
struct Enrollment {
    id: i64,
    student_number: i64,
    course_code: i64,
}

#[derive(Debug, PartialEq, Collection)]
struct Teacher {
    id: i64,
    #[collection(unique)]
    number: i64,
}

/// A junction that says nothing of what its columns refer to.
#[derive(Debug, PartialEq, Collection)]
struct Lesson {
    id: i64,
    course_code: i64,
    teacher_number: i64,
}

/// Number and primary key, code and primary key are crossed everywhere.
async fn school() -> Conn {
    database(
        "CREATE TABLE students (id INTEGER PRIMARY KEY, number INTEGER UNIQUE);
         CREATE TABLE teachers (id INTEGER PRIMARY KEY, number INTEGER UNIQUE);
         CREATE TABLE courses (id INTEGER PRIMARY KEY, code INTEGER UNIQUE);
         CREATE TABLE enrollments (id INTEGER PRIMARY KEY, student_number INTEGER, course_code INTEGER);
         CREATE TABLE lessons (id INTEGER PRIMARY KEY, course_code INTEGER, teacher_number INTEGER);
         INSERT INTO students VALUES (1, 2), (2, 1), (3, 3);
         INSERT INTO teachers VALUES (1, 2), (2, 1);
         INSERT INTO courses VALUES (1, 2), (2, 1);
         INSERT INTO enrollments VALUES (1, 1, 1), (2, 3, 1);
         INSERT INTO lessons VALUES (1, 1, 2);",
    )
    .await
}

#[tokio::test]
async fn inferred_keys_of_a_junction_refer_to_what_it_says() -> Result<()> {
    let conn = school().await;
    let first = Student::find(1).one(&conn).await?.unwrap();
    let second = Student::find(2).one(&conn).await?.unwrap();
    assert_eq!(first.courses().all(&conn).await?, []);
    assert_eq!(second.courses().all(&conn).await?, [Course { id: 2, code: 1 }]);
    Ok(())
}

#[tokio::test]
async fn written_keys_of_a_junction_refer_to_what_is_written() -> Result<()> {
    let conn = school().await;
    let first = Course::find(1).one(&conn).await?.unwrap();
    let second = Course::find(2).one(&conn).await?.unwrap();
    assert!(!first.students().exists(&conn).await?);
    assert_eq!(second.students().all(&conn).await?, [Student { id: 2, number: 1 }, Student { id: 3, number: 3 }]);
    Ok(())
}

#[tokio::test]
async fn a_junction_without_relations_of_its_own_is_enough() -> Result<()> {
    let conn = school().await;
    let second = Course::find(2).one(&conn).await?.unwrap();
    assert_eq!(second.teachers().all(&conn).await?, [Teacher { id: 1, number: 2 }]);
    assert_eq!(second.teachers().count(&conn).await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_link_to_a_row_that_does_not_exist_counts_nowhere() -> Result<()> {
    let conn = school().await;
    run(&conn, "INSERT INTO enrollments VALUES (3, 99, 1)").await;
    let second = Course::find(2).one(&conn).await?.unwrap();
    assert_eq!(second.students().all(&conn).await?.len(), 2);
    assert_eq!(second.students().count(&conn).await?, 2);
    Ok(())
}
