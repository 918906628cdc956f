//! The words of an error that is found while constants are evaluated.

use super::infer::{Wanted, fits_before};
use super::meta::{Column, Relation, RelationKind};
use crate::sql::Text;

/// A message under construction.
pub(super) struct Message(Text<4096>);

impl Message {
    pub const fn new() -> Self {
        Self(Text::new())
    }

    /// Begins with a relation and the collection that has it.
    pub const fn of(relation: &Relation, collection: &str) -> Self {
        let mut text = Self::new();
        text.push("`");
        text.push(relation.name);
        text.push("` of ");
        text.name(collection);
        text
    }

    #[track_caller]
    pub const fn panic(&self) -> ! {
        panic!("{}", self.0.as_str())
    }

    pub const fn push(&mut self, text: &str) {
        self.0.push(text);
    }

    /// `1 field`, `2 fields`.
    pub const fn count(&mut self, number: usize, noun: &str) {
        self.0.push_number(number);
        self.push(" ");
        self.push(noun);
        if number != 1 {
            self.push("s");
        }
    }

    /// The struct at the end of a path, in backquotes.
    pub const fn name(&mut self, path: &str) {
        self.push("`");
        self.last_segment(path);
        self.push("`");
    }

    pub const fn last_segment(&mut self, path: &str) {
        let bytes = path.as_bytes();
        let mut start = bytes.len();
        while start > 0 && bytes[start - 1] != b':' {
            start -= 1;
        }
        self.push(path.split_at(start).1);
    }

    /// `a`, or `(a, b)`, in backquotes.
    pub const fn fields(&mut self, columns: &[&Column]) {
        self.push("`");
        self.key(columns);
        self.push("`");
    }

    /// The foreign key of a relation and what it refers to: `a → b`; that to the other end too.
    pub const fn keys(&mut self, relation: &Relation) {
        self.push("`");
        self.key(relation.foreign_key);
        self.push(" → ");
        if let RelationKind::BelongsTo = relation.kind {
            self.key(relation.target_key);
        } else {
            self.key(relation.source_key);
        }
        if relation.through.is_some() {
            self.push("`, `");
            self.key(relation.other_key);
            self.push(" → ");
            self.key(relation.target_key);
        }
        self.push("`");
    }

    /// `a`, or `(a, b)`, as a key is written.
    const fn key(&mut self, columns: &[&Column]) {
        if columns.len() == 1 {
            self.push(columns[0].field);
        } else {
            self.arguments(columns);
        }
    }

    /// `(a, b)`.
    pub const fn arguments(&mut self, columns: &[&Column]) {
        self.push("(");
        let mut at = 0;
        while at < columns.len() {
            if at > 0 {
                self.push(", ");
            }
            self.push(columns[at].field);
            at += 1;
        }
        self.push(")");
    }

    /// What each of the relations that fit would be written as.
    pub const fn candidates(&mut self, belongs_to: &[Relation], wanted: Wanted, word: &str) {
        let mut first = true;
        let mut at = 0;
        while at < belongs_to.len() {
            if wanted.fits(&belongs_to[at]) && !fits_before(belongs_to, wanted, at) {
                self.push(if first { "`" } else { " or `" });
                self.push(word);
                self.push(" = ");
                self.key(belongs_to[at].foreign_key);
                self.push("`");
                first = false;
            }
            at += 1;
        }
    }
}
