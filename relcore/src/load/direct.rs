//! Loading along a relation of one hop: `belongs_to`, `has_one`, `has_many`.

mod fetch;

use fetch::Fetch;

use super::{Asked, Begins, Branch, Branches, Gathered, LeadsDirect, Runs, Sources};
use crate::Error;
use crate::key::GroupKey;
use crate::plan::Related;
use crate::record::Follows;
use crate::seam::{Ask, Driver, Reading, SendsParts};

/// Loads the targets of the relation `R`, and with them what the plan `P` says.
pub struct LoadDirect<D: Driver, R: LeadsDirect, P: Runs<D, R::Target>> {
    fetch: Fetch<R, P::Row>,
    /// What is loaded with the targets, once all of them are there.
    nested: P::Machine,
    is_nested: bool,
}

impl<D: Driver, R: LeadsDirect, P: Runs<D, R::Target>> Begins<P> for LoadDirect<D, R, P> {
    fn start(plan: P) -> Self {
        Self { fetch: Fetch::default(), nested: plan.start(), is_nested: false }
    }
}

impl<D, S, R, P> Branch<D, S> for LoadDirect<D, R, P>
where
    D: Driver,
    S: Follows<R>,
    R: LeadsDirect<Key: GroupKey, Parts: SendsParts<D, R::Source>>,
    P: Runs<D, R::Target>,
{
    type Output = Related<R, P::Node>;

    fn ask<'s>(&'s mut self, sources: &'s dyn Sources<S>) -> Result<Option<Ask<'s, D>>, Error> {
        if !self.is_nested {
            if self.fetch.is_more::<D, S>(sources) {
                return self.fetch.ask(sources);
            }
            self.fetch.settle::<D, S>(sources)?;
            self.is_nested = true;
        }
        self.nested.ask(&self.fetch.targets)
    }

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        if self.is_nested { self.nested.row(row) } else { self.fetch.row::<D>(row) }
    }

    fn repeat(&mut self, most_arguments: Option<usize>) {
        if self.is_nested { self.nested.repeat(most_arguments) } else { self.fetch.chunks.repeat(most_arguments) }
    }

    fn reading(&self) -> Reading {
        let nested = if self.is_nested { self.nested.reading() } else { None };
        nested.unwrap_or(Fetch::<R, P::Row>::READING)
    }

    fn finish(self: Box<Self>) -> Box<dyn Iterator<Item = Self::Output>> {
        let Self { fetch: Fetch { asked, targets, .. }, nested, .. } = *self;
        let nodes = targets.into_nodes::<D, R::Target, P>(nested.finish());
        Box::new(R::store::<P::Row, _>(asked.unwrap_or_default(), nodes).map(Related::new))
    }
}
