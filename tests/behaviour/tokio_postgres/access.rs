//! A machine that writes: all of it holds in the end, or none of it, and nothing of what the program did is undone.

use relcore::driver::{Connection as _, Prepared, Unprepared};
use relcore::{Collection, Result};
use relcore_tests::writing::{BAD, GOOD, Writing};
use tokio_postgres::Client;

use crate::driver::open;

#[derive(Debug, PartialEq, Collection)]
struct Note {
    id: i64,
}

async fn notes() -> Client {
    let client = open().await;
    client.batch_execute("CREATE TABLE notes (id BIGINT PRIMARY KEY)").await.unwrap();
    client
}

async fn ids(client: &Client) -> Result<Vec<i64>> {
    let mut ids: Vec<_> = Note::all().load(client).await?.iter().map(|note| note.id).collect();
    ids.sort_unstable();
    Ok(ids)
}

#[tokio::test]
async fn within_a_transaction_what_fails_is_undone_and_nothing_else() -> Result<()> {
    let mut client = notes().await;
    let transaction = client.transaction().await?;
    transaction.batch_execute("INSERT INTO notes VALUES (9)").await?;
    let error = (&transaction).drive(Writing::<Note>::new(BAD)).await.unwrap_err();
    assert!(error.to_string().contains("nowhere"), "{error}");
    Unprepared(&transaction).drive(Writing::<Note>::new(BAD)).await.unwrap_err();
    (&transaction).drive(Writing::<Note>::new(GOOD)).await?;
    transaction.commit().await?;
    assert_eq!(ids(&client).await?, [1, 2, 9]);
    Ok(())
}

#[tokio::test]
async fn in_a_prepared_transaction_it_is_the_same() -> Result<()> {
    let mut client = Prepared::new(notes().await);
    let transaction = client.transaction().await?;
    (&transaction).drive(Writing::<Note>::new(BAD)).await.unwrap_err();
    (&transaction).drive(Writing::<Note>::new(GOOD)).await?;
    transaction.commit().await?;
    assert_eq!(ids(&client).await?, [1, 2]);
    Ok(())
}

#[tokio::test]
async fn a_client_that_others_may_use_is_refused_before_anything_is_written() -> Result<()> {
    let client = notes().await;
    let error = (&client).drive(Writing::<Note>::new(GOOD)).await.unwrap_err();
    assert!(error.to_string().ends_with("give a transaction"), "{error}");
    let client = Prepared::new(client);
    (&client).drive(Writing::<Note>::new(GOOD)).await.unwrap_err();
    assert_eq!(ids(&client).await?, [0_i64; 0]);
    Ok(())
}
