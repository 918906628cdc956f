use std::marker::PhantomData;
use std::sync::Arc;

use super::{WithLink, relation_type};
use crate::Collection;
use crate::key::{KeyOf, KeyParts};
use crate::load::LeadsThrough;
use crate::meta::ColumnMeta;
use crate::plan::{Include, Included, Origin, StartsAt, With, include};
use crate::relation::{Declaration, Followed, Kind, Start};

/// The relation `R` to every `T` that a row of a third collection `L` links to us:
/// `#[belongs_to_many(T, through = L)]`.
///
/// A `T` that several rows link to us is there once for each of them.
#[allow(clippy::type_complexity, reason = "three parameters, like the type itself")]
pub struct BelongsToMany<R, T, L>(PhantomData<fn() -> (R, T, L)>);

relation_type!(BelongsToMany<R, T, L>: ToMany);

impl<R, T, L> BelongsToMany<R, T, L> {
    /// Loads a relation of the targets with them, as in `.with(Customer::RELATIONS.orders.with(Order::RELATIONS.product))`.
    pub fn with<I: Include>(self, relation: I) -> With<Self, Included<T, I, ()>>
    where
        Origin<I>: StartsAt<T>,
    {
        With::new(include::<T, I, ()>(relation, ()))
    }

    /// Loads with each target the row that links it to us, so that its other columns can be read.
    #[must_use]
    pub const fn with_link(self) -> WithLink<Self> {
        WithLink::new()
    }
}

impl<R: Declaration, T, L> Kind for BelongsToMany<R, T, L> {
    type At = Start<R>;
    type Target = T;
    type Owned<N> = Vec<Arc<N>>;
    type Ref<'a, N: 'a> = &'a [Arc<N>];
    type Stored<N> = Vec<Arc<N>>;

    fn show<N>(stored: &Vec<Arc<N>>) -> &[Arc<N>] {
        stored
    }

    fn own<N>(stored: Vec<Arc<N>>) -> Vec<Arc<N>> {
        stored
    }
}

impl<R: Declaration, T: Collection, L: Collection> LeadsThrough for BelongsToMany<R, T, L>
where
    Self: Followed<Target = T, Presence: KeyOf<T>>,
{
    type TargetKey = <Self::TargetParts as KeyParts<T>>::Values;
    type TargetParts = <<Self as Followed>::Presence as KeyOf<T>>::Parts;

    type Link = ();
    const LINK_FIELDS: &'static [ColumnMeta] = &[];
    const NO_LINK: Option<fn()> = Some(|| ());

    fn list<N>(targets: impl Iterator<Item = (Arc<N>, ())>) -> Vec<Arc<N>> {
        targets.map(|(target, ())| target).collect()
    }
}
