//! Several relations between the same two structs: each follows its own keys.

use relcore::{Collection, Result};

use crate::driver::{Conn, database};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Transaction, foreign_key = emitter_id, as = emitted)]
#[has_many(Transaction, as = received, inverse = receiver)]
#[belongs_to_many(
    Company,
    through = Transaction,
    foreign_key = emitter_id,
    other_key = receiver_id,
    as = paid
)]
#[belongs_to_many(
    Company,
    through = Transaction,
    foreign_key = receiver_id,
    other_key = emitter_id,
    as = paid_by
)]
struct Company {
    id: i64,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Company, foreign_key = emitter_id, as = emitter)]
#[belongs_to(Company, foreign_key = receiver_id, as = receiver)]
struct Transaction {
    id: i64,
    emitter_id: i64,
    receiver_id: i64,
    amount: i64,
}

/// Ada pays Bob twice and Cid once, Bob pays Ada.
async fn bank() -> Conn {
    database(
        "CREATE TABLE companies (id INTEGER PRIMARY KEY, name TEXT);
         CREATE TABLE transactions (id INTEGER PRIMARY KEY, emitter_id INTEGER, receiver_id INTEGER, amount INTEGER);
         INSERT INTO companies VALUES (1, 'Ada'), (2, 'Bob'), (3, 'Cid');
         INSERT INTO transactions VALUES (10, 1, 2, 5), (11, 1, 3, 6), (12, 2, 1, 7), (13, 1, 2, 5);",
    )
    .await
}

async fn ada(conn: &Conn) -> Result<Company> {
    Ok(Company::find(1).one(conn).await?.expect("Ada is at the bank"))
}

#[tokio::test]
async fn a_transaction_has_an_emitter_and_a_receiver() -> Result<()> {
    let conn = bank().await;
    let transaction = Transaction::find(11).one(&conn).await?.unwrap();
    assert_eq!(transaction.emitter().one(&conn).await?.name, "Ada");
    assert_eq!(transaction.receiver().one(&conn).await?.name, "Cid");
    Ok(())
}

#[tokio::test]
async fn a_company_has_emitted_and_received() -> Result<()> {
    let conn = bank().await;
    let ids = |transactions: Vec<Transaction>| transactions.iter().map(|t| t.id).collect::<Vec<_>>();
    assert_eq!(ids(ada(&conn).await?.emitted().all(&conn).await?), [10, 11, 13]);
    assert_eq!(ids(ada(&conn).await?.received().all(&conn).await?), [12]);
    Ok(())
}

#[tokio::test]
async fn one_junction_is_followed_in_both_directions() -> Result<()> {
    let conn = bank().await;
    let names = |companies: Vec<Company>| companies.into_iter().map(|company| company.name).collect::<Vec<_>>();
    assert_eq!(names(ada(&conn).await?.paid().all(&conn).await?), ["Bob", "Bob", "Cid"], "once for each transaction");
    assert_eq!(names(ada(&conn).await?.paid_by().all(&conn).await?), ["Bob"]);
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[has_one(Passport, foreign_key = holder_id, as = passport)]
#[has_many(Passport, foreign_key = issued_by, as = issued)]
struct Citizen {
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Citizen, foreign_key = holder_id, as = holder)]
#[belongs_to(Citizen, foreign_key = issued_by, as = officer)]
#[belongs_to(Citizen, foreign_key = holder_id, as = same_holder)]
struct Passport {
    id: i64,
    #[collection(unique)]
    holder_id: i64,
    issued_by: Option<i64>,
}

#[tokio::test]
async fn relations_to_one_struct_may_differ_in_kind_or_share_a_key() -> Result<()> {
    let conn = database(
        "CREATE TABLE citizens (id INTEGER PRIMARY KEY);
         CREATE TABLE passports (id INTEGER PRIMARY KEY, holder_id INTEGER UNIQUE, issued_by INTEGER);
         INSERT INTO citizens VALUES (1), (2);
         INSERT INTO passports VALUES (8, 1, 2), (9, 2, 2);",
    )
    .await;
    let officer = Citizen { id: 2 };
    assert_eq!(officer.passport().one(&conn).await?.map(|passport| passport.id), Some(9));
    assert_eq!(officer.issued().count(&conn).await?, 2);
    let passport = Citizen { id: 1 }.passport().one(&conn).await?.unwrap();
    assert_eq!(passport.officer().one(&conn).await?, Some(officer));
    assert_eq!(passport.holder().one(&conn).await?, passport.same_holder().one(&conn).await?);
    Ok(())
}

mod of_one_table {
    //! A second struct for a table relates over the same columns as the first.

    use relcore::Collection;

    #[derive(Debug, PartialEq, Collection)]
    #[collection(table = "readers")]
    pub struct Reader {
        pub id: i64,
        pub name: String,
    }

    #[derive(Debug, PartialEq, Collection)]
    #[collection(table = "readers")]
    #[has_many(Loan, foreign_key = reader_id)]
    pub struct Summary {
        pub id: i64,
    }

    #[derive(Debug, PartialEq, Collection)]
    #[belongs_to(Reader)]
    pub struct Loan {
        pub id: i64,
        pub reader_id: i64,
    }
}

#[tokio::test]
async fn two_structs_of_one_table_may_share_a_foreign_key() -> Result<()> {
    let conn = database("CREATE TABLE loans (id INTEGER, reader_id INTEGER); INSERT INTO loans VALUES (3, 1);").await;
    assert_eq!(of_one_table::Summary { id: 1 }.loans().all(&conn).await?, [of_one_table::Loan { id: 3, reader_id: 1 }]);
    Ok(())
}
