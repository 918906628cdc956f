//! The words of an error that is found while constants are evaluated.

use super::fields;
use super::infer::{Wanted, fits_before};
use super::schema;
use crate::meta::{ColumnMeta, Hop, RelationMeta};
use crate::text::Text;

/// A message under construction.
pub(super) struct Message(Text<4096>);

impl Message {
    pub const fn new() -> Self {
        Self(Text::new())
    }

    /// Begins with a relation and the collection that has it.
    pub const fn of(relation: &RelationMeta, collection: &str) -> Self {
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

    /// A name, in backquotes.
    pub const fn name(&mut self, name: &str) {
        self.quoted(name);
    }

    /// A key as it is written, in backquotes.
    pub const fn quoted(&mut self, key: &str) {
        self.push("`");
        self.push(key);
        self.push("`");
    }

    /// The rest of `#[collection(unique…` for this key, and where it belongs.
    pub const fn unique(&mut self, key: &str, collection: &str) {
        if fields::count(key) == 1 {
            self.push(")]` to the field");
        } else {
            self.push(key);
            self.push(")]` to ");
            self.name(collection);
        }
    }

    /// The foreign key of a relation and what it refers to: `a → b`; that to the other end too.
    pub const fn keys(&mut self, relation: &RelationMeta) {
        let mut at = 0;
        while at < relation.hops.len() {
            let Hop { from, to, .. } = relation.hops[at];
            // The foreign key is here, or in the row in between.
            let is_forwards = relation.is_foreign_key_here() || at > 0;
            let (foreign_key, key) = if is_forwards { (from, to) } else { (to, from) };
            self.push(if at == 0 { "`" } else { "`, `" });
            self.key(foreign_key);
            self.push(" → ");
            self.key(key);
            at += 1;
        }
        self.push("`");
    }

    /// `a`, or `(a, b)`, as a key is written.
    const fn key(&mut self, columns: &[&ColumnMeta]) {
        if columns.len() == 1 {
            self.push(columns[0].field);
        } else {
            self.arguments(columns);
        }
    }

    /// `(a, b)`.
    pub const fn arguments(&mut self, columns: &[&ColumnMeta]) {
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
    pub const fn candidates(&mut self, relations: &[schema::RelationLiteral], wanted: Wanted, word: &str) {
        let mut first = true;
        let mut at = 0;
        while at < relations.len() {
            if wanted.fits(&relations[at]) && !fits_before(relations, wanted, at) {
                self.push(if first { "`" } else { " or `" });
                self.push(word);
                self.push(" = ");
                self.push(relations[at].foreign_key);
                self.push("`");
                first = false;
            }
            at += 1;
        }
    }
}
