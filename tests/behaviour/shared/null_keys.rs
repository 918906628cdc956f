//! A null key refers to nothing: no row is found, and no statement is run.

use relcore::{Collection, Result};

use crate::driver::{Conn, database, statements};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Pet, foreign_key = owner_email, source_key = email)]
#[has_one(Card, foreign_key = owner_email, source_key = email)]
#[belongs_to_many(
    Club,
    through = Membership,
    foreign_key = owner_email,
    source_key = email,
    other_key = club_name,
    target_key = name
)]
struct Owner {
    id: i64,
    #[collection(unique)]
    email: Option<String>,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Owner, foreign_key = owner_email, target_key = email)]
#[belongs_to(Room, foreign_key = (house, room_number))]
#[belongs_to(Owner, foreign_key = first_email, target_key = email, as = first_owner)]
struct Pet {
    id: i64,
    owner_email: Option<String>,
    first_email: String,
    house: i64,
    room_number: Option<i64>,
}

#[derive(Debug, PartialEq, Collection)]
struct Card {
    id: i64,
    #[collection(unique)]
    owner_email: Option<String>,
}

#[derive(Debug, PartialEq, Collection)]
struct Club {
    id: i64,
    #[collection(unique)]
    name: Option<String>,
}

#[derive(Debug, PartialEq, Collection)]
struct Membership {
    id: i64,
    owner_email: Option<String>,
    club_name: Option<String>,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(house, number))]
struct Room {
    house: i64,
    number: i64,
}

/// Nulls at both ends of everything, which must not find each other.
async fn town() -> Conn {
    database(
        "CREATE TABLE owners (id INTEGER PRIMARY KEY, email TEXT UNIQUE);
         CREATE TABLE pets (id INTEGER PRIMARY KEY, owner_email TEXT, first_email TEXT, house INTEGER, room_number INTEGER);
         CREATE TABLE cards (id INTEGER PRIMARY KEY, owner_email TEXT UNIQUE);
         CREATE TABLE clubs (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
         CREATE TABLE memberships (id INTEGER PRIMARY KEY, owner_email TEXT, club_name TEXT);
         CREATE TABLE rooms (house INTEGER, number INTEGER);
         INSERT INTO owners VALUES (1, NULL), (2, 'b@x');
         INSERT INTO pets VALUES (1, NULL, 'b@x', 1, NULL), (2, 'b@x', 'c@x', 1, 1);
         INSERT INTO cards VALUES (1, NULL), (2, 'b@x');
         INSERT INTO clubs VALUES (1, NULL), (2, 'chess');
         INSERT INTO memberships VALUES (1, NULL, NULL), (2, 'b@x', NULL), (3, NULL, 'chess'), (4, 'b@x', 'chess');
         INSERT INTO rooms VALUES (1, 1), (1, NULL);",
    )
    .await
}

async fn owner(conn: &Conn, id: i64) -> Result<Owner> {
    Ok(Owner::find(id).one(conn).await?.expect("this owner lives in the town"))
}

async fn pet(conn: &Conn, id: i64) -> Result<Pet> {
    Ok(Pet::find(id).one(conn).await?.expect("this pet lives in the town"))
}

#[tokio::test]
async fn a_null_foreign_key_asks_nothing() -> Result<()> {
    let conn = town().await;
    let stray = pet(&conn, 1).await?;
    let asked = statements(&conn, async {
        assert_eq!(stray.owner().one(&conn).await?, None);
        assert_eq!(stray.owner().count(&conn).await?, 0);
        assert!(!stray.owner().exists(&conn).await?);
        Ok(())
    });
    assert_eq!(asked.await?, 0);
    Ok(())
}

#[tokio::test]
async fn a_null_part_of_a_foreign_key_asks_nothing() -> Result<()> {
    let conn = town().await;
    let stray = pet(&conn, 1).await?;
    let asked = statements(&conn, async {
        assert_eq!(stray.room().one(&conn).await?, None);
        assert_eq!(stray.room().count(&conn).await?, 0);
        assert!(!stray.room().exists(&conn).await?);
        Ok(())
    });
    assert_eq!(asked.await?, 0);
    assert_eq!(pet(&conn, 2).await?.room().one(&conn).await?, Some(Room { house: 1, number: 1 }));
    Ok(())
}

#[tokio::test]
async fn a_null_key_that_others_refer_to_asks_nothing() -> Result<()> {
    let conn = town().await;
    let nobody = owner(&conn, 1).await?;
    let asked = statements(&conn, async {
        assert_eq!(nobody.pets().all(&conn).await?, []);
        assert_eq!(nobody.pets().first(&conn).await?, None);
        assert_eq!(nobody.pets().count(&conn).await?, 0);
        assert_eq!(nobody.card().one(&conn).await?, None);
        assert!(!nobody.card().exists(&conn).await?);
        assert_eq!(nobody.clubs().all(&conn).await?, []);
        assert_eq!(nobody.clubs().count(&conn).await?, 0);
        Ok(())
    });
    assert_eq!(asked.await?, 0);
    Ok(())
}

#[tokio::test]
async fn a_unique_column_that_may_be_null_is_followed_where_it_has_a_value() -> Result<()> {
    let conn = town().await;
    let owner = owner(&conn, 2).await?;
    assert_eq!(owner.pets().count(&conn).await?, 1);
    assert_eq!(owner.card().one(&conn).await?.map(|card| card.id), Some(2));
    assert_eq!(owner.clubs().all(&conn).await?, [Club { id: 2, name: Some("chess".to_owned()) }]);
    assert_eq!(pet(&conn, 2).await?.owner().one(&conn).await?.map(|owner| owner.id), Some(2));
    Ok(())
}

#[tokio::test]
async fn a_required_foreign_key_may_refer_to_a_column_that_may_be_null() -> Result<()> {
    let conn = town().await;
    let first: Owner = pet(&conn, 1).await?.first_owner().one(&conn).await?;
    assert_eq!(first.id, 2);
    Ok(())
}
