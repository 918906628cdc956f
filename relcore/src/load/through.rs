//! Loading along a relation of two hops, a `belongs_to_many`, in two steps: the keys of the targets from the rows that link them, then
//! each target once.

mod between;
mod fetch;

use std::sync::Arc;

use fetch::FetchThrough;

use super::{Begins, Branch, Branches, LeadsThrough, Runs, Sources, order};
use crate::Error;
use crate::key::GroupKey;
use crate::plan::Related;
use crate::record::Follows;
use crate::seam::{Ask, Driver, FromFields, FromRow, Reading, SendsParts};

/// Loads the targets of the relation `R`, and with them what the plan `P` says.
pub struct LoadThrough<D: Driver, R: LeadsThrough, P: Runs<D, R::Target>> {
    fetch: FetchThrough<R, P::Row>,
    nested: P::Machine,
    is_nested: bool,
}

impl<D: Driver, R: LeadsThrough, P: Runs<D, R::Target>> Begins<P> for LoadThrough<D, R, P> {
    fn start(plan: P) -> Self {
        Self { fetch: FetchThrough::default(), nested: plan.start(), is_nested: false }
    }
}

impl<D, S, R, P> Branch<D, S> for LoadThrough<D, R, P>
where
    D: Driver,
    S: Follows<R>,
    R: LeadsThrough<
            Key: GroupKey,
            Parts: SendsParts<D, R::Source>,
            TargetKey: GroupKey + FromFields<D>,
            TargetParts: SendsParts<D, R::Target>,
            Link: FromRow<D>,
        >,
    P: Runs<D, R::Target>,
{
    type Output = Related<R, P::Node>;

    fn ask<'s>(&'s mut self, sources: &'s dyn Sources<S>) -> Result<Option<Ask<'s, D>>, Error> {
        if !self.is_nested {
            if self.fetch.is_more::<D, S>(sources) {
                return self.fetch.ask(sources);
            }
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
        nested.unwrap_or_else(|| self.fetch.reading())
    }

    fn finish(self: Box<Self>) -> Box<dyn Iterator<Item = Self::Output>> {
        let Self { fetch, nested, .. } = *self;
        let numbers = order::numbers(&fetch.targets);
        let nodes: Vec<_> = P::nodes(fetch.targets.into_records(), nested.finish()).map(Arc::new).collect();
        let sources = fetch.asked.map_or(0, |asked| asked.sources_len());
        let mut lists = fetch.links.lists(&fetch.found, numbers.as_deref(), sources);
        let with_node = move |(place, link): (u32, R::Link)| (Arc::clone(&nodes[place as usize]), link);
        Box::new(std::iter::from_fn(move || lists.next(|list| Related::new(R::list(list.map(&with_node))))))
    }
}
