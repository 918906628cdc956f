//! Loading along a `belongs_to_many`, in two steps: the keys of the targets from the rows that link them, then each
//! target once.

use std::borrow::Cow;
use std::sync::Arc;

use super::asked::{Asked, index};
use super::chunks::Chunks;
use super::plan::Plan;
use super::{Branches, Statement, failed_at, failed_in, order};
use crate::driver::{ColumnError, Driver, FromFields, FromRow};
use crate::error::Context;
use crate::key::{BindKey, GroupKey, Key};
use crate::relation::LeadsThrough;
use crate::sql::{Batch, Columns, Order};
use crate::{Collection, Error};

/// Loads the targets of the relation `R`, and with them what the plan `P` says.
pub struct Linked<R: LeadsThrough, P: Plan<R::Target>> {
    asked: Option<Asked>,
    links: Links<R::TargetKey>,
    targets: Vec<R::Target>,
    /// The slot of each target among the targets' keys.
    found: Vec<u32>,
    chunks: Chunks,
    step: Step,
    nested: P::Machine,
}

/// What the rows in between say.
struct Links<K> {
    /// The source's slot of each.
    sources: Vec<u32>,
    /// The target's key of each.
    keys: Vec<K>,
    /// Which of those are the same.
    targets: Option<Asked>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Links,
    Targets,
    Nested,
}

impl<R: LeadsThrough, P: Plan<R::Target>> Default for Linked<R, P> {
    fn default() -> Self {
        Self {
            asked: None,
            links: Links { sources: Vec::new(), keys: Vec::new(), targets: None },
            targets: Vec::new(),
            found: Vec::new(),
            chunks: Chunks::default(),
            step: Step::Links,
            nested: P::Machine::default(),
        }
    }
}

impl<R: LeadsThrough, P: Plan<R::Target>> Linked<R, P> {
    const CONTEXT: Context = Context::following::<R>();

    fn link_batch() -> Batch<'static>
    where
        R::Key: GroupKey,
    {
        let table = R::META.through.map_or("", |through| through.table);
        let (key, other_key) = (R::META.foreign_key, R::META.other_key);
        let order = if order::is_ordered_by_integer::<R::Target>() {
            Order::Any
        } else {
            Order::Of {
                table: R::Target::TABLE,
                key: R::META.target_key,
                refers: other_key,
                columns: R::Target::PRIMARY_KEY,
            }
        };
        let is_number = R::Key::is_number();
        Batch { table, columns: Columns::Some(other_key), is_number, key, not_null: other_key, order }
    }

