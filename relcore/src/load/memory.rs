//! Loading relations of records that a program has already.

use std::marker::PhantomData;

use super::{Alone, Branches, Extends, Given, Loads, RecordOf, Records, Sources};
use crate::plan::{Include, Loaded, Origin, Plan, Related, StartsAt, include};
use crate::relation::Kind;
use crate::seam::{Access, Driver, Machine, Reading, Step, Steps};
use crate::{Collection, Error};

/// Loads a relation of records that you have already. The result keeps the order of the records.
///
/// * `&records` borrows the records, and `records` hands them over. Both can be a list of references.
/// * `&record` is one record, and gives one.
/// * Records that are handed over keep what was loaded with them before.
///
/// ```
/// # #[cfg(all(feature = "derive", feature = "rusqlite"))] {
/// # use relcore::Collection;
/// #[derive(Collection)]
/// #[has_many(Order)]
/// struct Customer {
///     id: i64,
/// }
///
/// #[derive(Collection)]
/// #[belongs_to(Customer)]
/// struct Order {
///     id: i64,
///     customer_id: i64,
/// }
///
/// # let conn = rusqlite::Connection::open_in_memory().unwrap();
/// # conn.execute_batch("CREATE TABLE orders (id INTEGER, customer_id INTEGER); INSERT INTO orders VALUES (1, 7);").unwrap();
/// let customers = vec![Customer { id: 7 }, Customer { id: 8 }];
/// let with_orders = relcore::load(&customers, Customer::RELATIONS.orders, &conn).unwrap();
/// assert_eq!(with_orders[0].related(Customer::RELATIONS.orders).len(), 1);
/// assert_eq!(with_orders[1].id, 8);
///
/// let with_orders = relcore::load(&customers[0], Customer::RELATIONS.orders, &conn).unwrap();
/// assert_eq!(with_orders.related(Customer::RELATIONS.orders)[0].id, 1);
/// # }
/// ```
///
/// # Errors
///
/// As [`All::load`](crate::query::All::load).
// What follows from others has a name of its own, so that a mistake in one of those is one error.
pub fn load<'c, T, M, C, E, G, I, P, B, X>(records: T, relation: I, connection: X) -> X::Output<G::Of<E::With<B>>>
where
    T: Records<M, Collection = C, Record = E, Given = G>,
    C: Collection,
    E: RecordOf<C> + Send + 'c,
    G: Given<Of<E::With<B>>: Send> + Send + 'c,
    I: Include,
    Origin<I>: StartsAt<C, Plan<I, ()> = P>,
    P: Plan<C, Branches = (B, ())>,
    B: 'c,
    X: Loads<'c, C, P>,
{
    connection.load::<_, _, G>(records.list(), include::<C, I, ()>(relation, ()))
}

/// Records that a person handed in.
struct List<T>(Vec<T>);

impl<C, T: RecordOf<C>> Sources<C> for List<T> {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn at(&self, place: usize) -> &C {
        self.0[place].record()
    }

    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s C)) {
        self.0.iter().map(T::record).for_each(take);
    }
}

/// Records, and what is loaded with them.
pub(crate) struct Memory<D: Driver, T, C, P: Extends<D, C>, G> {
    records: List<T>,
    branches: P::Machine,
    given: PhantomData<fn() -> G>,
}

impl<D: Driver, T, C, P: Extends<D, C>, G> Memory<D, T, C, P, G> {
    pub fn new(records: Vec<T>, plan: P) -> Self {
        Self { records: List(records), branches: plan.extend(), given: PhantomData }
    }
}

impl<D, T, C, P, G> Steps<D> for Memory<D, T, C, P, G>
where
    D: Driver,
    C: Collection,
    T: RecordOf<C>,
    P: Extends<D, C>,
{
    fn access(&self) -> Access {
        Access::Snapshot
    }

    fn step(&mut self) -> Result<Step<'_, D>, Error> {
        Ok(self.branches.ask(&self.records)?.map_or(Step::Done, Step::Ask))
    }

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        self.branches.row(row)
    }

    fn repeat(&mut self, most_arguments: Option<usize>) -> bool {
        self.branches.repeat(most_arguments);
        true
    }

    fn reading(&self) -> Reading {
        self.branches.reading().unwrap_or(Reading::of::<C>())
    }
}

impl<D, T, C, P, B, G> Machine<D> for Memory<D, T, C, P, G>
where
    D: Driver,
    C: Collection,
    T: RecordOf<C>,
    P: Extends<D, C> + Plan<C, Branches = (B, ())>,
    G: Given,
{
    type Output = G::Of<T::With<B>>;

    fn finish(self) -> Result<Self::Output, Error> {
        let List(records) = self.records;
        // Before the list takes its memory: what was read is freed meanwhile.
        let branches = self.branches.finish();
        let mut loaded = Vec::with_capacity(records.len());
        loaded.extend(records.into_iter().zip(branches).map(|(record, branches)| record.with(branches)));
        Ok(G::of(loaded))
    }
}

/// Loads the only relation of a plan for one record.
pub(crate) struct OfOne<'r, D: Driver, C, P: Extends<D, C>>(Memory<D, &'r C, C, P, Alone>);

impl<'r, D: Driver, C, P: Extends<D, C>> OfOne<'r, D, C, P> {
    pub fn new(record: &'r C, plan: P) -> Self {
        Self(Memory::new(vec![record], plan))
    }
}

impl<D, C, P> Steps<D> for OfOne<'_, D, C, P>
where
    D: Driver,
    C: Collection,
    P: Extends<D, C>,
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

impl<'r, D, C, P, R, N> Machine<D> for OfOne<'r, D, C, P>
where
    D: Driver,
    C: Collection,
    R: Kind,
    P: Extends<D, C> + Plan<C, Branches = (Related<R, N>, ())>,
    Memory<D, &'r C, C, P, Alone>: Machine<D, Output = Loaded<&'r C, P::Branches>>,
{
    type Output = R::Owned<N>;

    fn finish(self) -> Result<R::Owned<N>, Error> {
        let (_, (related, ())) = self.0.finish()?.into_parts();
        Ok(related.into_inner())
    }
}
