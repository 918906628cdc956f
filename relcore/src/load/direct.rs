//! Loading along a relation with one foreign key: `belongs_to`, `has_one`, `has_many`.

use std::borrow::Cow;

use super::asked::Asked;
use super::chunks::Chunks;
use super::keys::Numbers;
use super::number::is_number;
use super::order::is_ordered_by_integers;
use super::runs::Runs;
use super::{Branches, Fault, Gathered, Place, Reading, Related, Sources, Statement};
use crate::__private::KeyFields;
use crate::driver::{ColumnError, Driver, FromRow};
use crate::error::Context;
use crate::key::{BindKey, GroupKey, SendsParts};
use crate::meta::{Column, RelationKind};
use crate::relation::LeadsDirect;
use crate::sql::{Batch, Columns, Lead, Order, Table};
use crate::{Collection, Error};

/// Loads the targets of the relation `R`, and with them what the plan `P` says.
pub struct Direct<D: Driver, R: LeadsDirect, P: Runs<D, R::Target>> {
    asked: Option<Asked>,
    chunks: Chunks,
    targets: R::Gathered,
    /// What is loaded with the targets, once all of them are there.
    nested: P::Machine,
    is_nested: bool,
}

impl<D: Driver, R: LeadsDirect, P: Runs<D, R::Target>> Default for Direct<D, R, P> {
    fn default() -> Self {
        Self {
            asked: None,
            chunks: Chunks::default(),
            targets: R::Gathered::default(),
            nested: P::Machine::default(),
            is_nested: false,
        }
    }
}

impl<D: Driver, R: LeadsDirect, P: Runs<D, R::Target>> Direct<D, R, P> {
    const CONTEXT: Context = Context::following::<R>();
    const READING: Reading = Reading { context: Self::CONTEXT, columns: R::Target::FIELDS };
    const IS_REQUIRED: bool = R::META.is_required();

