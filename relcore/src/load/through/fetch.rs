//! The rows in between and the targets. What is loaded with those is not known here, so this is compiled once for a relation.

use super::super::chunks::Chunks;
use super::super::links::Links;
use super::super::slots::index;
use super::super::{Asked, Blocks, LeadsThrough, Sources};
use crate::error::Context;
use crate::key::{GroupKey, Key, number};
use crate::meta::Hop;
use crate::record::{Follows, Record};
use crate::request::{Fields, Keys, Lead, Order, Read, Request, Side};
use crate::seam::{Ask, BindKey, ColumnError, Driver, FromFields, FromRow, Place, Reading};
use crate::{Collection, Error};

/// What is read along the relation `R`; each target is a `T`.
pub struct FetchThrough<R: LeadsThrough, T> {
    pub asked: Option<Asked>,
    pub links: Links<R::TargetKey, R::Link>,
    pub targets: Blocks<T>,
    /// The slot of each target among the targets' keys.
    pub found: Vec<u32>,
    pub chunks: Chunks,
    pub is_at_targets: bool,
}

impl<R: LeadsThrough, T> Default for FetchThrough<R, T> {
    fn default() -> Self {
        Self {
            asked: None,
            links: Links::default(),
            targets: Blocks::default(),
            found: Vec::new(),
            chunks: Chunks::default(),
            is_at_targets: false,
        }
    }
}

impl<R, T> FetchThrough<R, T>
where
    R: LeadsThrough<Key: GroupKey, TargetKey: GroupKey>,
    T: Record<Of = R::Target>,
{
    pub const CONTEXT: Context = R::CONTEXT;
    /// From the source to the link, and from the link to the target.
    pub const HOPS: [Hop; 2] = match R::META.hops {
        [first, second] => [*first, *second],
        _ => panic!("a relation of two hops"),
    };

    fn target_request() -> Request<'static> {
        let lead = if number::is_number::<R::TargetKey>() { Lead::Key } else { Lead::Place };
        Request {
            read: Read::Rows(lead, Fields::all(Side::Table, T::COLUMNS)),
            table: R::Target::SCHEMA.stored_in(),
            key: Self::HOPS[1].to,
            keys: Keys::Whole,
            join: None,
            order: Order::Any,
            limit: None,
        }
    }

    /// Whether keys are left that were not asked for.
    pub fn is_more<D: Driver, S: Follows<R>>(&mut self, sources: &dyn Sources<S>) -> bool
    where
        R::Key: BindKey<D>,
    {
        if !self.is_at_targets {
            let asked = self.asked.get_or_insert_with(|| Asked::of::<D, R::Key, S>(sources, S::key));
            if self.chunks.is_more(asked.keys_len()) {
                return true;
            }
            self.is_at_targets = true;
            self.chunks.restart();
        }
        self.chunks.is_more(self.links.keys().len())
    }

    /// The question for the next keys.
    pub fn ask<'s, D: Driver, S: Follows<R>>(
        &'s mut self,
        sources: &'s dyn Sources<S>,
    ) -> Result<Option<Ask<'s, D>>, Error>
    where
        R: LeadsThrough<Key: BindKey<D>, TargetKey: BindKey<D>>,
    {
        let reading = self.reading();
        let ask = if self.is_at_targets { self.ask_targets() } else { self.ask_links(sources) };
        ask.map_err(|error| reading.failed::<D>(error))
    }

    fn ask_links<'s, D: Driver, S: Follows<R>>(
        &mut self,
        sources: &'s dyn Sources<S>,
    ) -> Result<Option<Ask<'s, D>>, D::Error>
    where
        R: LeadsThrough<Key: BindKey<D>>,
    {
        let request = self.link_request::<D>();
        let Some(asked) = &self.asked else { return Ok(None) };
        let numbers = Self::has_number().then_some(&asked.numbers);
        let chunk = self.chunks.next::<D>(asked.keys_len(), request.key.len(), numbers, request.order);
        let keys = |slot| sources.at(asked.first(slot)).key();
        chunk.map(|chunk| chunk.ask::<D, R::Key>(&request, chunk.slots().filter_map(keys))).transpose()
    }

    fn ask_targets<D: Driver>(&mut self) -> Result<Option<Ask<'_, D>>, D::Error>
    where
        R: LeadsThrough<TargetKey: BindKey<D>>,
    {
        let (request, keys) = (Self::target_request(), self.links.keys());
        let chunk = self.chunks.next::<D>(keys.len(), request.key.len(), self.links.numbers(), request.order);
        let refs = |slot: usize| keys[slot].refs();
        chunk.map(|chunk| chunk.ask::<D, R::TargetKey>(&request, chunk.slots().map(refs))).transpose()
    }

    pub fn row<D: Driver>(&mut self, row: &D::Row<'_>) -> Result<(), Error>
    where
        R: LeadsThrough<TargetKey: FromFields<D> + BindKey<D>, Link: FromRow<D>>,
        T: FromRow<D>,
    {
        if self.is_at_targets {
            return self.take_target::<D>(row);
        }
        match self.pairs::<D>() {
            Some(pairs) => self.take_pairs::<D>(row, pairs),
            None => self.take_link::<D>(row),
        }
    }

    fn take_target<D: Driver>(&mut self, row: &D::Row<'_>) -> Result<(), Error>
    where
        T: FromRow<D>,
    {
        let place = Place { context: Self::CONTEXT, start: 1, primary_key: R::Target::PRIMARY_KEY };
        let target = T::from_row(row, 1).map_err(|ColumnError { position, error }| {
            place.failed::<D>(&T::COLUMNS[position], row, position + 1, error)
        })?;
        let slot = self.chunks.slot::<D>(row, 0, self.links.numbers());
        let slot = slot.map_err(|error| place.failed::<D>(Self::HOPS[1].to[0], row, 0, error))?;
        let Some(slot) = slot else { return Err(place.unasked::<D>(row)) };
        self.targets.push(target);
        self.found.push(index(slot));
        Ok(())
    }

    pub fn reading(&self) -> Reading {
        if self.is_at_targets {
            return Reading { context: Self::CONTEXT, columns: R::Target::FIELDS };
        }
        let columns = R::META.through.map_or(&[][..], |through| through.collection().columns);
        Reading { context: Self::link_context(), columns }
    }
}
