//! The targets of a relation of one hop. What is loaded with them is not known here, so this is compiled once for a relation.

use super::super::Fault;
use super::super::chunks::Chunks;
use super::super::keys::Numbers;
use super::super::order::is_ordered_by_integers;
use super::{Asked, Gathered, LeadsDirect, Sources};
use crate::error::Context;
use crate::key::GroupKey;
use crate::key::number::is_number;
use crate::meta::{ColumnMeta, Hop};
use crate::record::{Follows, Record};
use crate::request::{Fields, Keys, Lead, Order, Read, Request, Side};
use crate::seam::{Ask, BindKey, ColumnError, Driver, FromRow, Place, Reading};
use crate::{Collection, Error};

/// The targets of the relation `R`, each read as a `T`.
pub struct Fetch<R: LeadsDirect, T: Record + Send> {
    pub asked: Option<Asked>,
    pub chunks: Chunks,
    pub targets: R::Gathered<T>,
}

impl<R: LeadsDirect, T: Record + Send> Default for Fetch<R, T> {
    fn default() -> Self {
        Self { asked: None, chunks: Chunks::default(), targets: R::Gathered::default() }
    }
}

impl<R: LeadsDirect, T: Record<Of = R::Target> + Send> Fetch<R, T> {
    const CONTEXT: Context = R::CONTEXT;
    pub const READING: Reading = Reading { context: Self::CONTEXT, columns: R::Target::FIELDS };
    const IS_REQUIRED: bool = R::META.is_required();

    /// The target's columns that are compared with our key.
    const KEY: &'static [&'static ColumnMeta] = match R::META.hops {
        [Hop { to, .. }] => to,
        _ => panic!("a relation of one hop"),
    };
    /// The place of the only one of them among the target's key fields, if it is one of those.
    const KEY_FIELD: Option<usize> = match Self::KEY {
        [key] => R::Target::SCHEMA.key_field(key),
        _ => None,
    };

    /// A unique key finds one row at most, which needs no order; whole numbers are put in order here.
    fn order() -> Order<'static> {
        let is_one = !R::META.is_to_many();
        let is_sorted_here = is_one || is_ordered_by_integers::<R::Target>();
        if is_sorted_here { Order::Any } else { Order::By(Side::Table, R::Target::PRIMARY_KEY) }
    }

    /// At which index of a row its key stands, if that is a number by which rows are told apart; where it is not, the
    /// place of the key that it was found by stands in front of it.
    fn number_at() -> Option<usize>
    where
        R::Key: GroupKey,
    {
        let is_list = is_number::<R::Key>() && !Self::order().is_sorted();
        let [key] = Self::KEY else { return None };
        if is_list { T::index_of(key) } else { None }
    }

    fn request() -> Request<'static>
    where
        R::Key: GroupKey,
    {
        let lead = if Self::number_at().is_some() { Lead::Nothing } else { Lead::Place };
        Request {
            read: Read::Rows(lead, Fields::all(Side::Table, T::COLUMNS)),
            table: R::Target::SCHEMA.stored_in(),
            key: Self::KEY,
            keys: Keys::Whole,
            join: None,
            order: Self::order(),
            limit: None,
        }
    }

    /// The keys, where rows are told apart by them.
    fn numbers(asked: &Asked) -> Option<&Numbers>
    where
        R::Key: GroupKey,
    {
        Self::number_at().map(|_| &asked.numbers)
    }

    /// Whether keys are left that were not asked for.
    pub fn is_more<D: Driver, S: Follows<R>>(&mut self, sources: &dyn Sources<S>) -> bool
    where
        R::Key: GroupKey + BindKey<D>,
    {
        let asked = self.asked.get_or_insert_with(|| Asked::of::<D, R::Key, S>(sources, S::key));
        self.chunks.is_more(asked.keys_len())
    }

    /// The question for the next keys.
    pub fn ask<'s, D: Driver, S: Follows<R>>(
        &mut self,
        sources: &'s dyn Sources<S>,
    ) -> Result<Option<Ask<'s, D>>, Error>
    where
        R::Key: GroupKey + BindKey<D>,
    {
        let Some(asked) = &self.asked else { return Ok(None) };
        let (count, numbers) = (asked.keys_len(), Self::numbers(asked));
        let Some(chunk) = self.chunks.next::<D>(count, Self::KEY.len(), numbers, Self::order()) else {
            return Ok(None);
        };
        let keys = chunk.slots().filter_map(|slot| sources.at(asked.first(slot)).key());
        let ask = chunk.ask::<D, R::Key>(&Self::request(), keys);
        ask.map(Some).map_err(|error| Self::READING.failed::<D>(error))
    }

    /// The slot of the key that a row was found by.
    #[inline]
    fn slot<D: Driver>(&mut self, row: &D::Row<'_>, target: &T) -> Result<Option<usize>, Error>
    where
        R::Key: GroupKey,
    {
        let Some(asked) = &self.asked else { return Ok(None) };
        // Unless the record has it already.
        if let (Some(_), Some(field)) = (Self::number_at(), Self::KEY_FIELD) {
            return Ok(target.integer(field).and_then(|number| self.chunks.slot_of(number, &asked.numbers)));
        }
        let at = Self::number_at().unwrap_or_default();
        let slot = self.chunks.slot::<D>(row, at, Self::numbers(asked));
        slot.map_err(|error| Self::place().failed::<D>(Self::KEY[0], row, at, error))
    }

    /// Where the target stands in a row.
    fn place() -> Place
    where
        R::Key: GroupKey,
    {
        let start = usize::from(Self::number_at().is_none());
        Place { context: Self::CONTEXT, start, primary_key: R::Target::PRIMARY_KEY }
    }

    /// All targets have come: each source has as many as it may have.
    pub fn settle<D: Driver, S: Follows<R>>(&mut self, sources: &dyn Sources<S>) -> Result<(), Error>
    where
        R::Key: BindKey<D>,
    {
        let Some(asked) = &self.asked else { return Ok(()) };
        self.targets.settle(asked.sources_len());
        let is_shared = R::Gathered::<T>::IS_SHARED;
        let owners = if is_shared { asked.keys_len() } else { asked.sources_len() };
        let Some(Fault { kind, owner, more }) = self.targets.fault(owners, Self::IS_REQUIRED) else { return Ok(()) };
        let source = if is_shared { asked.first(owner) } else { owner };
        let values = sources.at(source).key().map(R::Key::shown).unwrap_or_default();
        Err(Error::new(Self::CONTEXT, kind).of_key(values, more))
    }

    pub fn row<D: Driver>(&mut self, row: &D::Row<'_>) -> Result<(), Error>
    where
        R::Key: GroupKey,
        T: FromRow<D>,
    {
        let start = usize::from(Self::number_at().is_none());
        let read = || {
            T::from_row(row, start).map_err(|ColumnError { position, error }| {
                Self::place().failed::<D>(&T::COLUMNS[position], row, position + start, error)
            })
        };
        let target = read()?;
        let Some(slot) = self.slot::<D>(row, &target)? else { return Err(Self::place().unasked::<D>(row)) };
        let Some(asked) = &self.asked else { return Ok(()) };
        if R::Gathered::<T>::IS_SHARED {
            self.targets.push(slot, target);
            return Ok(());
        }
        self.targets.push(asked.first(slot), target);
        // Each source has a record of its own: two of one key read the row twice.
        for source in asked.sources(slot).skip(1) {
            self.targets.push(source as usize, read()?);
        }
        Ok(())
    }
}
