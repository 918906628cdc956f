//! One row, where a call expects one.

use super::{Runs, Scope, SendsScope, Single, Sole, Tree};
use crate::plan::Node;
use crate::seam::{Access, Driver, Machine, Reading, Step, Steps};
use crate::{Error, ErrorKind};

/// What the plan `P` reads of a row of the scope `S`.
type Row<D, S, P> = <P as Runs<D, <S as Scope>::Target>>::Row;

type Rows<D, S, P> =
    Tree<D, Single<S, Row<D, S, P>, Sole<Row<D, S, P>>>, <S as Scope>::Target, P, Option<Row<D, S, P>>>;

/// Reads at most one row, and what is loaded with it.
pub(crate) struct OnlyOne<D: Driver, S: Scope, P: Runs<D, S::Target>>(Rows<D, S, P>);

impl<D: Driver, S: Scope, P: Runs<D, S::Target>> OnlyOne<D, S, P> {
    pub fn new(scope: S, plan: P) -> Self {
        Self(Tree::new(Single::new(scope, Sole::new(S::IS_REQUIRED)), plan))
    }
}

impl<D, S, P> Steps<D> for OnlyOne<D, S, P>
where
    D: Driver,
    S: SendsScope<D>,
    P: Runs<D, S::Target>,
{
    fn access(&self) -> Access {
        self.0.access()
    }

    fn step(&mut self) -> Result<Step<'_, D>, Error> {
        self.0.step()
    }

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        self.0.row(row)
    }

    fn repeat(&mut self, most_arguments: Option<usize>) -> bool {
        self.0.repeat(most_arguments)
    }

    fn reading(&self) -> Reading {
        self.0.reading()
    }
}

impl<D, S, P> Machine<D> for OnlyOne<D, S, P>
where
    D: Driver,
    S: SendsScope<D>,
    P: Runs<D, S::Target>,
{
    type Output = S::One<Node<S::Target, P>>;

    fn finish(self) -> Result<Self::Output, Error> {
        let row = self.0.finish()?;
        S::one(row).ok_or_else(|| Error::new(S::CONTEXT, ErrorKind::Missing))
    }
}
