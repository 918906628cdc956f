//! Loading along a `belongs_to_many`, in two steps: the keys of the targets from the rows that link them, then each
//! target once.

use std::borrow::Cow;
use std::sync::Arc;

mod between;

use super::asked::Asked;
use super::chunks::Chunks;
use super::links::Links;
use super::runs::Runs;
use super::{Blocks, Branches, Place, Reading, Related, Sources, Statement, number, order};
use crate::driver::{ColumnError, Driver, FromFields, FromRow};
use crate::error::Context;
use crate::key::{BindKey, GroupKey, Key, SendsParts};
use crate::relation::LeadsThrough;
use crate::sql::{Batch, Columns, Lead, Order, Table};
use crate::{Collection, Error};

/// Loads the targets of the relation `R`, and with them what the plan `P` says.
pub struct Through<D: Driver, R: LeadsThrough, P: Runs<D, R::Target>> {
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

impl<D: Driver, R: LeadsThrough, P: Runs<D, R::Target>> Default for Through<D, R, P> {
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

impl<D, R, P> Through<D, R, P>
where
    D: Driver,
    R: LeadsThrough<Key: GroupKey, TargetKey: GroupKey>,
    P: Runs<D, R::Target>,
{
    const CONTEXT: Context = Context::following::<R>();
    const READING: Reading = Reading { context: Self::CONTEXT, columns: R::Target::FIELDS };

    fn target_batch() -> Batch<'static> {
        Batch {
            lead: if number::is_number::<R::TargetKey>() { Lead::Key } else { Lead::Place },
            table: Table::of::<R::Target>(),
            columns: Columns::All(R::Target::FIELDS),
            key: R::META.target_key,
            order: Order::Any,
        }
    }

    fn take_target(&mut self, row: &D::Row<'_>) -> Result<(), Error>
    where
        R: LeadsThrough<Target: FromRow<D>>,
    {
        let place = Place { context: Self::CONTEXT, start: 1, primary_key: R::Target::PRIMARY_KEY };
        let failed = |column, index, error| place.failed::<D>(column, row, index, error);
        let target = R::Target::from_row(row, 1)
            .map_err(|ColumnError { position, error }| failed(&R::Target::FIELDS[position], position + 1, error))?;
        let slot = self.chunks.slot::<D>(row, 0, self.links.numbers());
        let slot = slot.map_err(|error| failed(R::META.target_key[0], 0, error.into()))?;
        let Some(slot) = slot else { return Err(place.unasked::<D>(row)) };
        self.targets.push(target);
        self.found.push(super::asked::index(slot));
        Ok(())
    }

    /// The next statement about the rows in between.
    fn ask_links<'s, S>(&mut self, sources: &'s S) -> Result<Option<Statement<'s, D>>, Error>
    where
        S: Sources<R::Source> + ?Sized,
        R: LeadsThrough<Parts: SendsParts<D, R::Source>>,
    {
        if self.asked.is_none() {
            self.asked = Some(Asked::of::<D, R::Key>(sources.count(), sources.all().map(R::key)));
        }
        let batch = self.link_batch();
        let Some(asked) = &self.asked else { return Ok(None) };
        let numbers = Self::has_number().then_some(&asked.numbers);
        let Some(chunk) = self.chunks.next::<D>(asked.keys_len(), R::META.foreign_key.len(), numbers, batch.order)
        else {
            return Ok(None);
        };
        let keys = chunk.slots().filter_map(|slot| R::key(sources.at(asked.first(slot))));
        let (arguments, keys) = chunk.bind::<D, R::Key>(keys).map_err(|error| Self::READING.failed::<D>(error))?;
        let sql = batch.text(D::DIALECT, &R::Key::list_types(), keys);
        Ok(Some(Statement { sql: Cow::Owned(sql), arguments }))
    }

    /// The next statement about the targets.
    fn ask_targets(&mut self) -> Result<Option<Statement<'_, D>>, Error>
    where
        R: LeadsThrough<TargetParts: SendsParts<D, R::Target>>,
    {
        let keys = self.links.keys();
        let Some(chunk) = self.chunks.next::<D>(keys.len(), R::META.target_key.len(), self.links.numbers(), Order::Any)
        else {
            return Ok(None);
        };
        let (arguments, keys) = chunk
            .bind::<D, R::TargetKey>(chunk.slots().map(|slot| keys[slot].refs()))
            .map_err(|error| Self::READING.failed::<D>(error))?;
        let sql = Self::target_batch().text(D::DIALECT, &R::TargetKey::list_types(), keys);
        Ok(Some(Statement { sql: Cow::Owned(sql), arguments }))
    }
}

impl<D, R, P> Branches<D, R::Source> for Through<D, R, P>
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
    P: Runs<D, R::Target>,
{
    type Output = Related<R, P::Node>;

    fn statement<'s, S>(&'s mut self, sources: &'s S) -> Result<Option<Statement<'s, D>>, Error>
    where
        S: Sources<R::Source> + ?Sized,
    {
        if self.step == Step::Links {
            if let Some(statement) = self.ask_links::<S>(sources)? {
                return Ok(Some(statement));
            }
            self.step = Step::Targets;
            self.chunks.restart();
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
            Step::Links => match self.pairs() {
                Some(pairs) => self.take_pairs(row, pairs),
                None => self.take_link(row),
            },
            Step::Targets => self.take_target(row),
            Step::Nested => self.nested.row(row),
        }
    }

    fn repeat(&mut self, most_arguments: Option<usize>) {
        match self.step {
            Step::Links | Step::Targets => self.chunks.repeat(most_arguments),
            Step::Nested => self.nested.repeat(most_arguments),
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

    fn finish(self, _: usize) -> impl Iterator<Item = Self::Output> {
        let nested = self.nested.finish(self.targets.count());
        let numbers = order::numbers(&self.targets);
        let nodes: Vec<_> = P::nodes(self.targets.into_records(), nested).map(Arc::new).collect();
        let sources = self.asked.map_or(0, |asked| asked.sources_len());
        let mut lists = self.links.lists(&self.found, numbers.as_deref(), sources);
        let with_node = move |(place, link): (u32, R::Link)| (Arc::clone(&nodes[place as usize]), link);
        std::iter::from_fn(move || lists.next(|list| Related::new(R::list(list.map(&with_node)))))
    }
}
