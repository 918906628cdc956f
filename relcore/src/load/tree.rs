//! Records, and what is loaded with them.

use std::marker::PhantomData;

use super::{Branches, Outcome, Runs};
use crate::seam::{Access, Driver, Machine, Reading, Step, Steps};
use crate::{Collection, Error};

/// Runs a machine that reads the records of a plan for `C`, then the plan's branches.
pub(crate) struct Tree<D: Driver, M, C, P: Runs<D, C>, G> {
    root: Option<M>,
    records: Vec<P::Row>,
    branches: P::Machine,
    is_begun: bool,
    result: PhantomData<fn() -> G>,
}

impl<D: Driver, M, C, P: Runs<D, C>, G> Tree<D, M, C, P, G> {
    pub fn new(root: M, plan: P) -> Self {
        Self { root: Some(root), records: Vec::new(), branches: plan.start(), is_begun: false, result: PhantomData }
    }
}

impl<D: Driver, M, C, P: Runs<D, C>, G: Outcome<P::Row>> Tree<D, M, C, P, G> {
    /// All records have been read.
    fn end_root(&mut self) -> Result<(), Error>
    where
        M: Machine<D, Output = G>,
    {
        if let Some(root) = self.root.take() {
            self.records = root.finish()?.into_records();
        }
        Ok(())
    }
}

impl<D, M, C, P, G> Steps<D> for Tree<D, M, C, P, G>
where
    D: Driver,
    C: Collection,
    M: Machine<D, Output = G>,
    G: Outcome<P::Row>,
    P: Runs<D, C>,
{
    fn access(&self) -> Access {
        if P::IS_EMPTY { Access::Statement } else { Access::Snapshot }
    }

    fn step(&mut self) -> Result<Step<'_, D>, Error> {
        if !self.is_begun {
            self.is_begun = true;
            // One question, or none if there is nothing to ask; then there is nothing to load with it.
            return self.root.as_mut().map_or(Ok(Step::Done), Steps::step);
        }
        self.end_root()?;
        Ok(self.branches.ask(&self.records)?.map_or(Step::Done, Step::Ask))
    }

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        match &mut self.root {
            Some(root) => root.row(row),
            None => self.branches.row(row),
        }
    }

    fn repeat(&mut self, most_arguments: Option<usize>) -> bool {
        match &mut self.root {
            Some(root) => {
                self.is_begun = false;
                root.repeat(most_arguments)
            }
            None => {
                self.branches.repeat(most_arguments);
                true
            }
        }
    }

    fn reading(&self) -> Reading {
        let root = self.root.as_ref().map(Steps::reading);
        root.or_else(|| self.branches.reading()).unwrap_or(Reading::of::<C>())
    }
}

impl<D, M, C, P, G> Machine<D> for Tree<D, M, C, P, G>
where
    D: Driver,
    C: Collection,
    M: Machine<D, Output = G>,
    G: Outcome<P::Row>,
    P: Runs<D, C>,
{
    type Output = G::Of<P::Node>;

    fn finish(mut self) -> Result<Self::Output, Error> {
        self.end_root()?;
        Ok(G::of(P::list(self.records, &mut *self.branches.finish())))
    }
}
