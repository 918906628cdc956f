//! Random graphs, loaded, beside the same graphs put together by going through everything for everything.

use relcore::{Collection, Result};
use relcore_tests::numbers::Numbers;

use crate::driver::{Conn, database, run};

/// Refers to its own kind in three ways: by the primary key, by a unique text, by a composite key.
#[derive(Debug, Clone, PartialEq, Collection)]
#[collection(unique(tenant, number))]
#[belongs_to(Node, foreign_key = parent_id, as = parent)]
#[belongs_to(Node, foreign_key = twin_code, target_key = code, as = twin)]
#[belongs_to(Node, foreign_key = (tenant, next), target_key = (tenant, number), as = following)]
#[has_many(Node, foreign_key = parent_id, as = children)]
#[has_many(Node, foreign_key = twin_code, source_key = code, as = twins)]
#[has_many(Node, foreign_key = (tenant, next), source_key = (tenant, number), as = preceding)]
#[belongs_to_many(Node, through = Edge, foreign_key = start, other_key = end, as = reached)]
struct Node {
    id: i64,
    #[collection(unique)]
    code: String,
    tenant: i32,
    number: i64,
    parent_id: Option<i64>,
    twin_code: Option<String>,
    next: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Collection)]
#[belongs_to(Node, foreign_key = start, as = from)]
#[belongs_to(Node, foreign_key = end, as = to)]
struct Edge {
    id: i64,
    start: i64,
    end: Option<i64>,
}

fn graph(numbers: &mut Numbers) -> (Vec<Node>, Vec<Edge>) {
    let count = 1 + numbers.below(40);
    let node = |id: i64| Node {
        id,
        // Such that a code is another node's id.
        code: ((id + 1) % count).to_string(),
        tenant: i32::from(id % 2 == 0),
        number: id / 2,
        parent_id: numbers.maybe(count + 2),
        twin_code: numbers.maybe(count + 2).map(|code| code.to_string()),
        next: numbers.maybe(count),
    };
    let nodes: Vec<_> = (0..count).map(node).collect();
    let edge_count = numbers.below(80);
    let edge = |id: i64| Edge { id, start: numbers.below(count), end: numbers.maybe(count + 2) };
    let edges = (0..edge_count).map(edge).collect();
    (nodes, edges)
}

async fn empty() -> Conn {
    database(
        r#"CREATE TABLE nodes (id INTEGER PRIMARY KEY, code TEXT, tenant INT, number INTEGER, parent_id INTEGER,
                               twin_code TEXT, next INTEGER);
           CREATE TABLE edges (id INTEGER PRIMARY KEY, start INTEGER, "end" INTEGER);"#,
    )
    .await
}

/// In place of what was there before.
async fn store(conn: &Conn, nodes: &[Node], edges: &[Edge]) {
    let or_null = |value: Option<i64>| value.map_or_else(|| "NULL".to_owned(), |value| value.to_string());
    let nodes = nodes.iter().map(|Node { id, code, tenant, number, parent_id, twin_code, next }| {
        let twin = twin_code.as_ref().map_or_else(|| "NULL".to_owned(), |code| format!("'{code}'"));
        let (parent, next) = (or_null(*parent_id), or_null(*next));
        format!("INSERT INTO nodes VALUES ({id}, '{code}', {tenant}, {number}, {parent}, {twin}, {next});")
    });
    let edges = edges.iter().map(|Edge { id, start, end }| {
        let end = or_null(*end);
        format!("INSERT INTO edges VALUES ({id}, {start}, {end});")
    });
    let script: String =
        ["DELETE FROM nodes; DELETE FROM edges;".to_owned()].into_iter().chain(nodes).chain(edges).collect();
    run(conn, &script).await;
}

fn all(nodes: &[Node], fits: impl Fn(&Node) -> bool) -> Vec<&Node> {
    nodes.iter().filter(|node| fits(node)).collect()
}

