//! A machine that writes: all of it holds in the end, or none of it, and nothing of what the program did is undone.

use relcore::driver::Connection as _;
use relcore::{Collection, Result};
use relcore_tests::writing::{BAD, GOOD, Writing};
use sqlx::Pool;

use crate::driver::{Db, database};

#[derive(Debug, PartialEq, Collection)]
struct Note {
    id: i64,
}

async fn notes() -> Pool<Db> {
    database("CREATE TABLE notes (id INTEGER PRIMARY KEY);").await.pool
}

async fn ids(pool: &Pool<Db>) -> Result<Vec<i64>> {
    let mut ids: Vec<_> = Note::all().load(pool).await?.iter().map(|note| note.id).collect();
    ids.sort_unstable();
    Ok(ids)
}

#[tokio::test]
async fn what_succeeds_is_kept_and_what_fails_is_undone() -> Result<()> {
    let pool = notes().await;
    pool.drive(Writing::<Note>::new(GOOD)).await?;
    let error = pool.drive(Writing::<Note>::new(BAD)).await.unwrap_err();
    assert!(error.to_string().contains("nowhere"), "{error}");
    assert_eq!(ids(&pool).await?, [1, 2]);
    Ok(())
}

#[tokio::test]
async fn within_a_transaction_nothing_else_is_undone() -> Result<()> {
    let pool = notes().await;
    let mut transaction = pool.begin().await?;
    sqlx::raw_sql("INSERT INTO notes VALUES (9)").execute(&mut *transaction).await?;
    (&mut transaction).drive(Writing::<Note>::new(BAD)).await.unwrap_err();
    (&mut transaction).drive(Writing::<Note>::new(GOOD)).await?;
    transaction.commit().await?;
    assert_eq!(ids(&pool).await?, [1, 2, 9]);
    Ok(())
}

#[tokio::test]
async fn on_one_connection_it_is_the_same() -> Result<()> {
    let pool = notes().await;
    let mut conn = pool.acquire().await?;
    (&mut conn).drive(Writing::<Note>::new(BAD)).await.unwrap_err();
    (&mut *conn).drive(Writing::<Note>::new(GOOD)).await?;
    drop(conn);
    assert_eq!(ids(&pool).await?, [1, 2]);
    Ok(())
}
