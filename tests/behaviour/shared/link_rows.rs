//! The rows in between, which a `belongs_to_many` hands over.

use std::sync::Arc;

use relcore::load::Linked;
use relcore::{Collection, ErrorKind, Result};

use crate::driver::{Conn, database, run, statements};

#[derive(Debug, PartialEq, Collection)]
#[belongs_to_many(Course, through = Enrolment, foreign_key = student_id)]
#[belongs_to_many(Course, through = Enrolment, foreign_key = student_name, source_key = name, as = courses_by_name)]
struct Student {
    id: i64,
    #[collection(unique)]
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Lesson)]
struct Course {
    id: i64,
    title: String,
}

/// Not `Clone`: each row belongs to whoever asked.
#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Student)]
#[belongs_to(Student, foreign_key = student_name, target_key = name, as = named)]
#[belongs_to(Course)]
struct Enrolment {
    id: i64,
    student_id: i64,
    student_name: Option<String>,
    course_id: Option<i64>,
    grade: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Course)]
struct Lesson {
    id: i64,
    course_id: i64,
}

/// Ada takes Logic twice, and one course that is not there; Bob's row leads nowhere.
async fn school() -> Conn {
    database(
        "CREATE TABLE students (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
         CREATE TABLE courses (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
         CREATE TABLE enrolments (id INTEGER PRIMARY KEY, student_id INTEGER, student_name TEXT, course_id INTEGER,
                                  grade INTEGER);
         CREATE TABLE lessons (id INTEGER PRIMARY KEY, course_id INTEGER);
         INSERT INTO students VALUES (1, 'Ada'), (2, 'Bob'), (3, 'Cid');
         INSERT INTO courses VALUES (7, 'Logic'), (8, 'Latin');
         INSERT INTO enrolments VALUES (1, 1, 'Ada', 8, 5), (2, 1, 'Cid', 7, 3), (3, 1, NULL, 7, 4), (4, 2, 'Ada', NULL, 1),
                                       (5, 1, 'Ada', 99, 2), (6, 3, 'Ada', 7, 6);
         INSERT INTO lessons VALUES (1, 7), (2, 8), (3, 7);",
    )
    .await
}

type Taken<N = Course> = Linked<N, Enrolment>;

fn grades(courses: &[Taken]) -> Vec<(&str, i64)> {
    courses.iter().map(|course| (course.title.as_str(), course.link.grade)).collect()
}

#[tokio::test]
async fn each_target_comes_with_its_own_row() -> Result<()> {
    let conn = school().await;
    let students = Student::all().with(Student::RELATIONS.courses.with_link()).load(&conn).await?;
    let courses: Vec<_> = students.iter().map(|student| grades(student.related(Student::RELATIONS.courses))).collect();
    assert_eq!(courses, [vec![("Logic", 3), ("Logic", 4), ("Latin", 5)], vec![], vec![("Logic", 6)]]);
    let [first, second, ..] = students[0].related(Student::RELATIONS.courses) else { panic!("Ada takes three") };
    assert!(Arc::ptr_eq(&first.target, &second.target), "a course is there once");
    Ok(())
}

#[tokio::test]
async fn a_key_that_is_a_text_leads_to_the_same() -> Result<()> {
    let conn = school().await;
    let students = Student::all().with(Student::RELATIONS.courses_by_name.with_link()).load(&conn).await?;
    let courses: Vec<_> =
        students.iter().map(|student| grades(student.related(Student::RELATIONS.courses_by_name))).collect();
    assert_eq!(courses, [vec![("Logic", 6), ("Latin", 5)], vec![], vec![("Logic", 3)]]);
    Ok(())
}

#[tokio::test]
async fn more_can_be_loaded_behind_it_in_either_order() -> Result<()> {
    let conn = school().await;
    let lessons = Course::RELATIONS.lessons;
    let before = Student::all().with(Student::RELATIONS.courses.with(lessons).with_link()).load(&conn).await?;
    let behind = Student::all().with(Student::RELATIONS.courses.with_link().with(lessons)).load(&conn).await?;
    assert_eq!(before, behind);
    let latin = &before[0].related(Student::RELATIONS.courses)[2];
    assert_eq!((latin.link.grade, latin.related(lessons)), (5, &[Lesson { id: 2, course_id: 8 }][..]));
    Ok(())
}

#[tokio::test]
async fn an_accessor_hands_them_over_too() -> Result<()> {
    let conn = school().await;
    let ada = Student::find(1).one(&conn).await?.expect("Ada is a student");
    assert_eq!(grades(&ada.courses().with_link().all(&conn).await?), [("Logic", 3), ("Logic", 4), ("Latin", 5)]);
    let courses = ada.courses().with_link().with(Course::RELATIONS.lessons).all(&conn).await?;
    assert_eq!(courses[2].related(Course::RELATIONS.lessons).len(), 1);
    assert_eq!(statements(&conn, ada.courses().with_link().all(&conn)).await?, 2, "the rows, then the courses");
    Ok(())
}

#[tokio::test]
async fn records_that_occur_twice_each_have_their_own_rows() -> Result<()> {
    let conn = school().await;
    let ada = || Student { id: 1, name: "Ada".to_owned() };
    let students = [ada(), ada()];
    let loaded = relcore::load(&students, Student::RELATIONS.courses.with_link(), &conn).await?;
    let [first, second] = &loaded[..] else { panic!("two students") };
    assert_eq!(first.related(Student::RELATIONS.courses).len(), 3);
    assert_eq!(first.related(Student::RELATIONS.courses), second.related(Student::RELATIONS.courses));
    Ok(())
}

#[tokio::test]
async fn a_row_that_cannot_be_read_is_an_error_of_its_collection() -> Result<()> {
    let conn = school().await;
    run(&conn, "UPDATE enrolments SET grade = NULL WHERE id = 6").await;
    Student::all().with(Student::RELATIONS.courses).load(&conn).await?;
    let error =
        Student::all().with(Student::RELATIONS.courses.with_link()).load(&conn).await.expect_err("there is no grade");
    assert_eq!(error.kind(), ErrorKind::Null);
    assert_eq!((error.relation(), error.collection()), (Some("courses"), Some("Enrolment")));
    assert_eq!(error.column().map(|column| column.name), Some("grade"));
    Ok(())
}

#[tokio::test]
async fn it_is_serialized_with_its_row() -> Result<()> {
    #[derive(serde::Serialize, Collection)]
    #[belongs_to_many(Tag, through = Tagging)]
    struct Post {
        id: i64,
    }
    #[derive(serde::Serialize, Collection)]
    struct Tag {
        id: i64,
    }
    #[derive(serde::Serialize, Collection)]
    #[collection(primary_key(post_id, tag_id))]
    #[belongs_to(Post)]
    #[belongs_to(Tag)]
    struct Tagging {
        post_id: i64,
        tag_id: i64,
    }
    let conn = database(
        "CREATE TABLE posts (id INTEGER); CREATE TABLE tags (id INTEGER);
         CREATE TABLE taggings (post_id INTEGER, tag_id INTEGER);
         INSERT INTO posts VALUES (1); INSERT INTO tags VALUES (2); INSERT INTO taggings VALUES (1, 2);",
    )
    .await;
    let post = Post::all().with(Post::RELATIONS.tags.with_link()).first(&conn).await?;
    let json = serde_json::to_string(&post).expect("it can be serialized");
    assert_eq!(json, r#"{"id":1,"tags":[{"id":2,"link":{"post_id":1,"tag_id":2}}]}"#);
    Ok(())
}
