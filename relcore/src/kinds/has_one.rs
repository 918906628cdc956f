use std::marker::PhantomData;

use super::relation_type;
use crate::Collection;
use crate::load::{Asked, Found, LeadsDirect};
use crate::plan::{Include, Included, Origin, StartsAt, With, include};
use crate::record::Record;
use crate::relation::{Declaration, Followed, Kind, Start};

/// The relation `R` to the one `T` whose unique foreign key refers to us: `#[has_one(T)]`.
///
/// Following it gives an `Option<T>`.
pub struct HasOne<R, T>(PhantomData<fn() -> (R, T)>);

relation_type!(HasOne<R, T>: ToOne);

impl<R, T> HasOne<R, T> {
    /// Loads a relation of the targets with them, as in `.with(Customer::RELATIONS.orders.with(Order::RELATIONS.product))`.
    pub fn with<I: Include>(self, relation: I) -> With<Self, Included<T, I, ()>>
    where
        Origin<I>: StartsAt<T>,
    {
        With::new(include::<T, I, ()>(relation, ()))
    }
}

impl<R: Declaration, T> Kind for HasOne<R, T> {
    type At = Start<R>;
    type Target = T;
    type Owned<N> = Option<N>;
    type Ref<'a, N: 'a> = Option<&'a N>;
    type Stored<N> = Option<N>;

    fn show<N>(stored: &Option<N>) -> Option<&N> {
        stored.as_ref()
    }

    fn own<N>(stored: Option<N>) -> Option<N> {
        stored
    }
}

impl<R: Declaration, T: Collection> LeadsDirect for HasOne<R, T>
where
    Self: Followed<Target = T>,
{
    type Gathered<Z: Record + Send> = Found<Z, false>;

    fn store<Z: Record + Send, N>(
        asked: Asked,
        targets: impl Iterator<Item = (usize, N)>,
    ) -> impl Iterator<Item = Option<N>> {
        let mut ones: Vec<_> = (0..asked.sources_len()).map(|_| None).collect();
        for (source, node) in targets {
            ones[source] = Some(node);
        }
        ones.into_iter()
    }
}
