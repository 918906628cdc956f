//! Records, and what is loaded with them.

use std::marker::PhantomData;

use super::{Branches, Machine, Outcome, Reading, Runs, Statement};
use crate::driver::Driver;
use crate::{Collection, Error};

/// Runs a machine that reads records of `C`, then the plan's branches.
pub(crate) struct Tree<D: Driver, M, C, P: Runs<D, C>, G> {
    root: Option<M>,
    records: Vec<C>,
    branches: P::Machine,
    is_begun: bool,
    result: PhantomData<fn() -> G>,
}

impl<D: Driver, M, C, P: Runs<D, C>, G> Tree<D, M, C, P, G> {
    pub fn new(root: M) -> Self {
        Self {
            root: Some(root),
            records: Vec::new(),
            branches: P::Machine::default(),
            is_begun: false,
            result: PhantomData,
        }
    }
}

impl<D: Driver, M, C, P: Runs<D, C>, G: Outcome<C>> Tree<D, M, C, P, G> {
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

impl<D, M, C, P, G> Machine<D> for Tree<D, M, C, P, G>
where
    D: Driver,
    C: Collection,
    M: Machine<D, Output = G>,
    G: Outcome<C>,
    P: Runs<D, C>,
{
    type Output = G::Of<P::Node>;

    fn statement(&mut self) -> Result<Option<Statement<'_, D>>, Error> {
        if !self.is_begun {
            self.is_begun = true;
            // One statement, or none if there is nothing to ask; then there is nothing to load with it.
            return self.root.as_mut().map_or(Ok(None), Machine::statement);
        }
        self.end_root()?;
        self.branches.statement(&*self.records)
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

    fn is_several(&self) -> bool {
        !P::IS_EMPTY
    }

    fn reading(&self) -> Reading {
        let root = self.root.as_ref().map(Machine::reading);
        root.or_else(|| self.branches.reading()).unwrap_or(Reading::of::<C>())
    }

    fn finish(mut self) -> Result<Self::Output, Error> {
        self.end_root()?;
        let branches = self.branches.finish(self.records.len());
        Ok(G::of(P::roots(self.records, branches)))
    }
}
