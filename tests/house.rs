//! The house: which room may import which, and what stands in one room alone. CONTRIBUTING says why.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms of `relcore`, the lowest first: a room imports those before it.
const RELCORE: &[&str] = &[
    "text",
    "meta",
    "declared",
    "error",
    "column",
    "key",
    "request",
    "seam",
    "language",
    "converted",
    "collection",
    "relation",
    "record",
    "plan",
    "load",
    "kinds",
    "handle",
    "driver",
];

/// Those of `relmacro`.
const RELMACRO: &[&str] = &[
    "errors",
    "input",
    "audience",
    "ident",
    "wording",
    "limits",
    "model",
    "tokens",
    "attr",
    "check",
    "read",
    "editor",
    "collection",
];

/// What a trait of all rooms names where a call begins: `all`, `find`, and the error of what was not loaded.
const EXEMPT: &[(&str, &str)] = &[("collection", "handle"), ("collection", "plan")];

struct Source {
    /// From `src`.
    path: PathBuf,
    /// Without comments and tests.
    text: String,
}

impl Source {
    fn room(&self) -> String {
        let first = self.path.iter().next().expect("a path has a part").to_string_lossy();
        first.trim_end_matches(".rs").to_owned()
    }

    fn lines(&self) -> impl Iterator<Item = (String, &str)> {
        let place = self.path.display();
        self.text.lines().enumerate().map(move |(at, line)| (format!("{place}:{}", at + 1), line))
    }
}

fn sources(package: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(package).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the sources are here") {
            let path = entry.expect("it can be read").path();
            if path.is_dir() && !path.ends_with("tests") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
                let text = without_comments(&fs::read_to_string(&path).expect("it is text"));
                found.push(Source { path: path.strip_prefix(&root).expect("it is below").to_owned(), text });
            }
        }
    }
    assert!(found.len() > 30, "the sources of {package}");
    found
}

fn without_comments(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The rooms that a line names behind `crate::`, also within braces.
fn named(line: &str) -> impl Iterator<Item = String> {
    let listed = |rest: &str| match rest.strip_prefix('{') {
        Some(list) => list.split(['}', ',']).map(|name| name.trim().to_owned()).collect(),
        None => vec![rest.to_owned()],
    };
    let names = line.match_indices("crate::").flat_map(move |(at, word)| listed(&line[at + word.len()..]));
    names.map(|name| name.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect())
}

fn imports_upwards(package: &str, rooms: &[&str]) -> BTreeSet<String> {
    let place = |room: &str| rooms.iter().position(|other| *other == room);
    let mut upwards = BTreeSet::new();
    for source in sources(package) {
        let from = source.room();
        let Some(own) = place(&from) else { continue };
        for (at, line) in source.lines() {
            // A page of the documentation shows what lies in other rooms.
            if line.starts_with("pub use ") {
                continue;
            }
            let above = named(line).filter(|to| place(to).is_some_and(|to| to > own));
            let above = above.filter(|to| !EXEMPT.contains(&(&*from, &**to)));
            upwards.extend(above.map(|to| format!("{at}: {from} imports {to}")));
        }
    }
    upwards
}

#[test]
fn rooms_import_downwards() {
    assert_eq!(imports_upwards("relcore", RELCORE), BTreeSet::new());
    assert_eq!(imports_upwards("relmacro", RELMACRO), BTreeSet::new());
}

#[test]
fn each_room_has_its_place() {
    let beside = ["lib", "__private", "databases", "mistakes", "words"];
    for (package, rooms) in [("relcore", RELCORE), ("relmacro", RELMACRO)] {
        let known: BTreeSet<_> = rooms.iter().chain(&beside).map(|room| (*room).to_owned()).collect();
        let found: BTreeSet<_> = sources(package).iter().map(Source::room).collect();
        assert_eq!(found.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new(), "{package}");
    }
}

/// The type that a line defines for more than its own module.
fn defined(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("pub")?;
    let rest = if rest.starts_with('(') { rest.split_once(')')?.1 } else { rest };
    let mut words = rest.split_whitespace();
    ["struct", "enum", "trait", "type", "union"].contains(&words.next()?).then_some(())?;
    let name = words.next()?;
    name.split(|letter: char| !letter.is_alphanumeric()).next().filter(|name| !name.is_empty())
}

#[test]
fn each_type_name_is_defined_once() {
    for package in ["relcore", "relmacro"] {
        let mut places = BTreeMap::<String, Vec<String>>::new();
        for source in sources(package) {
            for (at, line) in source.lines() {
                places.entry(defined(line).unwrap_or_default().to_owned()).or_default().push(at);
            }
        }
        places.remove("");
        assert!(places.len() > 20, "the types of {package}");
        places.retain(|_, places| places.len() > 1);
        assert_eq!(places, BTreeMap::new(), "{package}");
    }
}

/// The lines of `relcore` outside of these rooms that have such a word.
fn outside(rooms: &[&str], has: impl Fn(&str) -> bool) -> Vec<String> {
    let all = sources("relcore");
    let others = all.iter().filter(|source| !rooms.iter().any(|room| source.path.starts_with(room)));
    let lines = others.flat_map(Source::lines).filter(|(_, line)| has(line));
    lines.map(|(at, line)| format!("{at}: {}", line.trim())).collect()
}

#[test]
fn dialects_are_read_by_the_writer_of_sql_alone() {
    let read = |line: &str| line.contains("DIALECT") && !line.trim_start().starts_with("const DIALECT: ");
    assert_eq!(outside(&["language", "language.rs"], read), Vec::<String>::new());
    let declared = outside(&["language", "driver"], |line: &str| line.contains("const DIALECT: "));
    let drivers: Vec<_> = declared.iter().filter(|line| !line.starts_with("driver")).collect();
    assert_eq!(drivers, Vec::<&String>::new());
}

#[test]
fn kinds_of_relation_are_told_apart_in_their_rooms_alone() {
    let rooms = ["kinds", "kinds.rs", "meta", "meta.rs", "declared", "declared.rs", "graph"];
    assert_eq!(outside(&rooms, |line: &str| line.contains("RelationKind::")), Vec::<String>::new());
}
