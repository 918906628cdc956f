//! Counts the statements of any driver, where the database itself is not asked how many there were.

use std::sync::atomic::{AtomicUsize, Ordering};

use relcore::driver::Driver;
use relcore::load::{Machine, Reading, Statement};
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

impl<D: Driver, M: Machine<D>> Machine<D> for Counted<'_, M> {
    type Output = M::Output;

    fn statement(&mut self) -> Result<Option<Statement<'_, D>>> {
        let statement = self.machine.statement()?;
        self.count.fetch_add(usize::from(statement.is_some()), Ordering::Relaxed);
        Ok(statement)
    }

    fn row(&mut self, row: &D::Row<'_>) -> Result<()> {
        self.machine.row(row)
    }

    fn repeat(&mut self, most_arguments: Option<usize>) -> bool {
        self.machine.repeat(most_arguments)
    }

    fn is_several(&self) -> bool {
        self.machine.is_several()
    }

    fn reading(&self) -> Reading {
        self.machine.reading()
    }

    fn failed(&self, error: D::Error) -> Error {
        self.machine.failed(error)
    }

    fn finish(self) -> Result<M::Output> {
        self.machine.finish()
    }
}
