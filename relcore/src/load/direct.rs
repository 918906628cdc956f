//! Loading along a relation with one foreign key: `belongs_to`, `has_one`, `has_many`.

use std::borrow::Cow;

use super::asked::{Asked, index};
use super::chunks::Chunks;
use super::order::{is_ordered_by_integer, sort_by_integer};
use super::plan::Plan;
use super::{Branches, Statement, failed_at, failed_in};
use crate::driver::{ColumnError, Driver, FromRow};
use crate::error::Context;
use crate::key::{BindKey, GroupKey};
use crate::meta::{Column, RelationKind};
use crate::relation::LeadsDirect;
use crate::sql::{Batch, Columns, Order};
use crate::{Collection, Error};

/// Loads the targets of the relation `R`, and with them what the plan `P` says.
pub struct Direct<R: LeadsDirect, P: Plan<R::Target>> {
    asked: Option<Asked>,
    chunks: Chunks,
    targets: Vec<R::Target>,
    /// The slot of each target where targets are shared, else its source.
    owners: Vec<u32>,
    /// What is loaded with the targets, once all of them are there.
    nested: P::Machine,
    is_nested: bool,
}

impl<R: LeadsDirect, P: Plan<R::Target>> Default for Direct<R, P> {
    fn default() -> Self {
        Self {
            asked: None,
            chunks: Chunks::default(),
            targets: Vec::new(),
            owners: Vec::new(),
            nested: P::Machine::default(),
            is_nested: false,
        }
    }
}

impl<R: LeadsDirect, P: Plan<R::Target>> Direct<R, P> {
    const CONTEXT: Context = Context::following::<R>();

    /// The target's columns that are compared with our key.
    fn key() -> &'static [&'static Column] {
        match R::META.kind {
            RelationKind::BelongsTo => R::META.target_key,
            _ => R::META.foreign_key,
        }
    }

    /// A unique key finds one row at most, which needs no order; whole numbers are put in order here.
    fn order() -> Order<'static> {
        let is_one = !R::META.is_to_many();
        if is_one || is_ordered_by_integer::<R::Target>() { Order::Any } else { Order::By(R::Target::PRIMARY_KEY) }
    }

    fn batch() -> Batch<'static>
    where
        R::Key: GroupKey,
    {
        Batch {
            is_number: R::Key::is_number(),
            table: R::Target::TABLE,
            columns: Columns::All(R::Target::FIELDS),
            key: Self::key(),
            not_null: &[],
            order: Self::order(),
        }
    }

    /// All targets have been read.
    fn begin_nested(&mut self) {
        if R::META.is_to_many() {
            let sources = self.asked.as_ref().map_or(0, Asked::sources_len);
            sort_by_integer(&mut self.targets, &mut self.owners, sources);
        }
        self.is_nested = true;
    }

    fn take<D: Driver>(&mut self, row: &D::Row<'_>) -> Result<(), Error>
    where
        R::Key: GroupKey,
        R::Target: FromRow<D>,
    {
        let Some(asked) = &self.asked else { return Ok(()) };
        let read = || {
            R::Target::from_row(row, 1).map_err(|ColumnError { position, error }| {
                failed_at::<D>(Self::CONTEXT, &R::Target::FIELDS[position], row, position + 1, error)
            })
        };
        let target = read()?;
        let slot = self.chunks.slot::<D>(row, asked, R::Key::is_number());
        let slot = slot.map_err(|error| failed_at::<D>(Self::CONTEXT, Self::key()[0], row, 0, error))?;
        let Some(slot) = slot else { return Ok(()) };
        if R::IS_SHARED {
            self.targets.push(target);
            self.owners.push(index(slot));
            return Ok(());
        }
        let mut sources = asked.sources(slot);
        self.targets.push(target);
        self.owners.extend(sources.next());
        // Each source has a record of its own: two of one key read the row twice.
        for source in sources {
            self.targets.push(read()?);
            self.owners.push(source);
        }
        Ok(())
    }
}

impl<D, R, P> Branches<D, R::Source> for Direct<R, P>
where
    D: Driver,
    R: LeadsDirect<Key: BindKey<D> + GroupKey, Target: FromRow<D>>,
    P: Plan<R::Target, Machine: Branches<D, R::Target, Output = P::Branches>>,
{
    type Output = super::Related<R, P::Node>;

    fn statement<'s>(&'s mut self, sources: &'s [R::Source]) -> Result<Option<Statement<'s, D>>, Error> {
        if !self.is_nested {
            let asked = self.asked.get_or_insert_with(|| Asked::of::<R::Key>(sources.iter().map(R::key)));
            if let Some((slots, size)) = self.chunks.next::<D>(asked.keys_len(), Self::key().len()) {
                let mut arguments = D::Arguments::default();
                for slot in slots {
                    let Some(key) = R::key(&sources[asked.first(slot)]) else { continue };
                    R::Key::bind(key, &mut arguments)
                        .map_err(|error| failed_in::<D>(Self::CONTEXT, R::Target::FIELDS, error))?;
                }
                let sql = Cow::Owned(Self::batch().text(D::DIALECT, size));
                return Ok(Some(Statement { sql, arguments }));
            }
            self.begin_nested();
        }
        self.nested.statement(&self.targets)
    }

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        if self.is_nested {
            return self.nested.row(row);
        }
        self.take::<D>(row)
    }

    fn failed(&self, error: D::Error) -> Error {
        if self.is_nested { self.nested.failed(error) } else { failed_in::<D>(Self::CONTEXT, R::Target::FIELDS, error) }
    }

    fn finish(self, _: &[R::Source]) -> Result<Vec<Self::Output>, Error> {
        let nested = self.nested.finish(&self.targets)?;
        let nodes = P::nodes(self.targets, nested);
        let asked = self.asked.unwrap_or_default();
        let stored =
            R::store(&asked, &self.owners, nodes.into_iter()).map_err(|kind| Error::new(Self::CONTEXT, kind))?;
        Ok(stored.into_iter().map(super::Related::new).collect())
    }
}
