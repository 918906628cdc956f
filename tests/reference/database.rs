//! A database in memory, and the loop around a machine that asks it.

use std::pin::Pin;
use std::sync::RwLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use relcore::driver::{Ask, Connection, Machine, Step, Steps};

use super::table::Tables;
use super::{Reference, answer, script};

/// Tables in memory. Calls run on a reference to it, and give a future.
#[derive(Debug, Default)]
pub struct Database {
    tables: RwLock<Tables>,
    statements: AtomicUsize,
}

impl Database {
    /// One that this script has filled.
    #[must_use]
    pub fn new(script: &str) -> Self {
        let this = Self::default();
        this.run(script);
        this
    }

    /// Runs a script.
    ///
    /// # Panics
    ///
    /// If the script is wrong.
    pub fn run(&self, script: &str) {
        script::run(&mut self.tables.write().expect("no test goes on after a panic"), script);
    }

    /// How many statements were answered so far.
    pub fn statements(&self) -> usize {
        self.statements.load(Ordering::Relaxed)
    }

    /// Does all steps of a machine, which sees one state of the tables.
    fn answer(&self, machine: &mut dyn Steps<Reference>) -> relcore::Result<()> {
        let tables = self.tables.read().expect("no test goes on after a panic");
        loop {
            let Ask { statement, arguments } = match machine.step()? {
                Step::Ask(ask) => ask,
                Step::Yield => continue,
                Step::Done => return Ok(()),
            };
            self.statements.fetch_add(1, Ordering::Relaxed);
            let rows = answer::answer(&tables, &statement, &arguments).map_err(|error| machine.failed(error))?;
            rows.iter().try_for_each(|row| machine.row(row))?;
        }
    }
}

impl<'c> Connection<'c> for &'c Database {
    type Driver = Reference;
    type Output<T: Send + 'c> = Pin<Box<dyn Future<Output = relcore::Result<T>> + Send + 'c>>;

    fn drive<M, T>(self, mut machine: M) -> Self::Output<T>
    where
        M: Machine<Reference, Output = T> + Send + 'c,
        T: Send + 'c,
    {
        Box::pin(async move {
            self.answer(&mut machine)?;
            machine.finish()
        })
    }
}
