//! The rows in between: which are asked for, and what is taken from them.

use super::super::{LeadsThrough, order};
use super::fetch::FetchThrough;
use crate::error::Context;
use crate::key::{GroupKey, number};
use crate::meta::Hop;
use crate::record::Record;
use crate::request::{Fields, Join, Keys, Lead, Order, Read, Request, Side};
use crate::seam::{BindKey, ColumnError, Driver, FromFields, FromRow, Place, ReadPairs};
use crate::{Collection, Error, ErrorKind};

/// More sources than these are asked for in rows: all pairs would have to be in the memory at once.
const MOST_OF_PAIRS: usize = 1 << 16;

pub(super) type Pairs<D, L> = (ReadPairs<D>, usize, fn() -> L);

impl<R, T> FetchThrough<R, T>
where
    R: LeadsThrough<Key: GroupKey, TargetKey: GroupKey>,
    T: Record<Of = R::Target>,
{
    /// Whether the links are told apart by the source's key, which is a number.
    pub(super) fn has_number() -> bool {
        number::is_number::<R::Key>() && !Self::is_joined()
    }

    /// Whether the links are joined with the targets: to be in their order, and to have their keys as they have them, where
    /// only the database can say what a key is equal to.
    pub(super) fn is_joined() -> bool {
        !number::is_number::<R::TargetKey>() || !order::is_ordered_by_integer::<R::Target>()
    }

    /// How many bytes the targets' keys have, where the links are read as pairs, and what is kept of a link.
    pub(super) fn pairs<D: Driver>(&self) -> Option<Pairs<D, R::Link>> {
        // Asked for each row: where the driver has no pairs, nothing more is looked at.
        let read = D::READ_PAIRS?;
        if !Self::has_number() || self.asked.as_ref()?.keys_len() > MOST_OF_PAIRS {
            return None;
        }
        Some((read, number::bytes::<R::TargetKey>()?, R::NO_LINK?))
    }

    /// Reads all as pairs; or the source's key or its place, then the target's key, then the rest of the row in between.
    pub(super) fn link_request<D: Driver>(&self) -> Request<'static> {
        let [back, Hop { from, table, to }] = Self::HOPS;
        let fields =
            |lead, side, key| Read::Rows(lead, Fields { key: (side, key), all: (Side::Table, R::LINK_FIELDS) });
        let read = match (self.pairs::<D>(), back.to, from) {
            (Some(_), [foreign_key], [other_key]) => Read::Pairs(foreign_key, other_key),
            _ if Self::is_joined() => fields(Lead::Place, Side::Joined, to),
            _ => fields(if Self::has_number() { Lead::Key } else { Lead::Place }, Side::Table, from),
        };
        let is_ordered_here = order::is_ordered_by_integer::<R::Target>();
        Request {
            read,
            table: back.table,
            key: back.to,
            keys: Keys::Whole,
            join: Self::is_joined().then_some(Join { from, table, to }),
            order: if is_ordered_here { Order::Any } else { Order::By(Side::Joined, R::Target::PRIMARY_KEY) },
            limit: None,
        }
    }

    /// Following the relation as far as the rows in between.
    pub(super) fn link_context() -> Context {
        let link = R::META.through.map_or(Self::CONTEXT.collection, |through| through.collection().name);
        let table = R::META.through.map_or(Self::CONTEXT.table, |through| through.table);
        Context { collection: link, table, ..Self::CONTEXT }
    }

    /// Where the rest of a link stands in a row.
    pub(super) fn link_place() -> Place {
        let link = if R::LINK_FIELDS.is_empty() { None } else { R::META.through };
        let primary_key = link.map_or(&[][..], |through| through.collection().primary_key);
        Place { context: Self::link_context(), start: 1 + Self::HOPS[1].from.len(), primary_key }
    }

    pub(super) fn take_link<D: Driver>(&mut self, row: &D::Row<'_>) -> Result<(), Error>
    where
        R: LeadsThrough<TargetKey: FromFields<D> + BindKey<D>, Link: FromRow<D>>,
    {
        let Some(asked) = &self.asked else { return Ok(()) };
        let failed = |column, index, error| Self::link_place().failed::<D>(column, row, index, error);
        let [back, on] = Self::HOPS;
        let other_key = if Self::is_joined() { on.to } else { on.from };
        let key = match R::TargetKey::read(row, 1, 0) {
            Ok(key) => key,
            // It leads nowhere.
            Err(ColumnError { position, .. }) if D::is_null(row, position + 1) => return Ok(()),
            Err(ColumnError { position, error }) => return Err(failed(other_key[position], position + 1, error)),
        };
        let slot = self.chunks.slot::<D>(row, 0, Self::has_number().then_some(&asked.numbers));
        let slot = slot.map_err(|error| failed(back.to[0], 0, error.into()))?;
        let Some(slot) = slot else { return Err(Self::link_place().unasked::<D>(row)) };
        let target = self.links.target::<D>(key);
        for source in asked.sources(slot) {
            let start = 1 + other_key.len();
            let link = R::Link::from_row(row, start).map_err(|ColumnError { position, error }| {
                failed(&R::LINK_FIELDS[position], position + start, error)
            })?;
            self.links.push(source, target, link);
        }
        Ok(())
    }

    /// The row that has all links of a statement.
    pub(super) fn take_pairs<D: Driver>(&mut self, row: &D::Row<'_>, pairs: Pairs<D, R::Link>) -> Result<(), Error>
    where
        R::TargetKey: BindKey<D>,
    {
        let (read, bytes, link) = pairs;
        let Some(asked) = &self.asked else { return Ok(()) };
        let text = read(row, bytes).map_err(|ColumnError { position, error }| {
            let column = if position == 2 { Self::HOPS[1].from[0] } else { Self::HOPS[0].to[0] };
            // The text is no null; what stands behind it is.
            let place = Place { primary_key: &[], ..Self::link_place() };
            place.failed::<D>(column, row, 0, error)
        })?;
        for (source, target) in number::pairs(text.unwrap_or_default()) {
            let slot = self.chunks.slot_of(source, &asked.numbers);
            let (Some(slot), Some(key)) = (slot, number::to_key(target)) else {
                let key = vec![(Self::HOPS[0].to[0].name, source.to_string())];
                return Err(Error::new(Self::link_context(), ErrorKind::Unasked).of_row(key));
            };
            let target = self.links.target::<D>(key);
            for source in asked.sources(slot) {
                self.links.push(source, target, link());
            }
        }
        Ok(())
    }
}
