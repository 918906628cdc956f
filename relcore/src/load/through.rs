//! Loading along a `belongs_to_many`, in two steps: the keys of the targets from the rows that link them, then each
//! target once.

use std::borrow::Cow;
use std::sync::Arc;

use super::asked::Asked;
use super::chunks::Chunks;
use super::links::Links;
use super::plan::Plan;
use super::{Blocks, Branches, Reading, Related, Sources, Statement, failed_at, number, order};
use crate::driver::{ColumnError, Driver, FromFields, FromRow, ReadPairs};
use crate::error::Context;
use crate::key::{GroupKey, Key, SendsParts};
use crate::relation::LeadsThrough;
use crate::sql::{Batch, Columns, Lead, Order, Table};
use crate::{Collection, Error};

/// Loads the targets of the relation `R`, and with them what the plan `P` says.
pub struct Through<R: LeadsThrough, P: Plan<R::Target>> {
    asked: Option<Asked>,
    links: Links<R::TargetKey, R::Link>,
    targets: Blocks<R::Target>,
    /// The slot of each target among the targets' keys.
    found: Vec<u32>,
    chunks: Chunks,
    step: Step,
    nested: P::Machine,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Links,
    Targets,
    Nested,
}

/// More sources than these are asked for in rows: all pairs would have to be in the memory at once.
const MOST_OF_PAIRS: usize = 1 << 16;

type Pairs<D, L> = (ReadPairs<D>, usize, fn() -> L);

impl<R: LeadsThrough, P: Plan<R::Target>> Default for Through<R, P> {
    fn default() -> Self {
        Self {
            asked: None,
            links: Links::default(),
            targets: Blocks::default(),
            found: Vec::new(),
            chunks: Chunks::default(),
            step: Step::Links,
            nested: P::Machine::default(),
        }
    }
}

impl<R: LeadsThrough<Key: GroupKey, TargetKey: GroupKey>, P: Plan<R::Target>> Through<R, P> {
    const CONTEXT: Context = Context::following::<R>();
    const READING: Reading = Reading { context: Self::CONTEXT, columns: R::Target::FIELDS };

    /// Whether the links are told apart by the source's key, which is a number.
    fn has_number() -> bool {
        number::is_number::<R::Key>() && order::is_ordered_by_integer::<R::Target>()
    }

    /// How many bytes the targets' keys have, where the links are read as pairs, and what is kept of a link.
    fn pairs<D: Driver>(&self) -> Option<Pairs<D, R::Link>> {
        // Asked for each row: where the driver has no pairs, nothing more is looked at.
        let read = D::READ_PAIRS?;
        if !Self::has_number() || self.asked.as_ref()?.keys_len() > MOST_OF_PAIRS {
            return None;
        }
        Some((read, number::bytes::<R::TargetKey>()?, R::NO_LINK?))
    }

