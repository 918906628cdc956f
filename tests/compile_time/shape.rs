//! The structs that every peer gets: how many, how they refer to each other, what a person changes in one.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::Range;

use crate::depth::Deep;

/// Structs in one file.
pub const PER_FILE: usize = 20;

/// The fields of each struct that are no keys. With `id`, `next_id` and `second_id` they are ten.
const PLAIN: [(&str, Type); 7] = [
    ("title", Type::Text),
    ("note", Type::OptionalText),
    ("amount", Type::Float),
    ("active", Type::Flag),
    ("quantity", Type::Number),
    ("rank", Type::OptionalNumber),
    ("created_at", Type::Key),
];

/// What is written as a comment.
pub const COMMENT: &str = "// What a person thought of while reading.\n";

/// The type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Key,
    Number,
    OptionalNumber,
    Float,
    Flag,
    Text,
    OptionalText,
}

impl Type {
    pub fn rust(self) -> &'static str {
        match self {
            Self::Key => "i64",
            Self::Number => "i32",
            Self::OptionalNumber => "Option<i32>",
            Self::Float => "f64",
            Self::Flag => "bool",
            Self::Text => "String",
            Self::OptionalText => "Option<String>",
        }
    }
}

/// How the last structs refer to the first ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// The last one refers to the first.
    Ring,
    /// The last one refers to none.
    Chain,
}

/// All the structs of one crate.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    pub count: usize,
    pub ends: Ends,
    /// Whether it has to do with the compiler's default recursion limit, also where a peer needs more.
    pub default_limit: bool,
    /// Functions that load records with their relations.
    pub loads: usize,
    /// The one load that goes deep.
    pub deep: Option<Deep>,
    /// Whether it is a program that does this load.
    pub program: bool,
}

/// What a person does to one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edit {
    None,
    /// A comment is written at its end, where it moves nothing.
    Comment,
    /// A comment is written above the struct in its middle; what follows stands on other lines then.
    CommentAbove,
    /// A field gets another type.
    Field,
    /// A relation gets another name.
    Relation,
}

/// One struct. It belongs to the next one and to the one after that, and has many of the two before it.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    pub index: usize,
    /// Over `next_id`; what may be left out is left out.
    pub next: Option<usize>,
    /// Over `second_id`; what may be named is named.
    pub second: Option<usize>,
    /// Whose `next` this is.
    pub previous: Option<usize>,
    /// Whose `second` this is.
    pub before_previous: Option<usize>,
    pub edit: Edit,
}

impl Edit {
    pub fn what(self) -> &'static str {
        match self {
            Self::None => "nothing",
            Self::Comment => "a comment at the end",
            Self::CommentAbove => "a comment above a struct",
            Self::Field => "a field's type",
            Self::Relation => "a relation's name",
        }
    }
}

impl Shape {
    /// So many structs, and nothing else.
    pub const fn ring(count: usize) -> Self {
        Self { count, ends: Ends::Ring, default_limit: false, loads: 0, deep: None, program: false }
    }

    pub fn files(self) -> usize {
        self.count.div_ceil(PER_FILE)
    }

    /// The file that is edited, and the struct in it: in the middle of both.
    pub fn edited(self) -> (usize, usize) {
        let file = self.files() / 2;
        (file, (file * PER_FILE + PER_FILE / 2).min(self.count - 1))
    }

    /// The structs of a file.
    pub fn items(self, file: usize, edit: Edit) -> Vec<Item> {
        let edited = self.edited().1;
        self.range(file)
            .map(|index| Item {
                index,
                next: self.forward(index, 1),
                second: self.forward(index, 2),
                previous: self.back(index, 1),
                before_previous: self.back(index, 2),
                edit: if index == edited { edit } else { Edit::None },
            })
            .collect()
    }

    fn range(self, file: usize) -> Range<usize> {
        file * PER_FILE..((file + 1) * PER_FILE).min(self.count)
    }

    fn forward(self, index: usize, by: usize) -> Option<usize> {
        let to = index + by;
        (to < self.count || self.ends == Ends::Ring).then_some(to % self.count)
    }

    fn back(self, index: usize, by: usize) -> Option<usize> {
        (index >= by || self.ends == Ends::Ring).then(|| (index + self.count - by) % self.count)
    }
}

impl Item {
    pub fn name(&self) -> String {
        name(self.index)
    }

    /// The fields that are no keys.
    pub fn plain(&self) -> impl Iterator<Item = (&'static str, Type)> + use<> {
        let edited = self.edit == Edit::Field;
        PLAIN.into_iter().map(move |(name, of)| (name, if edited && of == Type::Number { Type::Key } else { of }))
    }

    /// All the fields: the primary key, the two foreign keys and the plain ones.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, Type)> + use<> {
        ["id", "next_id", "second_id"].into_iter().map(|name| (name, Type::Key)).chain(self.plain())
    }

    /// The name of the relation over `second_id`.
    pub fn second_name(&self) -> &'static str {
        if self.edit == Edit::Relation { "another" } else { "second" }
    }

    /// The comment above the struct, if it was edited so.
    pub fn comment(&self) -> &'static str {
        if self.edit == Edit::CommentAbove { COMMENT } else { "" }
    }

    /// The struct with its attributes and what a field has besides its type.
    pub fn plain_struct(&self, attributes: &str, name: &str) -> String {
        let mut text = format!("\n{}{attributes}pub struct {name} {{\n", self.comment());
        for (name, of) in self.fields() {
            let _ = writeln!(text, "    pub {name}: {},", of.rust());
        }
        text + "}\n"
    }
}

/// The name of the struct with this number.
pub fn name(index: usize) -> String {
    format!("Record{index:03}")
}

/// `use` of the structs that these refer to and that stand in other files.
pub fn uses(items: &[Item], targets: impl Fn(&Item) -> Vec<Option<usize>>) -> String {
    let here = items.iter().map(|item| item.index).collect::<BTreeSet<_>>();
    let wanted = items.iter().flat_map(targets).flatten().collect::<BTreeSet<_>>();
    let mut text = String::new();
    for index in wanted.difference(&here) {
        let _ = writeln!(text, "use crate::part_{:02}::{};", index / PER_FILE, name(*index));
    }
    text
}
