//! Loads that go deep, each in a crate of its own. All crates have the same structs and differ only in their one load.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::peers::{self, Peer};
use crate::shape::{self, PER_FILE, Shape};

/// As many structs as the deepest chain needs, and a few more, so that the ring that they are stays open.
const STRUCTS: usize = 20;

/// What is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// One `belongs_to` behind the other.
    BelongsTo,
    /// One `has_many` behind the other.
    HasMany,
    /// Three relations at each level, of which one goes on.
    Page,
}

/// What it is loaded from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Driver {
    Rusqlite,
    /// The future is `Send` and owns its pool, as one that is spawned has to.
    Sqlx,
}

/// One load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deep {
    pub driver: Driver,
    pub kind: Kind,
    /// Relations that lie behind each other.
    pub depth: usize,
}

impl Kind {
    const ALL: [Self; 3] = [Self::BelongsTo, Self::HasMany, Self::Page];

    pub const fn depths(self) -> [usize; 4] {
        match self {
            Self::BelongsTo | Self::HasMany => [2, 4, 8, 16],
            Self::Page => [2, 4, 6, 8],
        }
    }

    pub const fn what(self) -> &'static str {
        match self {
            Self::BelongsTo => "a chain of `belongs_to`",
            Self::HasMany => "a chain of `has_many`",
            Self::Page => "a page, three relations a level",
        }
    }
}

impl Driver {
    pub const ALL: [Self; 2] = [Self::Rusqlite, Self::Sqlx];

    pub const fn peer(self) -> &'static Peer {
        match self {
            Self::Rusqlite => peers::DEPTH_ON_RUSQLITE,
            Self::Sqlx => peers::DEPTH_ON_SQLX,
        }
    }

    /// The same for programs.
    pub const fn program(self) -> &'static Peer {
        match self {
            Self::Rusqlite => peers::SIZE_ON_RUSQLITE,
            Self::Sqlx => peers::SIZE_ON_SQLX,
        }
    }

    pub const fn what(self) -> &'static str {
        match self {
            Self::Rusqlite => "rusqlite",
            Self::Sqlx => "sqlx",
        }
    }
}

/// The loads of a driver, the less deep ones first.
pub fn loads(driver: Driver) -> impl Iterator<Item = Deep> {
    Kind::ALL.into_iter().flat_map(move |kind| kind.depths().map(|depth| Deep { driver, kind, depth }))
}

/// A crate of the structs, with or without a load.
pub fn shape(deep: Option<Deep>) -> Shape {
    Shape { deep, ..Shape::ring(STRUCTS) }
}

/// A program of the structs that does this load.
pub fn program(deep: Deep) -> Shape {
    Shape { program: true, ..shape(Some(deep)) }
}

impl Deep {
    pub fn package(self) -> String {
        let kind = match self.kind {
            Kind::BelongsTo => "belongs_to",
            Kind::HasMany => "has_many",
            Kind::Page => "page",
        };
        format!("{kind}_{}_deep", self.depth)
    }

    /// The same kind at its least depth.
    pub fn base(self) -> Self {
        Self { depth: self.kind.depths()[0], ..self }
    }

    /// A module with one function, which loads and reads all that it loaded.
    pub fn file(self) -> String {
        let levels = (0..self.depth).map(|level| self.level(level)).collect::<Vec<_>>();
        let first = self.level(0).at;
        let structs = levels.iter().map(|level| level.at).chain([first]).collect::<BTreeSet<_>>();
        let mut text = "use relcore::Collection;\n".to_owned();
        for at in structs {
            let _ = writeln!(text, "use crate::part_{:02}::{};", at / PER_FILE, shape::name(at));
        }
        let plan = levels.iter().rev().fold(String::new(), |below, level| level.plan(&below));
        let all = format!("{}::all(){plan}", shape::name(first));
        let (head, load, tail) = match self.driver {
            Driver::Rusqlite => {
                ("pub fn load(conn: &rusqlite::Connection) -> relcore::Result<i64> {\n", ".load(conn)?", "}\n")
            }
            Driver::Sqlx => (SPAWNED, ".load(&pool).await?", "    });\n}\n"),
        };
        let _ = write!(text, "\n{head}    let mut sum = 0;\n    for at_0 in {all}{load} {{\n");
        for (number, level) in levels.iter().enumerate() {
            level.read(&mut text, number);
        }
        let _ =
            write!(text, "    sum += at_{}.id;\n    {}\n    Ok(sum)\n{tail}", self.depth, "}".repeat(self.depth + 1));
        text
    }

    fn level(self, level: usize) -> Level {
        match self.kind {
            Kind::BelongsTo => Level { at: level, on: "next".to_owned(), many: false, leaves: &[] },
            // It takes its name from its target, the struct before.
            Kind::HasMany => {
                let at = STRUCTS - 1 - level;
                Level { at, on: format!("{}s", shape::name(at - 1).to_lowercase()), many: true, leaves: &[] }
            }
            Kind::Page => {
                let leaves = &[("second", false), ("before", true)];
                Level { at: level, on: "next".to_owned(), many: false, leaves }
            }
        }
    }
}

/// The beginning of a function whose future is spawned: it has to be what it is for that, and a program has its code.
const SPAWNED: &str = "\
fn spawned(future: impl Future<Output = relcore::Result<i64>> + Send + 'static) {
    drop::<Box<dyn Future<Output = relcore::Result<i64>> + Send>>(Box::new(future));
}

pub fn load(pool: sqlx::SqlitePool) {
    spawned(async move {
";

/// A struct on the way, and its relations that are loaded: the one that goes on, and the others with whether they lead to
/// many.
struct Level {
    at: usize,
    on: String,
    many: bool,
    leaves: &'static [(&'static str, bool)],
}

impl Level {
    fn relation(&self, name: &str) -> String {
        format!("{}::RELATIONS.{name}", shape::name(self.at))
    }

    /// What is loaded from here on, where `below` is what is loaded behind it.
    fn plan(&self, below: &str) -> String {
        let leaves = self.leaves.iter().map(|(name, _)| format!(".with({})", self.relation(name)));
        format!(".with({}{below}){}", self.relation(&self.on), leaves.collect::<String>())
    }

    fn read(&self, text: &mut String, number: usize) {
        for (name, many) in self.leaves {
            let related = format!("at_{number}.related({})", self.relation(name));
            let sum = if *many { format!("{related}.iter().map(|it| it.id).sum::<i64>()") } else { related + ".id" };
            let _ = writeln!(text, "    sum += {sum};");
        }
        let (next, related) = (number + 1, format!("at_{number}.related({})", self.relation(&self.on)));
        let line =
            if self.many { format!("for at_{next} in {related} {{") } else { format!("{{ let at_{next} = {related};") };
        let _ = writeln!(text, "    {line}");
    }
}
