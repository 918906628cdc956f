//! Counts the statements of any driver, where the database itself is not asked how many there were.

use std::sync::atomic::{AtomicUsize, Ordering};

use relcore::driver::{Access, Driver, Machine, Reading, Step, Steps};
use relcore::{Error, Result};

/// A machine that counts the statements that it asks for.
#[derive(Debug)]
pub struct Counted<'c, M> {
    machine: M,
    count: &'c AtomicUsize,
}

impl<'c, M> Counted<'c, M> {
    /// Adds the machine's statements to this number.
    pub fn new(machine: M, count: &'c AtomicUsize) -> Self {
        Self { machine, count }
    }
}

impl<D: Driver, M: Machine<D>> Steps<D> for Counted<'_, M> {
    fn access(&self) -> Access {
        self.machine.access()
    }

    fn step(&mut self) -> Result<Step<'_, D>> {
        let step = self.machine.step()?;
        self.count.fetch_add(usize::from(matches!(step, Step::Ask(_))), Ordering::Relaxed);
        Ok(step)
    }

    fn row(&mut self, row: &D::Row<'_>) -> Result<()> {
        self.machine.row(row)
    }

    fn repeat(&mut self, most_arguments: Option<usize>) -> bool {
        self.machine.repeat(most_arguments)
    }

    fn reading(&self) -> Reading {
        self.machine.reading()
    }

    fn failed(&self, error: D::Error) -> Error {
        self.machine.failed(error)
    }
}

impl<D: Driver, M: Machine<D>> Machine<D> for Counted<'_, M> {
    type Output = M::Output;

    fn finish(self) -> Result<M::Output> {
        self.machine.finish()
    }
}
