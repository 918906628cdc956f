//! How many rows can have one foreign key.

use super::keys::{exist, leads_back, one_leads_back};
use crate::declared::ends::Ends;
use crate::declared::fields::{contains_all, count as length_of};
use crate::declared::infer::{only_one, plain};
use crate::declared::message::Message;
use crate::declared::schema::{Declarations, More, RelationLiteral};
use crate::text::same;

/// The foreign key of a `has_one` is unique: otherwise there may be many.
#[track_caller]
pub const fn at_most_one(source: &'static Declarations, number: usize, holder: &'static Declarations) -> bool {
    let ends = Ends::of(source, number, holder);
    let (foreign_key, holder) = (ends.foreign_key(), ends.holder.schema);
    if foreign_key.is_empty() || included_key(foreign_key, holder.keys).is_some() || !exist(foreign_key, holder) {
        return true;
    }
    let is_one = length_of(foreign_key) == 1;
    let mut text = Message::new();
    text.quoted(foreign_key);
    text.push(" of ");
    text.name(holder.name);
    text.push(if is_one { " is not unique" } else { " are not unique together" });
    text.push(", so there may be many: add `#[collection(unique");
    text.unique(foreign_key, holder.name);
    text.push(", or write `has_many`");
    text.panic()
}

/// The foreign key of a `has_many` that is named leads back to the source and is not unique: otherwise there is one at
/// most.
#[track_caller]
pub const fn many_lead_back(source: &'static Declarations, number: usize, holder: &'static Declarations) -> bool {
    if let Some(RelationLiteral { more: None | Some(More { is_unique: false, .. }), .. }) =
        plain(holder, source.relations[number].foreign_key, source)
    {
        return true;
    }
    leads_back(source, number, holder) && may_be_many(source, number, holder)
}

/// The same of one that was left out.
#[track_caller]
pub const fn inferred_many_lead_back(
    source: &'static Declarations,
    number: usize,
    holder: &'static Declarations,
) -> bool {
    if source.relations[number].more.is_none()
        && let Some(RelationLiteral { more: None | Some(More { is_unique: false, .. }), .. }) = only_one(holder, source)
    {
        return true;
    }
    one_leads_back(source, number, holder) && may_be_many(source, number, holder)
}

#[track_caller]
const fn may_be_many(source: &'static Declarations, number: usize, holder: &'static Declarations) -> bool {
    let ends = Ends::of(source, number, holder);
    let (foreign_key, holder) = (ends.foreign_key(), ends.holder.schema);
    let Some(key) = included_key(foreign_key, holder.keys) else { return true };
    if !exist(foreign_key, holder) {
        return true;
    }
    let is_whole = length_of(foreign_key) == length_of(key);
    let (is_one, is_primary) = (length_of(key) == 1, same(key, holder.primary_key()));
    let mut text = Message::new();
    text.quoted(foreign_key);
    text.push(" of ");
    text.name(holder.name);
    if !is_whole {
        text.push(" include ");
        text.quoted(key);
        text.push(", which");
    }
    text.push(match (is_one, is_primary) {
        (_, true) => " is its primary key",
        (true, false) => " is unique",
        (false, false) => " are unique together",
    });
    text.push(", so there is one at most: write `has_one`, or let ");
    text.push(if length_of(foreign_key) == 1 { "another field of " } else { "other fields of " });
    text.name(holder.name);
    text.push(" refer to ");
    text.name(ends.source.name);
    text.panic()
}

/// The first key whose columns are all among these.
const fn included_key<'k>(columns: &str, keys: &[&'k str]) -> Option<&'k str> {
    let mut at = 0;
    while at < keys.len() {
        if contains_all(columns, keys[at]) {
            return Some(keys[at]);
        }
        at += 1;
    }
    None
}
