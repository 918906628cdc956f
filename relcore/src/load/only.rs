//! One row, where a call expects one.

use super::{Machine, Node, Reading, Runs, Scope, SendsScope, Single, Sole, Statement, Tree};
use crate::driver::{Driver, FromRow};
use crate::{Error, ErrorKind};

type Rows<D, S, P> =
    Tree<D, Single<S, Sole<<S as Scope>::Target>>, <S as Scope>::Target, P, Option<<S as Scope>::Target>>;

/// Reads at most one row, and what is loaded with it.
pub(crate) struct OnlyOne<D: Driver, S: Scope, P: Runs<D, S::Target>>(Rows<D, S, P>);

impl<D: Driver, S: Scope, P: Runs<D, S::Target>> OnlyOne<D, S, P> {
    pub fn new(scope: S) -> Self {
        Self(Tree::new(Single::new(scope, Sole::new(S::IS_REQUIRED))))
    }
}

impl<D, S, P> Machine<D> for OnlyOne<D, S, P>
where
    D: Driver,
    S: SendsScope<D, Target: FromRow<D>>,
    P: Runs<D, S::Target>,
{
    type Output = S::One<Node<S::Target, P>>;

    fn statement(&mut self) -> Result<Option<Statement<'_, D>>, Error> {
        self.0.statement()
    }

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        self.0.row(row)
    }

    fn repeat(&mut self, most_arguments: Option<usize>) -> bool {
        Machine::<D>::repeat(&mut self.0, most_arguments)
    }

    fn is_several(&self) -> bool {
        Machine::<D>::is_several(&self.0)
    }

    fn reading(&self) -> Reading {
        Machine::<D>::reading(&self.0)
    }

    fn finish(self) -> Result<Self::Output, Error> {
        let row = Machine::<D>::finish(self.0)?;
        S::one(row).ok_or_else(|| Error::new(S::CONTEXT, ErrorKind::Missing))
    }
}
