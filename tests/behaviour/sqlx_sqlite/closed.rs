//! A pool that gives no connection: an error of what was to be read, though no statement was run.

use relcore::{Collection, ErrorKind};

use crate::driver::database;

#[derive(Debug, Collection)]
#[has_many(Taking)]
#[belongs_to_many(Course, through = Taking)]
struct Pupil {
    id: i64,
}

#[derive(Debug, Collection)]
struct Course {
    id: i64,
}

#[derive(Debug, Collection)]
#[belongs_to(Pupil)]
#[belongs_to(Course)]
struct Taking {
    id: i64,
    pupil_id: i64,
    course_id: i64,
}

#[tokio::test]
async fn a_closed_pool_is_an_error_of_what_was_to_be_read() {
    let conn = database("").await;
    conn.pool.close().await;
    let error = Pupil::all().with(Pupil::RELATIONS.takings).load(&conn.pool).await.expect_err("it is closed");
    assert_eq!((error.kind(), error.collection(), error.relation()), (ErrorKind::Statement, Some("Pupil"), None));
    let pupils = [Pupil { id: 1 }];
    let error = relcore::load(&pupils, Pupil::RELATIONS.takings, &conn.pool).await.expect_err("it is closed");
    assert_eq!((error.collection(), error.relation()), (Some("Taking"), Some("takings")));
    let error = pupils[0].courses().with_link().all(&conn.pool).await.expect_err("it is closed");
    assert_eq!((error.kind(), error.relation()), (ErrorKind::Statement, Some("courses")));
}
