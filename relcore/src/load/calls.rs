//! What a connection has to be able to do for a call. In each trait the connection is `Self`, so that the compiler
//! waits until its type is known: a bound on the plan, for a driver that is not known yet, it would expand level by
//! level, keep nothing of it, and begin anew at each level.

use super::{
    Count, Exists, Extends, First, Given, Memory, OfOne, OnlyOne, RecordOf, Rows, Runs, Scope, SendsScope, Single, Tree,
};
use crate::Collection;
use crate::plan::{Node, Plan, Related};
use crate::relation::Kind;
use crate::seam::{Connection, run};

/// A connection that can be asked for the rows that `S` means: whose driver can send the key.
pub trait Asks<'c, S: Scope>: Connection<'c> {
    #[doc(hidden)]
    fn count(self, scope: S) -> Self::Output<u64>;

    #[doc(hidden)]
    fn exists(self, scope: S) -> Self::Output<bool>;
}

impl<'c, X: Connection<'c>, S: SendsScope<X::Driver> + 'c> Asks<'c, S> for X {
    fn count(self, scope: S) -> Self::Output<u64> {
        run(Single::<_, S::Target, _>::new(scope, Count(0)), self)
    }

    fn exists(self, scope: S) -> Self::Output<bool> {
        run(Single::<_, S::Target, _>::new(scope, Exists(false)), self)
    }
}

/// A connection that can read the rows that `S` means, and load with them what the plan `P` says.
pub trait Reads<'c, S: Scope, P: Plan<S::Target, Node: Send>>: Connection<'c> {
    /// All rows; `ORDERED` by the primary key.
    #[doc(hidden)]
    fn rows<const ORDERED: bool>(self, scope: S, plan: P) -> Self::Output<Vec<Node<S::Target, P>>>;

    #[doc(hidden)]
    fn first(self, scope: S, plan: P) -> Self::Output<Option<Node<S::Target, P>>>;

    #[doc(hidden)]
    fn one(self, scope: S, plan: P) -> Self::Output<S::One<Node<S::Target, P>>>
    where
        S::One<Node<S::Target, P>>: Send;
}

impl<'c, X, S, P> Reads<'c, S, P> for X
where
    X: Connection<'c>,
    S: SendsScope<X::Driver> + 'c,
    P: Runs<X::Driver, S::Target> + Plan<S::Target, Node: Send>,
{
    fn rows<const ORDERED: bool>(self, scope: S, plan: P) -> Self::Output<Vec<Node<S::Target, P>>> {
        let root = Single::<_, P::Row, _>::new(scope, Rows::<P::Row, ORDERED>(Vec::new()));
        run(Tree::<X::Driver, _, S::Target, P, Vec<P::Row>>::new(root, plan), self)
    }

    fn first(self, scope: S, plan: P) -> Self::Output<Option<Node<S::Target, P>>> {
        let root = Single::<_, P::Row, _>::new(scope, First::<P::Row>(None));
        run(Tree::<X::Driver, _, S::Target, P, Option<P::Row>>::new(root, plan), self)
    }

    fn one(self, scope: S, plan: P) -> Self::Output<S::One<Node<S::Target, P>>>
    where
        S::One<Node<S::Target, P>>: Send,
    {
        run(OnlyOne::<X::Driver, S, P>::new(scope, plan), self)
    }
}

/// A connection that can load with records of `C` what the plan `P` says.
pub trait Loads<'c, C, P: Plan<C>>: Connection<'c> {
    #[doc(hidden)]
    fn load<T, B, G>(self, records: Vec<T>, plan: P) -> Self::Output<G::Of<T::With<B>>>
    where
        C: Collection,
        T: RecordOf<C> + Send + 'c,
        G: Given<Of<T::With<B>>: Send> + Send + 'c,
        P: Plan<C, Branches = (B, ())>,
        B: 'c;

    /// What one record has along the relation `R`, which is all that the plan has.
    #[doc(hidden)]
    fn related<R: Kind, N: 'static>(self, record: &'c C, plan: P) -> Self::Output<R::Owned<N>>
    where
        C: Collection + Sync,
        P: Plan<C, Branches = (Related<R, N>, ())>,
        R::Owned<N>: Send;
}

impl<'c, X: Connection<'c>, C, P: Extends<X::Driver, C>> Loads<'c, C, P> for X {
    fn load<T, B, G>(self, records: Vec<T>, plan: P) -> Self::Output<G::Of<T::With<B>>>
    where
        C: Collection,
        T: RecordOf<C> + Send + 'c,
        G: Given<Of<T::With<B>>: Send> + Send + 'c,
        P: Plan<C, Branches = (B, ())>,
        B: 'c,
    {
        run(Memory::<X::Driver, T, C, P, G>::new(records, plan), self)
    }

    fn related<R: Kind, N: 'static>(self, record: &'c C, plan: P) -> Self::Output<R::Owned<N>>
    where
        C: Collection + Sync,
        P: Plan<C, Branches = (Related<R, N>, ())>,
        R::Owned<N>: Send,
    {
        run(OfOne::<X::Driver, C, P>::new(record, plan), self)
    }
}