    fn target_batch() -> Batch<'static>
    where
        R::TargetKey: GroupKey,
    {
        Batch {
            is_number: R::TargetKey::is_number(),
            table: R::Target::TABLE,
            columns: Columns::All(R::Target::FIELDS),
            key: R::META.target_key,
            not_null: &[],
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
        R: LeadsThrough<Key: GroupKey, TargetKey: FromFields<D>>,
    {
        let Some(asked) = &self.asked else { return Ok(()) };
        let failed = |column, index, error| failed_at::<D>(Self::link_context(), column, row, index, error);
        let key = R::TargetKey::read(row, 1, 0)
            .map_err(|ColumnError { position, error }| failed(R::META.other_key[position], position + 1, error))?;
        let slot = self.chunks.slot::<D>(row, asked, R::Key::is_number());
        if let Some(slot) = slot.map_err(|error| failed(R::META.foreign_key[0], 0, error))? {
            self.links.sources.push(index(slot));
            self.links.keys.push(key);
        }
        Ok(())
    }

    fn take_target<D: Driver>(&mut self, row: &D::Row<'_>) -> Result<(), Error>
    where
        R: LeadsThrough<TargetKey: GroupKey, Target: FromRow<D>>,
    {
        let Some(asked) = &self.links.targets else { return Ok(()) };
        let failed = |column, index, error| failed_at::<D>(Self::CONTEXT, column, row, index, error);
        let target = R::Target::from_row(row, 1)
            .map_err(|ColumnError { position, error }| failed(&R::Target::FIELDS[position], position + 1, error))?;
        let slot = self.chunks.slot::<D>(row, asked, R::TargetKey::is_number());
        if let Some(slot) = slot.map_err(|error| failed(R::META.target_key[0], 0, error))? {
            self.targets.push(target);
            self.found.push(index(slot));
        }
        Ok(())
    }
}

impl<D, R, P> Branches<D, R::Source> for Linked<R, P>
where
    D: Driver,
    R: LeadsThrough<Key: BindKey<D> + GroupKey, Target: FromRow<D>, TargetKey: BindKey<D> + GroupKey + FromFields<D>>,
    P: Plan<R::Target, Machine: Branches<D, R::Target, Output = P::Branches>>,
{
    type Output = super::Related<R, P::Node>;

    fn statement<'s>(&'s mut self, sources: &'s [R::Source]) -> Result<Option<Statement<'s, D>>, Error> {
        let failed = |error| failed_in::<D>(Self::CONTEXT, R::Target::FIELDS, error);
        if self.step == Step::Links {
            let asked = self.asked.get_or_insert_with(|| Asked::of::<R::Key>(sources.iter().map(R::key)));
            if let Some((slots, size)) = self.chunks.next::<D>(asked.keys_len(), R::META.foreign_key.len()) {
                let mut arguments = D::Arguments::default();
                for slot in slots {
                    let Some(key) = R::key(&sources[asked.first(slot)]) else { continue };
                    R::Key::bind(key, &mut arguments).map_err(failed)?;
                }
                return Ok(Some(Statement { sql: Cow::Owned(Self::link_batch().text(D::DIALECT, size)), arguments }));
            }
            (self.step, self.chunks) = (Step::Targets, Chunks::default());
        }
        if self.step == Step::Targets {
            let Links { keys, targets, .. } = &mut self.links;
            let asked =
                targets.get_or_insert_with(|| Asked::of::<R::TargetKey>(keys.iter().map(|key| Some(key.refs()))));
            if let Some((slots, size)) = self.chunks.next::<D>(asked.keys_len(), R::META.target_key.len()) {
                let mut arguments = D::Arguments::default();
                for slot in slots {
                    R::TargetKey::bind(keys[asked.first(slot)].refs(), &mut arguments).map_err(failed)?;
                }
                return Ok(Some(Statement { sql: Cow::Owned(Self::target_batch().text(D::DIALECT, size)), arguments }));
            }
            self.step = Step::Nested;
        }
        self.nested.statement(&self.targets)
    }

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        match self.step {
            Step::Links => self.take_link::<D>(row),
            Step::Targets => self.take_target::<D>(row),
            Step::Nested => self.nested.row(row),
        }
    }

    fn failed(&self, error: D::Error) -> Error {
        match self.step {
            Step::Links => {
                let columns = R::META.through.map_or(&[][..], |through| through.collection().columns);
                failed_in::<D>(Self::link_context(), columns, error)
            }
            Step::Targets => failed_in::<D>(Self::CONTEXT, R::Target::FIELDS, error),
            Step::Nested => self.nested.failed(error),
        }
    }

    fn finish(self, _: &[R::Source]) -> Result<Vec<Self::Output>, Error> {
        let nested = self.nested.finish(&self.targets)?;
        let numbers = order::numbers(&self.targets);
        let nodes: Vec<_> = P::nodes(self.targets, nested).into_iter().map(Arc::new).collect();
        let mut lists = self.links.lists(&self.found, self.asked.as_ref().map_or(0, Asked::keys_len));
        if let Some(numbers) = numbers {
            for list in &mut lists {
                list.sort_by_key(|target| numbers[*target as usize]);
            }
        }
        let asked = self.asked.unwrap_or_default();
        let of_slot = |slot: usize| lists[slot].iter().map(|target| Arc::clone(&nodes[*target as usize])).collect();
        Ok(asked.slots().map(|slot| super::Related::new(R::list(slot.map(of_slot).unwrap_or_default()))).collect())
    }
}

impl<K> Links<K> {
    /// The places of the targets of each source's slot; `found` has the slots of the targets that there are.
    fn lists(&self, found: &[u32], slots: usize) -> Vec<Vec<u32>> {
        let mut lists = vec![Vec::new(); slots];
        let Some(asked) = &self.targets else { return lists };
        let mut places = vec![None; asked.keys_len()];
        for (place, slot) in (0..).zip(found) {
            places[*slot as usize] = Some(place);
        }
        for (source, target) in self.sources.iter().zip(asked.slots()) {
            // A link to a row that is not there leads nowhere.
            if let Some(place) = target.and_then(|slot| places[slot]) {
                lists[*source as usize].push(place);
            }
        }
        lists
    }
}
