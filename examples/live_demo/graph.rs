//! Draws the graph of collections from `META` alone: no connection, no record, no type but these.

use relcore::meta::{Collection, Column, Relation, RelationKind};

/// Prints the collections, and every other one that their relations lead to.
pub fn print(roots: &[&'static Collection]) {
    for collection in reachable(roots) {
        print_collection(collection);
    }
}

/// Collections come up again and again on such a walk; the path tells them apart.
fn reachable(roots: &[&'static Collection]) -> Vec<&'static Collection> {
    let mut found: Vec<&'static Collection> = Vec::new();
    let mut ahead: Vec<_> = roots.iter().rev().copied().collect();
    while let Some(collection) = ahead.pop() {
        if found.iter().any(|known| known.path == collection.path) {
            continue;
        }
        found.push(collection);
        for relation in collection.relations.iter().rev() {
            ahead.push(relation.target());
            ahead.extend(relation.through.map(|through| through.collection()));
        }
    }
    found
}

fn print_collection(collection: &Collection) {
    println!("\n{} ─ table {}", collection.name, collection.table);
    let columns: Vec<_> = collection.columns.iter().map(column).collect();
    println!("  {}", columns.join(", "));
    for relation in collection.relations {
        print_relation(relation);
    }
}

/// The field, its column where that has another name, and what is special about it.
fn column(column: &Column) -> String {
    let renamed = (column.name != column.field).then(|| format!("column {}", column.name));
    let key = column.primary_key.then_some("key");
    let unique = (column.unique && !column.primary_key).then_some("unique");
    let null = column.nullable.then_some("null");
    let marks: Vec<_> = renamed.as_deref().into_iter().chain(key).chain(unique).chain(null).collect();
    if marks.is_empty() { column.field.to_owned() } else { format!("{} ({})", column.field, marks.join(", ")) }
}

fn print_relation(relation: &Relation) {
    let kind = relation.kind.attribute();
    let inverse = relation.inverse().map_or_else(String::new, |inverse| format!("⇄ {}", inverse.name));
    let (keys, rest) = keys(relation);
    let line = format!("  {kind:<15}  {:<9}  {:<16}  {keys:<37}  {inverse}", relation.name, gives(relation));
    println!("{}", line.trim_end());
    if let (Some(through), Some(rest)) = (relation.through, rest) {
        println!("{:<19}through {:<21}{rest}", "", through.collection().name);
    }
}

/// What following the relation gives in Rust.
fn gives(relation: &Relation) -> String {
    let target = relation.target().name;
    match (relation.is_to_many(), relation.is_required()) {
        (true, _) => format!("Vec<{target}>"),
        (false, true) => target.to_owned(),
        (false, false) => format!("Option<{target}>"),
    }
}

/// The foreign key and what it refers to; for a relation through a third collection, both pairs.
fn keys(relation: &Relation) -> (String, Option<String>) {
    let (source, target) = (relation.source().name, relation.target().name);
    let arrow = |from, foreign_key, to, key| format!("{} → {}", qualified(from, foreign_key), qualified(to, key));
    match (relation.kind, relation.through) {
        (RelationKind::BelongsTo, _) => (arrow(source, relation.foreign_key, target, relation.target_key), None),
        (_, None) => (arrow(target, relation.foreign_key, source, relation.source_key), None),
        (_, Some(through)) => {
            let through = through.collection().name;
            (
                arrow(through, relation.foreign_key, source, relation.source_key),
                Some(arrow(through, relation.other_key, target, relation.target_key)),
            )
        }
    }
}

/// `Order.customer_id`, or `Part.(tenant, whole_id)` for a key of several columns.
fn qualified(collection: &str, key: &[&Column]) -> String {
    let fields: Vec<_> = key.iter().map(|column| column.field).collect();
    match &fields[..] {
        [field] => format!("{collection}.{field}"),
        fields => format!("{collection}.({})", fields.join(", ")),
    }
}
