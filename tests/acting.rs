//! Does something in the middle of a load, whatever the driver is.

use relcore::driver::{Access, Connection, Driver, Machine, Reading, Steps};
use relcore::{Error, Result};

/// How far a load has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// This statement is going to be run; the first is 1.
    Statement(usize),
    /// This row of this statement was read.
    Row(usize, usize),
}

/// A connection whose loads call `act` at each step.
#[derive(Debug)]
pub struct Acting<X, F> {
    conn: X,
    act: F,
}

impl<X, F: FnMut(Step)> Acting<X, F> {
    /// Runs on `conn`.
    pub fn new(conn: X, act: F) -> Self {
        Self { conn, act }
    }
}

impl<'c, X: Connection<'c>, F: FnMut(Step) + Send + 'c> Connection<'c> for Acting<X, F> {
    type Driver = X::Driver;
    type Output<T: Send + 'c> = X::Output<T>;

    fn drive<M, T>(self, machine: M) -> X::Output<T>
    where
        M: Machine<X::Driver, Output = T> + Send + 'c,
        T: Send + 'c,
    {
        self.conn.drive(Watched { machine, act: self.act, statement: 0, row: 0 })
    }
}

struct Watched<M, F> {
    machine: M,
    act: F,
    statement: usize,
    row: usize,
}

impl<D: Driver, M: Machine<D>, F: FnMut(Step)> Steps<D> for Watched<M, F> {
    fn access(&self) -> Access {
        self.machine.access()
    }

    fn step(&mut self) -> Result<relcore::driver::Step<'_, D>> {
        let step = self.machine.step()?;
        if let relcore::driver::Step::Ask(_) = step {
            (self.statement, self.row) = (self.statement + 1, 0);
            (self.act)(Step::Statement(self.statement));
        }
        Ok(step)
    }

    fn row(&mut self, row: &D::Row<'_>) -> Result<()> {
        self.row += 1;
        (self.act)(Step::Row(self.statement, self.row));
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

impl<D: Driver, M: Machine<D>, F: FnMut(Step)> Machine<D> for Watched<M, F> {
    type Output = M::Output;

    fn finish(self) -> Result<M::Output> {
        self.machine.finish()
    }
}