/// A graph, where it is stored, and some of its nodes in another order, some of them more than once.
async fn each_graph(check: impl AsyncFn(u64, &[Node], &[Edge], &[Node], &Conn) -> Result<()>) -> Result<()> {
    let conn = empty().await;
    for seed in 0..60 {
        let numbers = &mut Numbers::new(seed);
        let (nodes, edges) = graph(numbers);
        store(&conn, &nodes, &edges).await;
        let asked: Vec<_> = (0..30).map(|_| nodes[numbers.place(nodes.len())].clone()).collect();
        check(seed, &nodes, &edges, &asked, &conn).await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_nodes_belong_to_is_what_going_through_everything_finds() -> Result<()> {
    each_graph(async |seed, nodes, _, asked, conn| {
        let parents = relcore::load(asked, Node::RELATIONS.parent.with(Node::RELATIONS.twins), conn).await?;
        let twins = relcore::load(asked, Node::RELATIONS.twin, conn).await?;
        let following = relcore::load(asked, Node::RELATIONS.following, conn).await?;
        for (at, node) in asked.iter().enumerate() {
            let parent = parents[at].related(Node::RELATIONS.parent);
            let expected = all(nodes, |other| Some(other.id) == node.parent_id).pop();
            assert_eq!(parent.map(|parent| &**parent), expected, "{seed}");
            if let Some(parent) = parent {
                let twins: Vec<_> = parent.related(Node::RELATIONS.twins).iter().collect();
                assert_eq!(twins, all(nodes, |other| other.twin_code.as_ref() == Some(&parent.code)), "{seed}");
            }
            let twin = all(nodes, |other| Some(&other.code) == node.twin_code.as_ref()).pop();
            assert_eq!(twins[at].related(Node::RELATIONS.twin), twin, "{seed}");
            let next = all(nodes, |other| (other.tenant, Some(other.number)) == (node.tenant, node.next)).pop();
            assert_eq!(following[at].related(Node::RELATIONS.following), next, "{seed}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_nodes_have_is_what_going_through_everything_finds() -> Result<()> {
    each_graph(async |seed, nodes, _, asked, conn| {
        let children = relcore::load(asked, Node::RELATIONS.children.with(Node::RELATIONS.children), conn).await?;
        let preceding = relcore::load(asked, Node::RELATIONS.preceding, conn).await?;
        for (at, node) in asked.iter().enumerate() {
            let children = children[at].related(Node::RELATIONS.children);
            let expected = all(nodes, |other| other.parent_id == Some(node.id));
            assert_eq!(children.iter().map(|child| &**child).collect::<Vec<_>>(), expected, "{seed}");
            for child in children {
                let theirs: Vec<_> = child.related(Node::RELATIONS.children).iter().collect();
                assert_eq!(theirs, all(nodes, |other| other.parent_id == Some(child.id)), "{seed}");
            }
            let before: Vec<_> = preceding[at].related(Node::RELATIONS.preceding).iter().collect();
            let expected = all(nodes, |other| (other.tenant, other.next) == (node.tenant, Some(node.number)));
            assert_eq!(before, expected, "{seed}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_nodes_are_linked_to_is_what_going_through_everything_finds() -> Result<()> {
    each_graph(async |seed, nodes, edges, asked, conn| {
        let reached = relcore::load(asked, Node::RELATIONS.reached, conn).await?;
        for (at, node) in asked.iter().enumerate() {
            let ends = edges.iter().filter(|edge| edge.start == node.id).filter_map(|edge| edge.end);
            let mut ends: Vec<_> = ends.filter(|end| nodes.iter().any(|node| node.id == *end)).collect();
            ends.sort_unstable();
            let reached: Vec<_> = reached[at].related(Node::RELATIONS.reached).iter().map(|node| node.id).collect();
            assert_eq!(reached, ends, "{seed}");
        }
        Ok(())
    })
    .await
}
