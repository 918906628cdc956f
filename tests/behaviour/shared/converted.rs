//! Fields whose column has another type: made by `TryFrom` and sent by `Into`, or kept as JSON.

mod elsewhere;

use std::collections::BTreeMap;

use relcore::{Collection, ErrorKind, Result};
use serde::Deserialize;

use self::elsewhere::{NotAbove, Serial, Sign};
use crate::driver::{Conn, database, run};
use crate::types::{BEFORE, JSON};

#[derive(Debug, PartialEq)]
enum State {
    Open,
    Closed,
}

impl TryFrom<i16> for State {
    type Error = String;

    fn try_from(number: i16) -> Result<Self, String> {
        match number {
            0 => Ok(Self::Open),
            1 => Ok(Self::Closed),
            other => Err(format!("there is no state {other}")),
        }
    }
}

#[derive(Debug, PartialEq, Deserialize)]
struct Price {
    cents: i64,
    currency: String,
}

type Maybe<T> = Option<T>;

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Ticket, foreign_key = follows, as = previous)]
#[has_one(Ticket, foreign_key = follows, as = next)]
#[has_many(Note, foreign_key = ticket_id)]
#[belongs_to_many(Label, through = Tagging)]
struct Ticket {
    #[collection(try_from = i64)]
    id: Serial,
    #[collection(try_from = i64, unique)]
    follows: Maybe<Serial>,
    #[collection(try_from = i16)]
    state: State,
    #[collection(try_from = i16)]
    state_before: Option<State>,
    #[collection(json)]
    prices: Vec<Price>,
    #[collection(json)]
    extra: Option<BTreeMap<String, serde_json::Value>>,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(unique(shelf, sign))]
#[belongs_to_many(Ticket, through = Tagging)]
#[has_many(Note, foreign_key = (shelf, label_sign), source_key = (shelf, sign))]
struct Label {
    #[collection(primary_key, try_from = String)]
    sign: Sign,
    shelf: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Ticket)]
#[belongs_to(Label, foreign_key = label_sign)]
struct Tagging {
    id: i64,
    #[collection(try_from = i64)]
    ticket_id: Serial,
    #[collection(try_from = String)]
    label_sign: Sign,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Ticket)]
#[belongs_to(Label, foreign_key = (shelf, label_sign), target_key = (shelf, sign))]
#[collection(primary_key(shelf, sign))]
struct Note {
    shelf: i64,
    #[collection(try_from = String)]
    sign: Sign,
    #[collection(try_from = i64)]
    ticket_id: Serial,
    #[collection(try_from = String)]
    label_sign: Option<Sign>,
}

async fn tickets() -> Conn {
    let conn = database(&format!(
        "{BEFORE}
         CREATE TABLE tickets (id INTEGER PRIMARY KEY, follows INTEGER, state SMALLINT, state_before SMALLINT,
                               prices {JSON}, extra {JSON} NULL);
         CREATE TABLE labels (sign TEXT, shelf INTEGER);
         CREATE TABLE taggings (id INTEGER, ticket_id INTEGER, label_sign TEXT);
         CREATE TABLE notes (shelf INTEGER, sign TEXT, ticket_id INTEGER, label_sign TEXT);"
    ))
    .await;
    let tickets = (1..=40).map(|id: i64| {
        let or_null = |holds: bool, value: String| if holds { value } else { "NULL".to_owned() };
        let (follows, before) = (or_null(id % 3 == 0, (id - 1).to_string()), or_null(id % 5 == 0, "1".to_owned()));
        let extra = or_null(id % 2 == 1, format!("'{{\"of\": [{id}, null]}}'"));
        let (shelf, label) = (id % 4, or_null(id % 7 != 0, format!("'l{}'", id % 4)));
        format!(
            "INSERT INTO tickets VALUES ({id}, {follows}, {}, {before}, '[{{\"cents\": {id}, \"currency\": \"é\"}}]', {extra});
             INSERT INTO notes VALUES ({shelf}, 'n{id}', {id}, {label});
             INSERT INTO taggings VALUES ({id}, {}, 'l{shelf}');",
            id % 2,
            id % 11 + 1,
        )
    });
    let labels = (0..4).map(|label| format!("INSERT INTO labels VALUES ('l{label}', {label});"));
    let script: String = tickets.chain(labels).collect();
    run(&conn, &script).await;
    conn
}

fn serial(number: i64) -> Serial {
    Serial::try_from(number).expect("the number is above zero")
}

#[tokio::test]
async fn a_record_is_made_of_what_the_column_has() -> Result<()> {
    let conn = tickets().await;
    let ticket = Ticket::find(serial(15)).one(&conn).await?.expect("there are forty");
    let expected = Ticket {
        id: serial(15),
        follows: Some(serial(14)),
        state: State::Closed,
        state_before: Some(State::Closed),
        prices: vec![Price { cents: 15, currency: "é".to_owned() }],
        extra: Some(BTreeMap::from([("of".to_owned(), serde_json::json!([15, null]))])),
    };
    assert_eq!(ticket, expected);
    let second = Ticket::find(serial(2)).one(&conn).await?.expect("there are forty");
    assert_eq!((second.state, second.state_before, second.extra), (State::Open, None, None));
    assert_eq!(Ticket::find(serial(41)).one(&conn).await?, None);
    Ok(())
}

#[tokio::test]
async fn the_column_of_a_converted_field_has_the_type_of_the_field() {
    let _: relcore::Column<Ticket, Serial> = Ticket::COLUMNS.id;
    assert!(Ticket::COLUMNS.follows.meta().nullable);
    assert!(!Ticket::COLUMNS.prices.meta().nullable);
    assert!(Ticket::COLUMNS.extra.meta().nullable);
}

