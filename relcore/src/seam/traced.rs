//! Says to `tracing` what is loaded: a span a load, an event a statement.

use std::time::Instant;

use tracing::{Span, debug, debug_span};

use super::{Access, Driver, Machine, Reading, Step, Steps};
use crate::Error;

/// A machine that is listened to.
pub(crate) struct Traced<M> {
    machine: M,
    span: Span,
    /// The statement that is being read.
    current: Option<Current>,
}

struct Current {
    begun: Instant,
    rows: u64,
}

impl<M> Traced<M> {
    pub fn new(machine: M) -> Self {
        Self { machine, span: debug_span!(target: "relcore", "load"), current: None }
    }

    /// The rows of a statement have ended.
    fn end<D: Driver>(&mut self)
    where
        M: Steps<D>,
    {
        let Some(Current { begun, rows }) = self.current.take() else { return };
        let (reading, elapsed) = (self.machine.reading(), begun.elapsed());
        let (collection, relation) = (reading.collection(), reading.relation());
        self.span.in_scope(|| debug!(target: "relcore", collection, relation, rows, ?elapsed, "read"));
    }
}

impl<D: Driver, M: Machine<D>> Steps<D> for Traced<M> {
    fn access(&self) -> Access {
        self.machine.access()
    }

    fn step(&mut self) -> Result<Step<'_, D>, Error> {
        self.end();
        let step = self.machine.step()?;
        self.current = matches!(step, Step::Ask(_)).then(|| Current { begun: Instant::now(), rows: 0 });
        Ok(step)
    }

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        if let Some(current) = &mut self.current {
            current.rows += 1;
        }
        self.machine.row(row)
    }

    fn repeat(&mut self, most_arguments: Option<usize>) -> bool {
        self.machine.repeat(most_arguments)
    }

    fn reading(&self) -> Reading {
        self.machine.reading()
    }

    fn failed(&self, error: D::Error) -> Error {
        let error = self.machine.failed(error);
        let (collection, relation) = (error.collection(), error.relation());
        self.span.in_scope(|| debug!(target: "relcore", collection, relation, %error, "failed"));
        error
    }
}

impl<D: Driver, M: Machine<D>> Machine<D> for Traced<M> {
    type Output = M::Output;

    fn finish(mut self) -> Result<M::Output, Error> {
        self.end();
        self.machine.finish()
    }
}
