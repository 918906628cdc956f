//! What a connection has to be able to do for a call. In each trait the connection is `Self`, so that the compiler
//! waits until its type is known: a bound on the plan, for a driver that is not known yet, it would expand level by
//! level, keep nothing of it, and begin anew at each level.

use super::{
    Count, Exists, First, Given, Memory, Node, OfOne, OnlyOne, Plan, RecordOf, Related, Rows, Runs, Scope, SendsScope,
    Single, Tree, run,
};
use crate::Collection;
use crate::driver::{Connection, FromRow};
use crate::relation::Kind;

/// A connection that can be asked for the rows that `S` means: whose driver can send the key.
pub trait Asks<'c, S: Scope>: Connection<'c> {
    #[doc(hidden)]
    fn count(self, scope: S) -> Self::Output<u64>;

    #[doc(hidden)]
    fn exists(self, scope: S) -> Self::Output<bool>;
}

impl<'c, X: Connection<'c>, S: SendsScope<X::Driver> + 'c> Asks<'c, S> for X {
    fn count(self, scope: S) -> Self::Output<u64> {
        run(Single::new(scope, Count(0)), self)
    }

    fn exists(self, scope: S) -> Self::Output<bool> {
        run(Single::new(scope, Exists(false)), self)
    }
}

/// A connection that can read the rows that `S` means, and load with them what the plan `P` says.
pub trait Reads<'c, S: Scope, P: Plan<S::Target, Node: Send>>: Connection<'c> {
    /// All rows; `ORDERED` by the primary key.
    #[doc(hidden)]
    fn rows<const ORDERED: bool>(self, scope: S) -> Self::Output<Vec<Node<S::Target, P>>>;

    #[doc(hidden)]
    fn first(self, scope: S) -> Self::Output<Option<Node<S::Target, P>>>;

    #[doc(hidden)]
    fn one(self, scope: S) -> Self::Output<S::One<Node<S::Target, P>>>
    where
        S::One<Node<S::Target, P>>: Send;
}

impl<'c, X, S, P> Reads<'c, S, P> for X
where
    X: Connection<'c>,
    S: SendsScope<X::Driver, Target: FromRow<X::Driver> + Send> + 'c,
    P: Runs<X::Driver, S::Target, Node: Send>,
{
    fn rows<const ORDERED: bool>(self, scope: S) -> Self::Output<Vec<Node<S::Target, P>>> {
        let root = Single::new(scope, Rows::<S::Target, ORDERED>(Vec::new()));
        run(Tree::<X::Driver, _, S::Target, P, Vec<S::Target>>::new(root), self)
    }

    fn first(self, scope: S) -> Self::Output<Option<Node<S::Target, P>>> {
        let root = Single::new(scope, First::<S::Target>(None));
        run(Tree::<X::Driver, _, S::Target, P, Option<S::Target>>::new(root), self)
    }

    fn one(self, scope: S) -> Self::Output<S::One<Node<S::Target, P>>>
    where
        S::One<Node<S::Target, P>>: Send,
    {
        run(OnlyOne::<X::Driver, S, P>::new(scope), self)
    }
}

/// A connection that can load with records of `C` what the plan `P` says.
pub trait Loads<'c, C, P: Plan<C>>: Connection<'c> {
    #[doc(hidden)]
    fn load<T, B, G>(self, records: Vec<T>) -> Self::Output<G::Of<T::With<B>>>
    where
        C: Collection,
        T: RecordOf<C> + Send + 'c,
        G: Given<Of<T::With<B>>: Send> + Send + 'c,
        P: Plan<C, Branches = (B, ())>,
        B: 'c;

    /// What one record has along the relation `R`, which is all that the plan has.
    #[doc(hidden)]
    fn related<R: Kind, N: 'static>(self, record: &'c C) -> Self::Output<R::Owned<N>>
    where
        C: Collection + Sync,
        P: Plan<C, Branches = (Related<R, N>, ())>,
        R::Owned<N>: Send;
}

impl<'c, X: Connection<'c>, C, P: Runs<X::Driver, C>> Loads<'c, C, P> for X {
    fn load<T, B, G>(self, records: Vec<T>) -> Self::Output<G::Of<T::With<B>>>
    where
        C: Collection,
        T: RecordOf<C> + Send + 'c,
        G: Given<Of<T::With<B>>: Send> + Send + 'c,
        P: Plan<C, Branches = (B, ())>,
        B: 'c,
    {
        run(Memory::<X::Driver, T, C, P, G>::new(records), self)
    }

    fn related<R: Kind, N: 'static>(self, record: &'c C) -> Self::Output<R::Owned<N>>
    where
        C: Collection + Sync,
        P: Plan<C, Branches = (Related<R, N>, ())>,
        R::Owned<N>: Send,
    {
        run(OfOne::<X::Driver, C, P>::new(record), self)
    }
}
