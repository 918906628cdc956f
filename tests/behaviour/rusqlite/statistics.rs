//! A database with statistics, as `ANALYZE` gathers them: SQLite then plans by what is in the tables.

use relcore::{Collection, Result};
use rusqlite::{Connection, StatementStatus};

use crate::database::{Asked, database, watched};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Enrolment)]
#[belongs_to_many(Course, through = Enrolment)]
struct Student {
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Student)]
#[belongs_to(Course)]
struct Enrolment {
    id: i64,
    student_id: i64,
    course_id: i64,
}

#[derive(Debug, PartialEq, Collection)]
struct Course {
    id: i64,
}

/// 400 students, ten courses of each, as they come.
fn school() -> Connection {
    database(
        "CREATE TABLE students (id INTEGER PRIMARY KEY);
         CREATE TABLE courses (id INTEGER PRIMARY KEY);
         CREATE TABLE enrolments (id INTEGER PRIMARY KEY, student_id INTEGER, course_id INTEGER);
         WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 400)
         INSERT INTO students SELECT i FROM n;
         INSERT INTO courses SELECT id - 1 FROM students LIMIT 80;
         INSERT INTO enrolments (student_id, course_id)
         SELECT students.id, (students.id * 7 + turns.id * 19) % 80 FROM students, students AS turns WHERE turns.id <= 10;
         CREATE INDEX enrolments_student_id ON enrolments (student_id);
         CREATE INDEX enrolments_course_id ON enrolments (course_id);
         ANALYZE;",
    )
}

/// What is asked where the courses of some students are, three times for as many others, who are
/// a `step` apart.
fn asked_for(conn: &Connection, step: usize) -> Vec<Asked> {
    let mut all = Vec::new();
    for first in [1, 101, 201] {
        let students: Vec<_> = (first..).step_by(step).take(50).map(|id| Student { id }).collect();
        let ((), asked) = watched(conn, || loads_and_calls(conn, &students).expect("each has ten"));
        all.extend(asked);
    }
    assert!(all.iter().any(|asked| asked.runs_before == 2), "{all:?}");
    all
}

fn loads_and_calls(conn: &Connection, students: &[Student]) -> Result<()> {
    for student in relcore::load(students, Student::RELATIONS.courses, conn)? {
        assert_eq!(student.related(Student::RELATIONS.courses).len(), 10);
    }
    let student = &students[0];
    assert_eq!(student.courses().count(conn)?, 10);
    assert_eq!(student.enrolments().all(conn)?[9].student().one(conn)?, *student);
    Ok(())
}

#[test]
fn another_key_is_no_reason_to_prepare_a_statement_anew() {
    let conn = school();
    for (step, form) in [(1, " BETWEEN "), (2, " IN (")] {
        let asked = asked_for(&conn, step);
        assert!(asked.iter().any(|asked| asked.sql.contains("`enrolments`") && asked.sql.contains(form)), "{asked:?}");
        assert_eq!(asked.iter().map(|asked| asked.prepared_anew).max(), Some(0), "{asked:?}");
    }
}

#[test]
fn the_rows_in_between_are_not_read_whole_for_some_keys() {
    let conn = school();
    for asked in [asked_for(&conn, 1), asked_for(&conn, 2)].into_iter().flatten() {
        if asked.sql.contains("`enrolments`") {
            let statement = conn.prepare_cached(&asked.sql).expect("it was run before");
            assert_eq!(statement.get_status(StatementStatus::FullscanStep), 0, "{}", asked.sql);
        }
    }
}
