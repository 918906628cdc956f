//! Errors say what the server said, though the library's own words leave it out.

use relcore::Collection;
use relcore::driver::Prepared;

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
