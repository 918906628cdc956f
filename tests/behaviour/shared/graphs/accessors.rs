//! What is asked of one record, and what is asked of a whole table.

use relcore::Collection;

use super::loads::pairs;
use super::model::{Person, Place, Task};
use super::{Graph, agree, each_graph};

async fn to_one(graph: &Graph<'_>, person: &Person) {
    agree!(graph, on => person.place().one(on));
    agree!(graph, on => person.boss().one(on));
    agree!(graph, on => person.boss().with(Person::RELATIONS.reports).one(on));
    agree!(graph, on => person.following().one(on));
    agree!(graph, on => person.following().exists(on));
    agree!(graph, on => person.card().one(on));
    agree!(graph, on => person.card().count(on));
}

async fn to_many(graph: &Graph<'_>, person: &Person) {
    agree!(graph, on => person.reports().all(on));
    agree!(graph, on => person.reports().first(on));
    agree!(graph, on => person.reports().exists(on));
    agree!(graph, on => person.tasks().all(on));
    agree!(graph, on => person.tasks().first(on));
    agree!(graph, on => person.tasks().count(on));
}

async fn by_links(graph: &Graph<'_>, person: &Person) {
    agree!(graph, on => person.friends().all(on));
    agree!(graph, on => person.friends().first(on));
    agree!(graph, on => person.friends().count(on));
    agree!(graph, on => person.visited().all(on));
    agree!(graph, on => person.visited().exists(on));
    agree!(graph, on => person.cards().all(on));
    agree!(graph, on => person.cards().count(on));
    agree!(graph, on => person.friends().with_link().all(on), |friends| pairs(&friends, |link| link.id));
    agree!(graph, on => person.visited().with_link().all(on), |visited| pairs(&visited, |link| link.id));
}

async fn tables(graph: &Graph<'_>, person: &Person) {
    agree!(graph, on => Person::all().count(on));
    agree!(graph, on => Person::all().first(on));
    agree!(graph, on => Task::all().first(on));
    agree!(graph, on => Place::all().first(on));
    agree!(graph, on => Person::find(person.id).one(on));
    agree!(graph, on => Person::find(person.id + 1).exists(on));
    agree!(graph, on => Place::find(&*person.home).with(Place::RELATIONS.visitors).one(on));
    agree!(graph, on => Task::find((person.tenant, person.code.clone())).one(on));
}

/// A load by the driver, beside what the reference gives for each record alone. So a mistake shows that loads of both have in common.
macro_rules! one_by_one {
    ($graph:ident: $($relation:ident.$call:ident),+) => {$(
        // Where a load fails, the other tests compare the errors.
        if let Ok(loaded) = relcore::load($graph.asked, Person::RELATIONS.$relation, $graph.conn).await {
            for (loaded, person) in loaded.iter().zip($graph.asked) {
                let alone = person.$relation().$call($graph.reference).await.expect("a load found no mistake");
                let (seed, relation) = ($graph.seed, stringify!($relation));
                // What is loaded is shown as references, to records that may be shared.
                let loaded = format!("{:?}", loaded.related(Person::RELATIONS.$relation));
                assert_eq!(loaded, format!("{alone:?}"), "seed {seed}: {relation} of {}", person.id);
            }
        }
    )+};
}

async fn loaded_or_alone(graph: &Graph<'_>) {
    one_by_one!(graph: place.one, boss.one, following.one, card.one, reports.all, tasks.all, friends.all, visited.all);
    // Of several rows that have one key, a load gives any for each link, and an accessor gives all.
    if !graph.is_broken {
        one_by_one!(graph: cards.all);
    }
}

#[tokio::test]
async fn what_is_asked_of_one_record_is_what_the_reference_gives() {
    each_graph(async |graph| {
        let person = &graph.asked[0];
        to_one(&graph, person).await;
        to_many(&graph, person).await;
        by_links(&graph, person).await;
        tables(&graph, person).await;
        loaded_or_alone(&graph).await;
    })
    .await;
}
