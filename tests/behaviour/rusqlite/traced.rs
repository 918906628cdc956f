//! What `tracing` is told.

use std::fmt::{self, Write};
use std::sync::{Arc, Mutex};

use relcore::{Collection, Result};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id};
use tracing::{Event, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;

use crate::database::database;

#[derive(Collection)]
#[has_many(Song)]
struct Singer {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Singer)]
struct Song {
    id: i64,
    singer_id: i64,
}

/// What was told, a line each: a span's name, or an event's fields below the name of its span.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<String>>>);

impl<S: Subscriber + for<'l> LookupSpan<'l>> Layer<S> for Told {
    fn on_new_span(&self, attributes: &Attributes<'_>, _: &Id, _: Context<'_, S>) {
        self.tell(format!("{}::{}", attributes.metadata().target(), attributes.metadata().name()));
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut line = context.lookup_current().map_or("nothing", |span| span.name()).to_owned();
        event.record(&mut Fields(&mut line));
        self.tell(line);
    }
}

impl Told {
    fn tell(&self, line: String) {
        self.0.lock().expect("no test failed under the lock").push(line);
    }
}

struct Fields<'l>(&'l mut String);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        // How long it took is another thing each time.
        let _ = match field.name() {
            "elapsed" => write!(self.0, " elapsed"),
            name => write!(self.0, " {name}={value:?}"),
        };
    }
}

fn told<T>(call: impl FnOnce() -> T) -> Vec<String> {
    let told = Told::default();
    tracing::subscriber::with_default(tracing_subscriber::registry().with(told.clone()), call);
    told.0.lock().expect("no test failed under the lock").clone()
}

#[test]
fn a_load_is_a_span_with_an_event_for_each_statement() -> Result<()> {
    let conn = database(
        "CREATE TABLE singers (id INTEGER PRIMARY KEY); CREATE TABLE songs (id INTEGER PRIMARY KEY, singer_id INTEGER);
         INSERT INTO singers VALUES (1), (2); INSERT INTO songs VALUES (1, 1), (2, 1), (3, 2);",
    );
    let lines = told(|| Singer::all().with(Singer::RELATIONS.songs).load(&conn).map(|singers| singers.len()));
    assert_eq!(
        lines,
        [
            "relcore::load",
            "load message=read collection=\"Singer\" rows=2 elapsed",
            "load message=read collection=\"Song\" relation=\"songs\" rows=3 elapsed",
        ]
    );
    let singer = Singer::find(1).one(&conn)?.expect("she sings");
    let lines = told(|| singer.songs().count(&conn));
    assert_eq!(lines[1..], ["load message=read collection=\"Song\" relation=\"songs\" rows=1 elapsed"]);
    Ok(())
}

#[test]
fn a_failure_is_an_event() {
    let conn = database("CREATE TABLE singers (id INTEGER PRIMARY KEY); INSERT INTO singers VALUES (1);");
    let lines = told(|| Singer::all().with(Singer::RELATIONS.songs).load(&conn).is_err());
    let failure = lines.last().expect("something was told");
    assert!(failure.starts_with("load message=failed collection=\"Song\" relation=\"songs\" error="), "{failure}");
    assert!(failure.ends_with("no such table: songs"), "{failure}");
}
