//! What is loaded with records: up to three levels deep.

use relcore::Collection;
use relcore::load::Linked;

use super::model::{Card, Friendship, Label, Person, Place, Task, Visit};
use super::{Graph, agree, each_graph};

/// Each target with its link. Links of the same two come in any order.
pub fn pairs<T: Clone + PartialEq, L: Clone>(linked: &[Linked<T, L>], id: impl Fn(&L) -> i64) -> Vec<(T, L)> {
    let mut pairs: Vec<_> = linked.iter().map(|linked| (T::clone(&linked.target), linked.link.clone())).collect();
    pairs.chunk_by_mut(|one, next| one.0 == next.0).for_each(|same| same.sort_by_key(|(_, link)| id(link)));
    pairs
}

async fn one_to_one(graph: &Graph<'_>) {
    let (person, place, asked) = (Person::RELATIONS, Place::RELATIONS, graph.asked);
    agree!(graph, on => relcore::load(asked, person.place.with(place.mayor.with(person.boss)), on));
    agree!(graph, on => relcore::load(asked, person.following.with(person.following.with(person.card)), on));
}

async fn to_many(graph: &Graph<'_>) {
    let (person, task, asked) = (Person::RELATIONS, Task::RELATIONS, graph.asked);
    agree!(graph, on => relcore::load(asked, person.boss.with(person.reports.with(person.card)), on));
    agree!(graph, on => relcore::load(asked, person.reports.with(person.tasks.with(task.person)), on));
    agree!(graph, on => relcore::load(asked, person.tasks.with(task.followers.with(task.labels)), on));
}

async fn by_links(graph: &Graph<'_>) {
    let (person, place, asked) = (Person::RELATIONS, Place::RELATIONS, graph.asked);
    // Of several rows that have one key, a load gives any.
    if !graph.is_broken {
        agree!(graph, on => relcore::load(asked, person.cards.with(Card::RELATIONS.person), on));
    }
    agree!(graph, on => relcore::load(asked, person.friends.with(person.visited.with(place.residents)), on));
    agree!(graph, on => relcore::load(asked, person.friends.with_link(), on), |people| {
        let friends = people.iter().map(|one| pairs(one.related(person.friends), |link: &Friendship| link.id));
        friends.collect::<Vec<_>>()
    });
    agree!(graph, on => relcore::load(asked, person.visited.with_link(), on), |people| {
        let visited = people.iter().map(|one| pairs(one.related(person.visited), |link: &Visit| link.id));
        visited.collect::<Vec<_>>()
    });
}

async fn whole_tables(graph: &Graph<'_>) {
    let (person, place) = (Person::RELATIONS, Place::RELATIONS);
    agree!(
        graph,
        on => Place::all().with(place.residents.with(person.boss)).with(place.visitors).load(on),
        |mut places| {
            places.sort_by_key(|place| place.code.to_lowercase());
            places
        }
    );
    agree!(graph, on => Person::all().with(person.reports).with(person.friends).load(on), |mut people| {
        people.sort_by_key(|person| person.id);
        people
    });
}

async fn whole_tables_of_composite_keys(graph: &Graph<'_>) {
    let task = Task::RELATIONS;
    agree!(graph, on => Task::all().with(task.before).with(task.labels).with(task.followers).load(on), |mut tasks| {
        tasks.sort_by_key(|task| (task.tenant, task.word.clone()));
        tasks
    });
    agree!(graph, on => Label::all().with(Label::RELATIONS.tasks.with(task.person)).load(on), |mut labels| {
        labels.sort_by_key(|label| label.id);
        labels
    });
}

#[tokio::test]
async fn what_is_loaded_is_what_the_reference_loads() {
    each_graph(async |graph| {
        one_to_one(&graph).await;
        to_many(&graph).await;
        by_links(&graph).await;
        // One of the two, because a server takes its time.
        if graph.seed % 2 == 0 {
            whole_tables(&graph).await;
        } else {
            whole_tables_of_composite_keys(&graph).await;
        }
    })
    .await;
}
