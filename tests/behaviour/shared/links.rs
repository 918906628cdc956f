//! Junctions as they are in real schemas: with an id, with payload, several, with duplicates.

use relcore::{Collection, Result};

use crate::driver::{Conn, database};

#[derive(Debug, PartialEq, Collection)]
#[has_many(Credit)]
#[belongs_to_many(Person, through = Credit, as = crew)]
#[belongs_to_many(Person, through = Like, as = fans)]
struct Film {
    id: i64,
    title: String,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "persons")]
#[belongs_to_many(Film, through = Credit)]
#[belongs_to_many(Film, through = Like, as = liked)]
struct Person {
    id: i64,
    name: String,
}

/// A junction with a key of its own and payload that may not be null.
#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Film)]
#[belongs_to(Person)]
struct Credit {
    id: i64,
    film_id: i64,
    person_id: i64,
    role: String,
}

/// A junction of nothing but its two foreign keys, one of them nullable.
#[derive(Debug, PartialEq, Collection)]
#[collection(primary_key(film_id, person_id))]
#[belongs_to(Film)]
#[belongs_to(Person)]
struct Like {
    film_id: i64,
    person_id: Option<i64>,
}

/// The ids of the credits collide with those of films and persons.
async fn studio() -> Conn {
    database(
        "CREATE TABLE films (id INTEGER PRIMARY KEY, title TEXT);
         CREATE TABLE persons (id INTEGER PRIMARY KEY, name TEXT);
         CREATE TABLE credits (id INTEGER PRIMARY KEY, film_id INTEGER, person_id INTEGER, role TEXT NOT NULL);
         CREATE TABLE likes (film_id INTEGER NOT NULL, person_id INTEGER);
         INSERT INTO films VALUES (1, 'Alien'), (2, 'Brazil'), (3, 'Casino');
         INSERT INTO persons VALUES (1, 'Ann'), (2, 'Ben'), (3, 'Cat');
         INSERT INTO credits VALUES (1, 2, 3, 'cook'), (2, 2, 1, 'star'), (3, 2, 3, 'grip'), (4, 1, 2, 'star');
         INSERT INTO likes VALUES (2, 2), (2, NULL), (3, 2);",
    )
    .await
}

async fn film(conn: &Conn, id: i64) -> Result<Film> {
    Ok(Film::find(id).one(conn).await?.expect("this film was made"))
}

fn names(persons: Vec<Person>) -> Vec<String> {
    persons.into_iter().map(|person| person.name).collect()
}

#[tokio::test]
async fn a_target_that_two_rows_link_comes_twice() -> Result<()> {
    let conn = studio().await;
    let brazil = film(&conn, 2).await?;
    assert_eq!(names(brazil.crew().all(&conn).await?), ["Ann", "Cat", "Cat"]);
    assert_eq!(brazil.crew().count(&conn).await?, 3, "as many as there are");
    assert_eq!(brazil.crew().first(&conn).await?.map(|person| person.name).as_deref(), Some("Ann"));
    Ok(())
}

#[tokio::test]
async fn a_source_that_two_rows_link_is_found_twice_from_the_other_end() -> Result<()> {
    let conn = studio().await;
    let cat = Person::find(3).one(&conn).await?.unwrap();
    let titles: Vec<_> = cat.films().all(&conn).await?.into_iter().map(|film| film.title).collect();
    assert_eq!(titles, ["Brazil", "Brazil"]);
    Ok(())
}

#[tokio::test]
async fn the_payload_is_read_by_way_of_the_junction() -> Result<()> {
    let conn = studio().await;
    let mut cast = Vec::new();
    for credit in film(&conn, 2).await?.credits().all(&conn).await? {
        cast.push((credit.role.clone(), credit.person().one(&conn).await?.name));
    }
    let cast: Vec<_> = cast.iter().map(|(role, name)| (&role[..], &name[..])).collect();
    assert_eq!(cast, [("cook", "Cat"), ("star", "Ann"), ("grip", "Cat")]);
    Ok(())
}

#[tokio::test]
async fn two_junctions_between_the_same_tables_are_kept_apart() -> Result<()> {
    let conn = studio().await;
    assert_eq!(names(film(&conn, 2).await?.fans().all(&conn).await?), ["Ben"]);
    let ben = Person::find(2).one(&conn).await?.unwrap();
    assert_eq!(ben.films().all(&conn).await?, [film(&conn, 1).await?]);
    assert_eq!(ben.liked().all(&conn).await?, [film(&conn, 2).await?, film(&conn, 3).await?]);
    Ok(())
}

#[tokio::test]
async fn a_link_with_a_null_leads_nowhere() -> Result<()> {
    let conn = studio().await;
    assert_eq!(film(&conn, 2).await?.fans().count(&conn).await?, 1);
    assert!(!film(&conn, 1).await?.fans().exists(&conn).await?);
    Ok(())
}

#[tokio::test]
async fn duplicate_rows_of_a_table_without_a_key_all_come() -> Result<()> {
    let conn = database(
        "CREATE TABLE films (id INTEGER, title TEXT);
         CREATE TABLE credits (id INTEGER, film_id INTEGER, person_id INTEGER, role TEXT);
         INSERT INTO films VALUES (1, 'Alien'), (1, 'Alien');
         INSERT INTO credits VALUES (4, 1, 2, 'star'), (4, 1, 2, 'star');",
    )
    .await;
    let films = Film::all().load(&conn).await?;
    assert_eq!(films.len(), 2);
    for film in &films {
        assert_eq!(film.credits().all(&conn).await?.len(), 2);
    }
    Ok(())
}
