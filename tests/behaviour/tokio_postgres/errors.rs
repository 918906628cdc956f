//! Errors say what the server said, though the library's own words leave it out.

use relcore::driver::Prepared;
use relcore::{Collection, ErrorKind, Result};
use tokio_postgres::Client;

use crate::driver::open;

#[derive(Debug, Collection)]
#[has_many(Pet)]
struct Owner {
    id: i64,
}

#[derive(Debug, Collection)]
#[belongs_to(Owner)]
struct Pet {
    id: i64,
    owner_id: i64,
}

#[tokio::test]
async fn an_error_says_what_is_wrong() {
    let client = open().await;
    client
        .batch_execute("CREATE TABLE owners (id bigint); INSERT INTO owners VALUES (1)")
        .await
        .expect("the script of the test is right");
    let client = Prepared::new(client);
    let error = Owner::all().with(Owner::RELATIONS.pets).load(&client).await.expect_err("there are no pets");
    assert_eq!(
        error.to_string(),
        "following `pets` of `Owner`: reading `Pet` (table `pets`): db error: ERROR: relation \"pets\" does not exist"
    );
    client.batch_execute("ALTER TABLE owners ALTER id TYPE int").await.expect("there is such a table");
    // What was prepared for the column as it was is prepared anew.
    let error = Owner::all().load(&client).await.expect_err("an int is no i64 to the library").to_string();
    let expected = "column `id`: in the row `id` = 1: error deserializing column 0: cannot convert between";
    assert!(error.contains(expected), "{error}");
}

/// Mixes relations with a statement of its own.
async fn both(client: &Client, statement: &str) -> Result<usize> {
    let owners = Owner::all().load(client).await?;
    let rows = client.query(statement, &[]).await?;
    Ok(owners.len() + rows.len())
}

#[tokio::test]
async fn an_error_of_the_library_becomes_one_of_relcore() {
    let client = open().await;
    client
        .batch_execute("CREATE TABLE owners (id bigint); INSERT INTO owners VALUES (1), (2)")
        .await
        .expect("the script of the test is right");
    assert_eq!(both(&client, "SELECT FROM owners WHERE id > 1").await.expect("both are right"), 3);
    let error = both(&client, "SELECT nothing FROM owners").await.expect_err("there is no such column");
    assert_eq!((error.kind(), error.collection(), error.relation()), (ErrorKind::Statement, None, None));
    let library = error.driver_error().expect("it is the library's");
    assert!(library.is::<tokio_postgres::Error>());
    assert_eq!(error.to_string(), "db error: ERROR: column \"nothing\" does not exist");
}
