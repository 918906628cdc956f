//! Walking the whole graph at run time, from one collection.

use std::collections::BTreeMap;

use relcore::{Collection, meta};

#[derive(Collection)]
#[belongs_to(Self, foreign_key = parent_id, as = parent)]
#[has_many(Self, as = children)]
#[has_many(Item)]
struct Category {
    id: i64,
    parent_id: Option<i64>,
}

#[derive(Collection)]
#[belongs_to(Category)]
#[belongs_to_many(Tag, through = Tagging)]
struct Item {
    id: i64,
    category_id: i64,
}

#[derive(Collection)]
#[belongs_to_many(Item, through = Tagging)]
struct Tag {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Item)]
#[belongs_to(Tag)]
#[belongs_to(warehouse::Shelf)]
struct Tagging {
    id: i64,
    item_id: i64,
    tag_id: i64,
    shelf_id: Option<i64>,
}

/// Every collection that can be reached, by its path.
fn reachable(from: &'static meta::Collection) -> BTreeMap<&'static str, &'static meta::Collection> {
    let mut visited = BTreeMap::new();
    let mut open = vec![from];
    while let Some(collection) = open.pop() {
        if visited.insert(collection.path, collection).is_none() {
            for relation in collection.relations {
                open.push(relation.target());
                open.extend(relation.through.map(|through| through.collection()));
            }
        }
    }
    visited
}

#[test]
fn a_graph_with_cycles_is_walked_to_its_end() {
    let names: Vec<_> = reachable(Category::META).values().map(|collection| collection.name).collect();
    assert_eq!(names, ["Category", "Item", "Tag", "Tagging", "Depot", "Shelf"], "by path, into the other crate");
}

#[test]
fn the_graph_is_the_same_from_wherever_it_can_be_walked() {
    let paths = |from| reachable(from).into_keys().collect::<Vec<_>>();
    assert_eq!(paths(Tag::META), paths(Category::META));
    assert_eq!(paths(warehouse::Depot::META), ["warehouse::Depot", "warehouse::Shelf"]);
}

#[test]
fn what_the_walk_finds_is_what_the_types_say() {
    let all = reachable(Category::META);
    for meta in [Category::META, Item::META, Tag::META, Tagging::META, warehouse::Depot::META] {
        let found = all[meta.path];
        assert_eq!((found.name, found.table), (meta.name, meta.table));
        assert_eq!(found.columns, meta.columns);
        assert_eq!(found.relations.len(), meta.relations.len());
    }
}

#[test]
fn every_relation_of_the_graph_holds_together() {
    for collection in reachable(Category::META).into_values() {
        for relation in collection.relations {
            assert_eq!(relation.source().path, collection.path);
            assert_eq!(relation.target().path, relation.target_path);
            assert!(!relation.foreign_key.is_empty(), "{relation:?}");
            let referred = if relation.source_key.is_empty() { relation.target_key } else { relation.source_key };
            assert_eq!(relation.foreign_key.len(), referred.len(), "{relation:?}");
            if let Some(inverse) = relation.inverse() {
                assert_eq!(inverse.inverse().map(|back| back.name), Some(relation.name), "{relation:?}");
            }
        }
    }
}

#[test]
fn a_foreign_key_of_the_graph_stands_in_the_collection_that_holds_it() {
    for collection in reachable(Category::META).into_values() {
        for relation in collection.relations {
            let holder = match relation.kind {
                meta::RelationKind::BelongsTo => collection,
                meta::RelationKind::HasOne | meta::RelationKind::HasMany => relation.target(),
                meta::RelationKind::BelongsToMany => relation.through.expect("it has one").collection(),
                kind => panic!("what holds the foreign key of a {kind:?}?"),
            };
            for column in relation.foreign_key.iter().chain(relation.other_key) {
                assert_eq!(&holder.columns[column.position], *column, "{relation:?}");
            }
        }
    }
}

#[test]
fn parent_and_children_are_each_others_inverse() {
    let parent = Category::META.relation("parent").unwrap();
    assert_eq!(parent.inverse().map(|inverse| inverse.name), Some("children"));
    assert_eq!(Category::RELATIONS.children.meta().inverse().map(|inverse| inverse.name), Some("parent"));
}
