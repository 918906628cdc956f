//! Two hundred random graphs over all kinds of relations, each loaded by the driver and by the reference, which have to agree: in the
//! records, in their order, and in the errors.

mod accessors;
mod loads;
mod model;
mod script;

use relcore::{Collection, ErrorKind, Result};
use relcore_tests::numbers::Numbers;
use relcore_tests::reference::Database;

use self::model::Person;
use crate::driver::{Conn, database, run};

const GRAPHS: u64 = 200;

/// A graph, which both have.
struct Graph<'g> {
    seed: u64,
    is_broken: bool,
    conn: &'g Conn,
    reference: &'g Database,
    /// Some of the people, some of them more than once.
    asked: &'g [Person],
}

/// Stores one graph after the other, each in place of the one before.
async fn each_graph(check: impl AsyncFn(Graph<'_>)) {
    let (conn, reference) = (database(script::TABLES).await, Database::new(script::TABLES));
    for seed in 0..GRAPHS {
        let numbers = &mut Numbers::new(seed);
        let script = script::graph(numbers);
        run(&conn, &script.sql).await;
        reference.run(&script.sql);
        let people = Person::all().load(&reference).await.expect("all are there");
        let asked: Vec<_> = (0..8).map(|_| people[numbers.place(people.len())].clone()).collect();
        check(Graph { seed, is_broken: script.is_broken, conn: &conn, reference: &reference, asked: &asked }).await;
    }
}

/// Calls on the driver and on the reference, which are each named `$on` in the call, and compares what they give.
macro_rules! agree {
    ($graph:ident, $on:ident => $call:expr) => {
        agree!($graph, $on => $call, |given| given)
    };
    ($graph:ident, $on:ident => $call:expr, $order:expr) => {{
        let given = {
            let $on = $graph.conn;
            $call.await.map($order)
        };
        let expected = {
            let $on = $graph.reference;
            $call.await.map($order)
        };
        let (seed, call) = ($graph.seed, stringify!($call));
        assert_eq!($crate::shared::graphs::said(given), $crate::shared::graphs::said(expected), "seed {seed}: {call}");
    }};
}
use agree;

/// What a call gave: of an error, what it says.
fn said<T>(given: Result<T>) -> Result<T, (ErrorKind, String)> {
    given.map_err(|error| (error.kind(), error.to_string()))
}

#[test]
fn a_seed_is_always_the_same_graph() {
    let graph = |seed| script::graph(&mut Numbers::new(seed));
    assert_eq!(graph(7), graph(7));
    assert_ne!(graph(7), graph(8));
}
