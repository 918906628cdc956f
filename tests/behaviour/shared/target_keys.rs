//! A foreign key that refers to a unique column, where primary keys have the same values: following
//! it by the primary key would attach another record's rows.

use relcore::{Collection, Result};

use crate::driver::{Conn, database};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Invoice)]
#[has_one(Account, foreign_key = owner_code, source_key = code)]
#[has_many(Invoice, foreign_key = payer_id, as = paid)]
struct Customer {
    id: i64,
    #[collection(unique)]
    code: i64,
    name: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Customer, foreign_key = customer_code, target_key = code)]
struct Invoice {
    id: i64,
    customer_code: i64,
    payer_id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Customer, foreign_key = owner_code, target_key = code, as = owner)]
struct Account {
    id: i64,
    #[collection(unique)]
    owner_code: Option<i64>,
}

/// The code of each of the two customers is the primary key of the other.
async fn books() -> Conn {
    database(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, code INTEGER UNIQUE, name TEXT);
         CREATE TABLE invoices (id INTEGER PRIMARY KEY, customer_code INTEGER, payer_id INTEGER);
         CREATE TABLE accounts (id INTEGER PRIMARY KEY, owner_code INTEGER UNIQUE);
         INSERT INTO customers VALUES (1, 2, 'Ada'), (2, 1, 'Bob');
         INSERT INTO invoices VALUES (10, 1, 1), (11, 2, 1), (12, 2, 2);
         INSERT INTO accounts VALUES (20, 1), (21, 2);",
    )
    .await
}

async fn ada(conn: &Conn) -> Result<Customer> {
    Ok(Customer::find(1).one(conn).await?.expect("Ada is a customer"))
}

#[tokio::test]
async fn a_belongs_to_follows_the_code_and_not_the_primary_key() -> Result<()> {
    let conn = books().await;
    let invoice = Invoice::find(10).one(&conn).await?.unwrap();
    assert_eq!(invoice.customer().one(&conn).await?.name, "Bob");
    assert_eq!(invoice.customer().count(&conn).await?, 1);
    Ok(())
}

#[tokio::test]
async fn an_optional_belongs_to_follows_the_code_and_not_the_primary_key() -> Result<()> {
    let conn = books().await;
    let account = Account::find(21).one(&conn).await?.unwrap();
    assert_eq!(account.owner().one(&conn).await?.map(|owner| owner.name).as_deref(), Some("Ada"));
    Ok(())
}

#[tokio::test]
async fn an_inferred_has_many_follows_the_code_and_not_the_primary_key() -> Result<()> {
    let conn = books().await;
    let ada = ada(&conn).await?;
    assert_eq!(ada.invoices().all(&conn).await?.iter().map(|invoice| invoice.id).collect::<Vec<_>>(), [11, 12]);
    assert_eq!(ada.invoices().count(&conn).await?, 2);
    assert_eq!(ada.invoices().first(&conn).await?.map(|invoice| invoice.id), Some(11));
    Ok(())
}

#[tokio::test]
async fn a_has_one_follows_its_source_key() -> Result<()> {
    let conn = books().await;
    assert_eq!(ada(&conn).await?.account().one(&conn).await?.map(|account| account.id), Some(21));
    Ok(())
}

#[tokio::test]
async fn a_foreign_key_without_a_source_key_refers_to_the_primary_key() -> Result<()> {
    let conn = books().await;
    let paid: Vec<_> = ada(&conn).await?.paid().all(&conn).await?.into_iter().map(|invoice| invoice.id).collect();
    assert_eq!(paid, [10, 11]);
    Ok(())
}

mod by_code {
    //! Both ends name the foreign key, only the `belongs_to` what it refers to.

    use relcore::Collection;

    #[derive(Debug, PartialEq, Collection)]
    #[has_many(Parcel, foreign_key = sender_code)]
    #[belongs_to_many(Parcel, through = Stamp, as = stamped, foreign_key = sender, other_key = parcel)]
    pub struct Sender {
        pub id: i64,
        #[collection(unique)]
        pub code: i64,
    }

    #[derive(Debug, PartialEq, Collection)]
    #[belongs_to(Sender, foreign_key = sender_code, target_key = code)]
    pub struct Parcel {
        pub id: i64,
        #[collection(unique)]
        pub number: i64,
        pub sender_code: i64,
    }

    #[derive(Debug, PartialEq, Collection)]
    #[belongs_to(Sender, foreign_key = sender, target_key = code, as = from)]
    #[belongs_to(Parcel, foreign_key = parcel, target_key = number, as = on)]
    pub struct Stamp {
        pub id: i64,
        pub sender: i64,
        pub parcel: i64,
    }
}

#[tokio::test]
async fn a_named_foreign_key_refers_to_what_its_belongs_to_says() -> Result<()> {
    let conn = database(
        "CREATE TABLE senders (id INTEGER, code INTEGER);
         CREATE TABLE parcels (id INTEGER, number INTEGER, sender_code INTEGER);
         CREATE TABLE stamps (id INTEGER, sender INTEGER, parcel INTEGER);
         INSERT INTO senders VALUES (1, 2), (2, 1);
         INSERT INTO parcels VALUES (1, 2, 1), (2, 1, 2);
         INSERT INTO stamps VALUES (1, 2, 1);",
    )
    .await;
    let sender = by_code::Sender { id: 1, code: 2 };
    let parcel = by_code::Parcel { id: 2, number: 1, sender_code: 2 };
    assert_eq!(sender.parcels().all(&conn).await?, [by_code::Parcel { ..parcel }]);
    assert_eq!(sender.stamped().all(&conn).await?, [parcel]);
    assert_eq!(by_code::Sender::META.relations[0].inverse().map(|inverse| inverse.name), Some("sender"));
    Ok(())
}
