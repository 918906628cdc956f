use std::marker::PhantomData;

use super::relation_type;
use crate::Collection;
use crate::load::{Asked, LeadsDirect, Lists};
use crate::plan::{Include, Included, Origin, StartsAt, With, include};
use crate::record::Record;
use crate::relation::{Declaration, Followed, Kind, Start};

/// The relation `R` to every `T` whose foreign key refers to us: `#[has_many(T)]`.
pub struct HasMany<R, T>(PhantomData<fn() -> (R, T)>);

relation_type!(HasMany<R, T>: ToMany);

impl<R, T> HasMany<R, T> {
    /// Loads a relation of the targets with them, as in `.with(Customer::RELATIONS.orders.with(Order::RELATIONS.product))`.
    pub fn with<I: Include>(self, relation: I) -> With<Self, Included<T, I, ()>>
    where
        Origin<I>: StartsAt<T>,
    {
        With::new(include::<T, I, ()>(relation, ()))
    }
}

impl<R: Declaration, T> Kind for HasMany<R, T> {
    type At = Start<R>;
    type Target = T;
    type Owned<N> = Vec<N>;
    type Ref<'a, N: 'a> = &'a [N];
    type Stored<N> = Vec<N>;

    fn show<N>(stored: &Vec<N>) -> &[N] {
        stored
    }

    fn own<N>(stored: Vec<N>) -> Vec<N> {
        stored
    }
}

impl<R: Declaration, T: Collection> LeadsDirect for HasMany<R, T>
where
    Self: Followed<Target = T>,
{
    type Gathered<Z: Record + Send> = Lists<Z>;

    fn store<Z: Record + Send, N>(
        _: Asked,
        targets: impl Iterator<Item = (usize, Vec<N>)>,
    ) -> impl Iterator<Item = Vec<N>> {
        targets.map(|(_, list)| list)
    }
}