    /// Reads all as pairs; or the source's key or its place, then the target's key, then the rest of the row in between.
    fn link_batch<D: Driver>(&self) -> Batch<'static> {
        let other_key = R::META.other_key;
        let order = if order::is_ordered_by_integer::<R::Target>() {
            Order::Any
        } else {
            Order::Of {
                table: Table::of::<R::Target>(),
                key: R::META.target_key,
                refers: other_key,
                columns: R::Target::PRIMARY_KEY,
            }
        };
        let (lead, columns) = match (self.pairs::<D>(), R::META.foreign_key, other_key) {
            (Some(_), [foreign_key], [other_key]) => (Lead::Nothing, Columns::Pairs(foreign_key, other_key)),
            _ => (if Self::has_number() { Lead::Key } else { Lead::Place }, Columns::Key(other_key, R::LINK_FIELDS)),
        };
        Batch {
            lead,
            table: R::META.through.map_or(Table::of::<R::Target>(), Table::between),
            columns,
            key: R::META.foreign_key,
            order,
        }
    }

    fn target_batch() -> Batch<'static> {
        Batch {
            lead: if number::is_number::<R::TargetKey>() { Lead::Key } else { Lead::Place },
            table: Table::of::<R::Target>(),
            columns: Columns::All(R::Target::FIELDS),
            key: R::META.target_key,
            order: Order::Any,
        }
    }

    /// Following the relation as far as the rows in between.
    fn link_context() -> Context {
        let link = R::META.through.map_or(Self::CONTEXT.collection, |through| through.collection().name);
        let table = R::META.through.map_or(Self::CONTEXT.table, |through| through.table);
        Context { collection: link, table, ..Self::CONTEXT }
    }

    fn take_link<D: Driver>(&mut self, row: &D::Row<'_>) -> Result<(), Error>
    where
        R: LeadsThrough<TargetKey: FromFields<D>, Link: FromRow<D>>,
    {
        let Some(asked) = &self.asked else { return Ok(()) };
        let failed = |column, index, error| failed_at::<D>(Self::link_context(), column, row, index, error);
        let other_key = R::META.other_key;
        let key = match R::TargetKey::read(row, 1, 0) {
            Ok(key) => key,
            // It leads nowhere.
            Err(ColumnError { position, .. }) if D::is_null(row, position + 1) => return Ok(()),
            Err(ColumnError { position, error }) => return Err(failed(other_key[position], position + 1, error)),
        };
        let slot = self.chunks.slot::<D>(row, 0, Self::has_number().then_some(&asked.numbers));
        let Some(slot) = slot.map_err(|error| failed(R::META.foreign_key[0], 0, error))? else { return Ok(()) };
        let target = self.links.target(key);
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
    fn take_pairs<D: Driver>(&mut self, row: &D::Row<'_>, pairs: Pairs<D, R::Link>) -> Result<(), Error> {
        let (read, bytes, link) = pairs;
        let Some(asked) = &self.asked else { return Ok(()) };
        let text = read(row, bytes).map_err(|ColumnError { position, error }| {
            let column = if position == 2 { R::META.other_key[0] } else { R::META.foreign_key[0] };
            // The text is no null; what stands behind it is.
            failed_at::<D>(Self::link_context(), column, row, 0, error)
        })?;
        for (source, target) in number::pairs(text.unwrap_or_default()) {
            let slot = self.chunks.slot_of(source, &asked.numbers);
            let (Some(slot), Some(key)) = (slot, number::to_key(target)) else { continue };
            let target = self.links.target(key);
            for source in asked.sources(slot) {
                self.links.push(source, target, link());
            }
        }
        Ok(())
    }

    fn take_target<D: Driver>(&mut self, row: &D::Row<'_>) -> Result<(), Error>
    where
        R: LeadsThrough<Target: FromRow<D>>,
    {
        let failed = |column, index, error| failed_at::<D>(Self::CONTEXT, column, row, index, error);
        let target = R::Target::from_row(row, 1)
            .map_err(|ColumnError { position, error }| failed(&R::Target::FIELDS[position], position + 1, error))?;
        let slot = self.chunks.slot::<D>(row, 0, self.links.numbers());
        if let Some(slot) = slot.map_err(|error| failed(R::META.target_key[0], 0, error))? {
            self.targets.push(target);
            self.found.push(super::asked::index(slot));
        }
        Ok(())
    }

    /// The next statement about the rows in between.
    fn ask_links<'s, D, S>(&mut self, sources: &'s S) -> Result<Option<Statement<'s, D>>, Error>
    where
        D: Driver,
        S: Sources<R::Source> + ?Sized,
        R: LeadsThrough<Parts: SendsParts<D, R::Source>>,
    {
        if self.asked.is_none() {
            self.asked = Some(Asked::of::<R::Key>(sources.count(), sources.all().map(R::key)));
        }
        let batch = self.link_batch::<D>();
        let Some(asked) = &self.asked else { return Ok(None) };
        let numbers = Self::has_number().then_some(&asked.numbers);
        let Some(chunk) = self.chunks.next::<D>(asked.keys_len(), R::META.foreign_key.len(), numbers) else {
            return Ok(None);
        };
        let keys = chunk.slots().filter_map(|slot| R::key(sources.at(asked.first(slot))));
        let (arguments, keys) = chunk.bind::<D, R::Key>(keys).map_err(|error| Self::READING.failed::<D>(error))?;
        Ok(Some(Statement { sql: Cow::Owned(batch.text(D::DIALECT, keys)), arguments }))
    }

    /// The next statement about the targets.
    fn ask_targets<D>(&mut self) -> Result<Option<Statement<'_, D>>, Error>
    where
        D: Driver,
        R: LeadsThrough<TargetParts: SendsParts<D, R::Target>>,
    {
        let keys = self.links.keys();
        let Some(chunk) = self.chunks.next::<D>(keys.len(), R::META.target_key.len(), self.links.numbers()) else {
            return Ok(None);
        };
        let (arguments, keys) = chunk
            .bind::<D, R::TargetKey>(chunk.slots().map(|slot| keys[slot].refs()))
            .map_err(|error| Self::READING.failed::<D>(error))?;
        Ok(Some(Statement { sql: Cow::Owned(Self::target_batch().text(D::DIALECT, keys)), arguments }))
    }
}

impl<D, R, P> Branches<D, R::Source> for Through<R, P>
where
    D: Driver,
    R: LeadsThrough<
            Key: GroupKey,
            Parts: SendsParts<D, R::Source>,
            Target: FromRow<D>,
            TargetKey: GroupKey + FromFields<D>,
            TargetParts: SendsParts<D, R::Target>,
            Link: FromRow<D>,
        >,
    P: Plan<R::Target, Machine: Branches<D, R::Target, Output = P::Branches>>,
{
    type Output = Related<R, P::Node>;

    fn statement<'s, S>(&'s mut self, sources: &'s S) -> Result<Option<Statement<'s, D>>, Error>
    where
        S: Sources<R::Source> + ?Sized,
    {
        if self.step == Step::Links {
            if let Some(statement) = self.ask_links::<D, S>(sources)? {
                return Ok(Some(statement));
            }
            self.links.settle();
            (self.step, self.chunks) = (Step::Targets, Chunks::default());
        }
        if self.step == Step::Targets {
            if self.chunks.is_more(self.links.keys().len()) {
                return self.ask_targets();
            }
            self.step = Step::Nested;
        }
        self.nested.statement(&self.targets)
    }

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        match self.step {
            Step::Links => match self.pairs::<D>() {
                Some(pairs) => self.take_pairs::<D>(row, pairs),
                None => self.take_link::<D>(row),
            },
            Step::Targets => self.take_target::<D>(row),
            Step::Nested => self.nested.row(row),
        }
    }

    fn reading(&self) -> Option<Reading> {
        let reading = match self.step {
            Step::Links => {
                let columns = R::META.through.map_or(&[][..], |through| through.collection().columns);
                Reading { context: Self::link_context(), columns }
            }
            Step::Targets => Self::READING,
            Step::Nested => self.nested.reading().unwrap_or(Self::READING),
        };
        Some(reading)
    }

    fn finish(self, _: usize) -> Result<impl Iterator<Item = Self::Output>, Error> {
        let nested = self.nested.finish(self.targets.count())?;
        let numbers = order::numbers(&self.targets);
        let nodes: Vec<_> = P::nodes(self.targets.into_records(), nested).map(Arc::new).collect();
        let sources = self.asked.map_or(0, |asked| asked.sources_len());
        let mut lists = self.links.lists(&self.found, numbers.as_deref(), sources);
        let with_node = move |(place, link): (u32, R::Link)| (Arc::clone(&nodes[place as usize]), link);
        Ok(std::iter::from_fn(move || lists.next(|list| Related::new(R::list(list.map(&with_node))))))
    }
}
