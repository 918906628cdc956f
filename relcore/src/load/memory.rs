//! Loading what belongs to records that are there already.

use std::sync::Arc;

use super::{
    Branches, Include, Loaded, Loads, Machine, Origin, Plan, Reading, Related, Runs, Sources, StartsAt, Statement,
    Targets,
};
use crate::driver::Driver;
use crate::relation::Kind;
use crate::{Collection, Error};

/// Loads a relation of records that are in memory already, wherever they came from; of each in its order. Of `&records`
/// they are borrowed, of `records` owned. Owned ones with which something was loaded before have both then.
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
/// # }
/// ```
///
/// # Errors
///
/// As [`All::load`](crate::query::All::load).
// What follows from others has a name of its own, so that a mistake in one of those is one error.
pub fn load<'c, T, C, E, I, P, B, X>(records: T, _: I, connection: X) -> X::Output<Vec<E::With<B>>>
where
    T: Records<Collection = C, Record = E>,
    C: Collection,
    E: RecordOf<C, With<B>: Send> + Send + 'c,
    I: Include,
    Origin<I>: StartsAt<C, Plan<I, ()> = P>,
    P: Plan<C, Branches = (B, ())>,
    B: 'c,
    X: Loads<'c, C, P>,
{
    connection.load(records.list())
}

/// Records of a collection, as a list: their own or borrowed, alone or with what was loaded of them before.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no list of records of a collection",
    label = "expected a `Vec` or a slice of records"
)]
pub trait Records {
    /// What they are records of.
    type Collection: Collection;
    /// One of them, owned or borrowed.
    type Record: RecordOf<Self::Collection>;

    #[doc(hidden)]
    fn list(self) -> Vec<Self::Record>;
}

macro_rules! records {
    ($([$($generics:tt)*] $list:ty, $record:ty;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Records for $list {
            type Collection = C;
            type Record = $record;

            fn list(self) -> Vec<$record> {
                self.into_iter().collect()
            }
        }
    )+};
}

records! {
    [C: Collection] Vec<C>, C;
    ['r, C: Collection] &'r Vec<C>, &'r C;
    ['r, C: Collection] &'r [C], &'r C;
    ['r, C: Collection, const N: usize] &'r [C; N], &'r C;
    [C: Collection] Vec<Arc<C>>, Arc<C>;
    ['r, C: Collection] &'r Vec<Arc<C>>, &'r Arc<C>;
    ['r, C: Collection] &'r [Arc<C>], &'r Arc<C>;
    [C: Collection, L] Vec<Loaded<C, L>>, Loaded<C, L>;
    ['r, C: Collection, L] &'r Vec<Loaded<C, L>>, &'r Loaded<C, L>;
    ['r, C: Collection, L] &'r [Loaded<C, L>], &'r Loaded<C, L>;
}

/// A record of `C`, in whichever way it is held.
#[doc(hidden)]
pub trait RecordOf<C> {
    /// It, with what is loaded of it now.
    type With<B>;

    fn record(&self) -> &C;

    fn with<B>(self, related: (B, ())) -> Self::With<B>;
}

/// Nothing was loaded with it, or it is not ours to add to.
macro_rules! alone {
    ($([$($generics:tt)*] $held:ty;)+) => {$(
        impl<$($generics)*> RecordOf<C> for $held {
            type With<B> = Loaded<Self, (B, ())>;

            fn record(&self) -> &C {
                self
            }

            fn with<B>(self, related: (B, ())) -> Self::With<B> {
                Loaded::new(self, related)
            }
        }
    )+};
}

alone! {
    [C: Collection] C;
    [C: Collection] &C;
    [C: Collection] Arc<C>;
    [C: Collection] &Arc<C>;
    [C: Collection, L] &Loaded<C, L>;
}

impl<C: Collection, L> RecordOf<C> for Loaded<C, L> {
    type With<B> = Loaded<C, (B, L)>;

    fn record(&self) -> &C {
        self
    }

    fn with<B>(self, (related, ()): (B, ())) -> Self::With<B> {
        let (record, before) = self.into_parts();
        Loaded::new(record, (related, before))
    }
}

/// Records that a person handed in.
struct Given<T>(Vec<T>);

impl<C, T: RecordOf<C>> Sources<C> for Given<T> {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn at(&self, place: usize) -> &C {
        self.0[place].record()
    }

    fn all<'s>(&'s self) -> impl Iterator<Item = &'s C>
    where
        C: 's,
    {
        self.0.iter().map(T::record)
    }
}

/// Records, and what is loaded with them.
pub(crate) struct Memory<D: Driver, T, C, P: Runs<D, C>> {
    records: Given<T>,
    branches: P::Machine,
}

impl<D: Driver, T, C, P: Runs<D, C>> Memory<D, T, C, P> {
    pub fn new(records: Vec<T>) -> Self {
        Self { records: Given(records), branches: P::Machine::default() }
    }
}

impl<D, T, C, P, B> Machine<D> for Memory<D, T, C, P>
where
    D: Driver,
    C: Collection,
    T: RecordOf<C>,
    P: Runs<D, C> + Plan<C, Branches = (B, ())>,
{
    type Output = Vec<T::With<B>>;

    fn statement(&mut self) -> Result<Option<Statement<'_, D>>, Error> {
        self.branches.statement(&self.records)
    }

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        self.branches.row(row)
    }

    fn repeat(&mut self, most_arguments: Option<usize>) -> bool {
        self.branches.repeat(most_arguments);
        true
    }

    fn is_several(&self) -> bool {
        true
    }

    fn reading(&self) -> Reading {
        self.branches.reading().unwrap_or(Reading::of::<C>())
    }

    fn finish(self) -> Result<Self::Output, Error> {
        let Given(records) = self.records;
        let branches = self.branches.finish(records.len());
        let mut loaded = Vec::with_capacity(records.len());
        loaded.extend(records.into_iter().zip(branches).map(|(record, branches)| record.with(branches)));
        Ok(loaded)
    }
}

/// What there is along a relation.
pub type Owned<I> = <<I as Include>::Relation as Kind>::Owned<Targets<I>>;

/// Loads the only relation of a plan for one record.
pub(crate) struct OfOne<'r, D: Driver, C, P: Runs<D, C>>(Memory<D, &'r C, C, P>);

impl<'r, D: Driver, C, P: Runs<D, C>> OfOne<'r, D, C, P> {
    pub fn new(record: &'r C) -> Self {
        Self(Memory::new(vec![record]))
    }
}

impl<'r, D, C, P, R, N> Machine<D> for OfOne<'r, D, C, P>
where
    D: Driver,
    C: Collection,
    R: Kind,
    P: Runs<D, C> + Plan<C, Branches = (Related<R, N>, ())>,
    Memory<D, &'r C, C, P>: Machine<D, Output = Vec<Loaded<&'r C, P::Branches>>>,
{
    type Output = R::Owned<N>;

    fn statement(&mut self) -> Result<Option<Statement<'_, D>>, Error> {
        self.0.statement()
    }

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        self.0.row(row)
    }

    fn repeat(&mut self, most_arguments: Option<usize>) -> bool {
        self.0.repeat(most_arguments)
    }

    fn is_several(&self) -> bool {
        self.0.is_several()
    }

    fn reading(&self) -> Reading {
        self.0.reading()
    }

    fn finish(self) -> Result<R::Owned<N>, Error> {
        let (_, (related, ())) = self.0.finish()?.pop().expect("one for each record").into_parts();
        Ok(related.into_inner())
    }
}
