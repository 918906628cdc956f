//! What sqlx's derive makes of an enum.

use relcore::{Collection, Result};

use crate::driver::database;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
enum Color {
    Red,
    DarkBlue,
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Shirt, foreign_key = color, source_key = favorite)]
struct Person {
    id: i64,
    #[collection(unique)]
    favorite: Option<Color>,
}

#[derive(Debug, PartialEq, Collection)]
struct Shirt {
    id: i64,
    color: Option<Color>,
}

/// sqlx takes it for an `ENUM` that may be null, and for no other.
#[tokio::test]
async fn a_derived_enum_is_read_and_followed_where_its_column_may_be_null() -> Result<()> {
    let conn = database(
        "CREATE TABLE people (id INTEGER PRIMARY KEY, favorite ENUM('red', 'dark_blue'));
         CREATE TABLE shirts (id INTEGER PRIMARY KEY, color ENUM('dark_blue', 'red'));
         INSERT INTO people VALUES (1, 'dark_blue'), (2, NULL), (3, 'red');
         INSERT INTO shirts VALUES (1, 'red'), (2, 'dark_blue'), (3, 'dark_blue');",
    )
    .await;
    let people = Person::all().with(Person::RELATIONS.shirts).load(&conn).await?;
    assert_eq!(people[0].favorite, Some(Color::DarkBlue));
    let counts: Vec<_> = people.iter().map(|person| person.related(Person::RELATIONS.shirts).len()).collect();
    assert_eq!(counts, [2, 0, 1]);
    assert_eq!(people[2].shirts().all(&conn).await?, [Shirt { id: 1, color: Some(Color::Red) }]);
    Ok(())
}