#[tokio::test]
async fn a_load_gives_what_accessors_give() -> Result<()> {
    let conn = tickets().await;
    let relations = Ticket::RELATIONS;
    let all = Ticket::all()
        .with(relations.previous)
        .with(relations.next)
        .with(relations.notes.with(Note::RELATIONS.label))
        .with(relations.labels)
        .load(&conn)
        .await?;
    assert_eq!(all.len(), 40);
    let mut labels = 0;
    for ticket in &all {
        assert_eq!(ticket.related(relations.previous), ticket.previous().one(&conn).await?.as_ref());
        assert_eq!(ticket.related(relations.next), ticket.next().one(&conn).await?.as_ref());
        let notes = ticket.notes().all(&conn).await?;
        assert_eq!(ticket.related(relations.notes).len(), 1);
        for (loaded, note) in ticket.related(relations.notes).iter().zip(&notes) {
            assert_eq!(**loaded, *note);
            assert_eq!(loaded.related(Note::RELATIONS.label), note.label().one(&conn).await?.as_ref());
            assert_eq!(note.label().one(&conn).await?.is_some(), note.label_sign.is_some());
        }
        let loaded: Vec<_> = ticket.related(relations.labels).iter().map(|label| &**label).collect();
        let asked = ticket.labels().all(&conn).await?;
        assert_eq!(loaded, asked.iter().collect::<Vec<_>>());
        labels += asked.len();
    }
    assert_eq!(labels, 40);
    Ok(())
}

#[tokio::test]
async fn composite_keys_and_keys_beside_the_primary_one_are_converted() -> Result<()> {
    let conn = tickets().await;
    let sign = |text: &str| Sign(text.to_owned());
    let note = Note::find((3, sign("N7"))).one(&conn).await?.expect("this note is there");
    assert_eq!((note.ticket_id, &note.label_sign), (serial(7), &None));
    let labels = Label::all().with(Label::RELATIONS.notes).with(Label::RELATIONS.tickets).load(&conn).await?;
    for label in &labels {
        assert_eq!(label.related(Label::RELATIONS.notes), label.notes().all(&conn).await?);
        let tickets: Vec<_> = label.related(Label::RELATIONS.tickets).iter().map(|ticket| ticket.id).collect();
        assert!(!tickets.is_empty());
        let asked = label.tickets().all(&conn).await?;
        assert_eq!(tickets, asked.iter().map(|ticket| ticket.id).collect::<Vec<_>>());
    }
    let notes: usize = labels.iter().map(|label| label.related(Label::RELATIONS.notes).len()).sum();
    assert_eq!(notes, 35);
    Ok(())
}

#[tokio::test]
async fn a_value_that_does_not_convert_is_an_error_that_names_column_and_row() -> Result<()> {
    let conn = tickets().await;
    run(&conn, "UPDATE tickets SET state = 7 WHERE id = 12;").await;
    let error = Ticket::all().load(&conn).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.column().map(|column| column.name), Some("state"));
    let message = error.to_string();
    assert!(message.contains("`tickets`") && message.contains("`state`") && message.contains("12"), "{message}");
    assert!(message.ends_with("there is no state 7"), "{message}");

    run(&conn, "UPDATE tickets SET state = 0 WHERE id = 12; UPDATE tickets SET follows = 0 WHERE id = 3;").await;
    let error = Ticket::find(serial(3)).one(&conn).await.unwrap_err();
    assert_eq!(error.column().map(|column| column.name), Some("follows"));
    let own = error.driver_error().and_then(|error| error.downcast_ref());
    assert_eq!(own, Some(&NotAbove(0)));
    assert!(error.to_string().ends_with("0 is not above zero"), "{error}");

    // The key of a target, read from the row in between.
    run(
        &conn,
        "UPDATE tickets SET follows = NULL WHERE id = 3; INSERT INTO labels VALUES ('', 9);
        INSERT INTO taggings VALUES (99, 1, '');",
    )
    .await;
    let labels = Ticket::RELATIONS.labels;
    let error = Ticket::find(serial(1)).with(labels).one(&conn).await.unwrap_err();
    assert!(error.to_string().ends_with("a sign has a letter"), "{error}");
    Ok(())
}

#[tokio::test]
async fn what_is_no_json_of_the_type_is_an_error_that_names_column_and_row() -> Result<()> {
    let conn = tickets().await;
    run(&conn, r#"UPDATE tickets SET prices = '[{"cents": "many"}]' WHERE id = 12;"#).await;
    let error = Ticket::all().load(&conn).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.column().map(|column| column.name), Some("prices"));
    let message = error.to_string();
    assert!(message.contains("12") && message.contains("invalid type: string \"many\", expected i64"), "{message}");
    let own = error.driver_error().and_then(|error| error.downcast_ref::<serde_json::Error>());
    assert!(own.is_some_and(serde_json::Error::is_data));
    Ok(())
}

#[tokio::test]
async fn a_null_of_json_is_none_as_a_null_of_the_database_is() -> Result<()> {
    let conn = tickets().await;
    run(&conn, "UPDATE tickets SET extra = 'null' WHERE id = 1;").await;
    let tickets = Ticket::all().load(&conn).await?;
    for id in [1, 2] {
        let ticket = tickets.iter().find(|ticket| ticket.id == serial(id)).expect("there are forty");
        assert_eq!(ticket.extra, None);
    }
    Ok(())
}
