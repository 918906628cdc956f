//! A record with what was loaded with it, as one value: the record's fields, then each relation under its name, as the
//! struct's own `rename_all` has it.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Loaded, Related};
use crate::relation::Relation;

impl<C: Serialize, L: Entries> Serialize for Loaded<C, L> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Flat { record: &self.record, related: Names(&self.related) }.serialize(serializer)
    }
}

#[derive(Serialize)]
#[serde(bound = "C: Serialize, L: Entries")]
struct Flat<'l, C, L: Entries> {
    #[serde(flatten)]
    record: &'l C,
    #[serde(flatten)]
    related: Names<'l, L>,
}

struct Names<'l, L>(&'l L);

impl<L: Entries> Serialize for Names<'_, L> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.0.entries(&mut map)?;
        map.end()
    }
}

/// A list of relations whose targets can be serialized.
pub trait Entries {
    /// Adds each, the first `.with(…)` first.
    ///
    /// # Errors
    ///
    /// The serializer's.
    fn entries<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

impl Entries for () {
    fn entries<M: SerializeMap>(&self, _: &mut M) -> Result<(), M::Error> {
        Ok(())
    }
}

impl<R: Relation<Stored<N>: Serialize>, N, P: Entries> Entries for (Related<R, N>, P) {
    fn entries<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.1.entries(map)?;
        map.serialize_entry(R::SERIALIZED, &self.0.0)
    }
}
