use std::marker::PhantomData;
use std::sync::Arc;

use super::relation_type;
use crate::Collection;
use crate::key::Presence;
use crate::load::{Asked, Found, LeadsDirect};
use crate::plan::{Include, Included, Origin, StartsAt, With, include};
use crate::record::Record;
use crate::relation::{Declaration, Followed, Kind, PresenceOf, Start};

/// The relation `R` to the one `T` that the foreign key here refers to: `#[belongs_to(T)]`.
///
/// Following it gives a `T`; where the foreign key is an `Option`, an `Option<T>`.
pub struct BelongsTo<R, T>(PhantomData<fn() -> (R, T)>);

relation_type!(BelongsTo<R, T>: ToOne);

const THERE: &str = "a target that has to exist was there when it was loaded";

impl<R, T> BelongsTo<R, T> {
    /// Loads a relation of the targets with them, as in `.with(Customer::RELATIONS.orders.with(Order::RELATIONS.product))`.
    pub fn with<I: Include>(self, relation: I) -> With<Self, Included<T, I, ()>>
    where
        Origin<I>: StartsAt<T>,
    {
        With::new(include::<T, I, ()>(relation, ()))
    }
}

impl<R: Declaration, T> Kind for BelongsTo<R, T> {
    type At = Start<R>;
    type Target = T;
    type Owned<N> = <PresenceOf<R> as Presence>::One<Arc<N>>;
    type Ref<'a, N: 'a> = <PresenceOf<R> as Presence>::One<&'a N>;
    type Stored<N> = Option<Arc<N>>;

    fn show<N>(stored: &Option<Arc<N>>) -> Self::Ref<'_, N> {
        PresenceOf::<R>::one(stored.as_deref()).expect(THERE)
    }

    fn own<N>(stored: Option<Arc<N>>) -> Self::Owned<N> {
        PresenceOf::<R>::one(stored).expect(THERE)
    }
}

impl<R: Declaration, T: Collection> LeadsDirect for BelongsTo<R, T>
where
    Self: Followed<Target = T>,
{
    type Gathered<Z: Record + Send> = Found<Z, true>;

    fn store<Z: Record + Send, N>(
        asked: Asked,
        targets: impl Iterator<Item = (usize, N)>,
    ) -> impl Iterator<Item = Option<Arc<N>>> {
        let mut nodes: Vec<_> = (0..asked.keys_len()).map(|_| None).collect();
        for (slot, node) in targets {
            nodes[slot] = Some(Arc::new(node));
        }
        asked.into_slots().map(move |slot| slot.and_then(|slot| nodes[slot].clone()))
    }
}
