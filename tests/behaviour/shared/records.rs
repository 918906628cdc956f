//! Every way in which records that are there can be handed in, and the one word that always loads.

use std::sync::Arc;

use relcore::{Collection, Result};

use crate::driver::{Conn, database};

#[derive(Clone, Debug, PartialEq, Collection)]
#[has_many(Letter)]
#[belongs_to_many(Tag, through = Letter)]
struct Person {
    id: i64,
}

#[derive(Clone, Debug, PartialEq, Collection)]
#[belongs_to(Person)]
#[belongs_to(Tag)]
struct Letter {
    id: i64,
    person_id: i64,
    tag_id: i64,
}

#[derive(Clone, Debug, PartialEq, Collection)]
struct Tag {
    id: i64,
}

async fn post() -> Conn {
    database(
        "CREATE TABLE people (id INTEGER PRIMARY KEY);
         CREATE TABLE tags (id INTEGER PRIMARY KEY);
         CREATE TABLE letters (id INTEGER PRIMARY KEY, person_id INTEGER, tag_id INTEGER);
         INSERT INTO people VALUES (1), (2), (3);
         INSERT INTO tags VALUES (7), (8);
         INSERT INTO letters VALUES (10, 1, 8), (11, 1, 7), (12, 3, 8);",
    )
    .await
}

/// The letters of each person as the accessors give them; they are asked in another order, one twice.
async fn asked(conn: &Conn) -> Result<(Vec<Person>, Vec<Vec<Letter>>)> {
    let people = [3, 1, 2, 3].map(|id| Person { id }).to_vec();
    let mut letters = Vec::new();
    for person in &people {
        letters.push(person.letters().all(conn).await?);
    }
    Ok((people, letters))
}

macro_rules! gives_what_accessors_give {
    ($($form:ident: |$people:ident, $references:ident| $records:expr;)+) => {$(
        #[tokio::test]
        async fn $form() -> Result<()> {
            let conn = post().await;
            let ($people, letters) = asked(&conn).await?;
            let given = ids(&$people);
            let copies = $people.clone();
            let $references: Vec<&Person> = copies.iter().collect();
            let loaded = relcore::load($records, Person::RELATIONS.letters, &conn).await?;
            assert_eq!(loaded.iter().map(|person| person.id).collect::<Vec<_>>(), given);
            let found: Vec<_> = loaded.iter().map(|person| person.related(Person::RELATIONS.letters).to_vec()).collect();
            assert_eq!(found, letters);
            Ok(())
        }
    )+};
}

fn ids(people: &[Person]) -> Vec<i64> {
    people.iter().map(|person| person.id).collect()
}

gives_what_accessors_give! {
    a_list_to_keep: |people, _references| people;
    a_list_that_is_borrowed: |people, _references| &people;
    a_slice: |people, _references| &people[..];
    an_array: |people, _references| people.first_chunk::<4>().expect("they are four");
    a_list_of_references: |people, references| references;
    a_list_of_references_that_is_borrowed: |people, references| &references;
    a_slice_of_references: |people, references| &references[..];
}

#[tokio::test]
async fn what_is_shared_and_what_was_loaded_before() -> Result<()> {
    let conn = post().await;
    let (people, letters) = asked(&conn).await?;
    let shared: Vec<Arc<Person>> = people.iter().cloned().map(Arc::new).collect();
    let loaded = relcore::load(&shared, Person::RELATIONS.letters, &conn).await?;
    assert_eq!(loaded[1].related(Person::RELATIONS.letters), letters[1]);
    let loaded = relcore::load(shared, Person::RELATIONS.letters, &conn).await?;
    assert_eq!(loaded[1].related(Person::RELATIONS.letters), letters[1]);
    let loaded = relcore::load(people, Person::RELATIONS.letters, &conn).await?;
    let with_tags = relcore::load(loaded.iter().collect::<Vec<_>>(), Person::RELATIONS.tags, &conn).await?;
    let tags: Vec<_> = with_tags[1].related(Person::RELATIONS.tags).iter().map(|tag| tag.id).collect();
    assert_eq!(tags, [7, 8]);
    let with_both = relcore::load(loaded, Person::RELATIONS.tags, &conn).await?;
    assert_eq!(with_both[1].related(Person::RELATIONS.letters), letters[1]);
    assert_eq!(with_both[1].related(Person::RELATIONS.tags).len(), 2);
    Ok(())
}

#[tokio::test]
async fn one_record_gives_one() -> Result<()> {
    let conn = post().await;
    let (people, letters) = asked(&conn).await?;
    for (person, letters) in people.iter().zip(&letters) {
        let loaded = relcore::load(person, Person::RELATIONS.letters.with(Letter::RELATIONS.tag), &conn).await?;
        assert_eq!(loaded.id, person.id);
        let found = loaded.related(Person::RELATIONS.letters);
        assert!(found.iter().map(|letter| letter.id).eq(letters.iter().map(|letter| letter.id)));
        assert!(found.iter().all(|letter| letter.related(Letter::RELATIONS.tag).id == letter.tag_id));
        let found = Person::find(person.id).with(Person::RELATIONS.letters).one(&conn).await?.expect("it is there");
        let with_tags = relcore::load(&found, Person::RELATIONS.tags, &conn).await?;
        assert_eq!((with_tags.id, with_tags.related(Person::RELATIONS.tags).len()), (person.id, letters.len()));
    }
    Ok(())
}

#[tokio::test]
async fn load_is_the_word_on_handles_too() -> Result<()> {
    let conn = post().await;
    let ada = Person { id: 1 };
    assert_eq!(ada.letters().load(&conn).await?, ada.letters().all(&conn).await?);
    assert_eq!(ada.tags().load(&conn).await?, ada.tags().all(&conn).await?);
    let (loaded, all) = (ada.tags().with_link().load(&conn).await?, ada.tags().with_link().all(&conn).await?);
    assert_eq!((loaded.len(), &loaded), (2, &all));
    let with_tag = ada.letters().with(Letter::RELATIONS.tag).load(&conn).await?;
    assert_eq!(with_tag[0].related(Letter::RELATIONS.tag).id, 8);
    Ok(())
}