    /// The target's columns that are compared with our key.
    const KEY: &'static [&'static Column] = match R::META.kind {
        RelationKind::BelongsTo => R::META.target_key,
        _ => R::META.foreign_key,
    };
    /// The place of the only one of them among the target's key fields, if it is one of those.
    const KEY_FIELD: Option<usize> = match Self::KEY {
        [key] => R::Target::SCHEMA.key_field(key),
        _ => None,
    };

    /// A unique key finds one row at most, which needs no order; whole numbers are put in order here.
    fn order() -> Order<'static> {
        let is_one = !R::META.is_to_many();
        if is_one || is_ordered_by_integers::<R::Target>() { Order::Any } else { Order::By(R::Target::PRIMARY_KEY) }
    }

    /// In which column of a row its key stands, if that is a number by which rows are told apart; where it is not, the
    /// place of the key that it was found by stands in front of it.
    fn number_at() -> Option<usize>
    where
        R::Key: GroupKey,
    {
        let is_list = is_number::<R::Key>() && matches!(Self::order(), Order::Any);
        let [key] = Self::KEY else { return None };
        is_list.then_some(key.position)
    }

    fn batch() -> Batch<'static>
    where
        R::Key: GroupKey,
    {
        Batch {
            lead: if Self::number_at().is_some() { Lead::Nothing } else { Lead::Place },
            table: Table::of::<R::Target>(),
            columns: Columns::All(R::Target::FIELDS),
            key: Self::KEY,
            order: Self::order(),
        }
    }

    /// The keys, where rows are told apart by them.
    fn numbers(asked: &Asked) -> Option<&Numbers>
    where
        R::Key: GroupKey,
    {
        Self::number_at().map(|_| &asked.numbers)
    }

    /// The slot of the key that a row was found by.
    #[inline]
    fn slot(&mut self, row: &D::Row<'_>, target: &R::Target) -> Result<Option<usize>, Error>
    where
        R::Key: GroupKey,
    {
        let Some(asked) = &self.asked else { return Ok(None) };
        // Unless the record has it already.
        if let (Some(_), Some(field)) = (Self::number_at(), Self::KEY_FIELD) {
            let number = <R::Target as Collection>::KeyFields::integer(target.key_fields(), field);
            return Ok(number.and_then(|number| self.chunks.slot_of(number, &asked.numbers)));
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
    fn settle<S: Sources<R::Source> + ?Sized>(&mut self, sources: &S) -> Result<(), Error>
    where
        R::Key: BindKey<D>,
    {
        let Some(asked) = &self.asked else { return Ok(()) };
        self.targets.settle(asked.sources_len());
        let owners = if R::Gathered::IS_SHARED { asked.keys_len() } else { asked.sources_len() };
        let Some(Fault { kind, owner, more }) = self.targets.fault(owners, Self::IS_REQUIRED) else { return Ok(()) };
        let source = if R::Gathered::IS_SHARED { asked.first(owner) } else { owner };
        let values = R::key(sources.at(source)).map(R::Key::shown).unwrap_or_default();
        Err(Error::new(Self::CONTEXT, kind).of_key(values, more))
    }

    fn take(&mut self, row: &D::Row<'_>) -> Result<(), Error>
    where
        R::Key: GroupKey,
        R::Target: FromRow<D>,
    {
        let start = usize::from(Self::number_at().is_none());
        let read = || {
            R::Target::from_row(row, start).map_err(|ColumnError { position, error }| {
                Self::place().failed::<D>(&R::Target::FIELDS[position], row, position + start, error)
            })
        };
        let target = read()?;
        let Some(slot) = self.slot(row, &target)? else { return Err(Self::place().unasked::<D>(row)) };
        let Some(asked) = &self.asked else { return Ok(()) };
        if R::Gathered::IS_SHARED {
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

impl<D, R, P> Branches<D, R::Source> for Direct<D, R, P>
where
    D: Driver,
    R: LeadsDirect<Key: GroupKey, Parts: SendsParts<D, R::Source>, Target: FromRow<D>>,
    P: Runs<D, R::Target>,
{
    type Output = Related<R, P::Node>;

    fn statement<'s, S>(&'s mut self, sources: &'s S) -> Result<Option<Statement<'s, D>>, Error>
    where
        S: Sources<R::Source> + ?Sized,
    {
        if !self.is_nested {
            let keys = || Asked::of::<D, R::Key>(sources.count(), sources.all().map(R::key));
            let asked = self.asked.get_or_insert_with(keys);
            if let Some(chunk) =
                self.chunks.next::<D>(asked.keys_len(), Self::KEY.len(), Self::numbers(asked), Self::order())
            {
                let keys = chunk.slots().filter_map(|slot| R::key(sources.at(asked.first(slot))));
                let (arguments, keys) =
                    chunk.bind::<D, R::Key>(keys).map_err(|error| Self::READING.failed::<D>(error))?;
                let sql = Self::batch().text(D::DIALECT, &R::Key::list_types(), keys);
                return Ok(Some(Statement { sql: Cow::Owned(sql), arguments }));
            }
            self.settle::<S>(sources)?;
            self.is_nested = true;
        }
        self.nested.statement(&self.targets)
    }

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        if self.is_nested {
            return self.nested.row(row);
        }
        self.take(row)
    }

    fn repeat(&mut self, most_arguments: Option<usize>) {
        if self.is_nested { self.nested.repeat(most_arguments) } else { self.chunks.repeat(most_arguments) }
    }

    fn reading(&self) -> Option<Reading> {
        let nested = if self.is_nested { self.nested.reading() } else { None };
        nested.or(Some(Self::READING))
    }

    fn finish(self, _: usize) -> impl Iterator<Item = Self::Output> {
        let nested = self.nested.finish(self.targets.count());
        R::store(self.asked.unwrap_or_default(), self.targets.into_nodes::<P>(nested)).map(Related::new)
    }
}
