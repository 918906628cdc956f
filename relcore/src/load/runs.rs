//! What a driver has to be able to do for a plan: follow each of its relations.

use super::{Both, Branches, Direct, Include, Plan, Related, Through};
use crate::__private::{Declaration, Declared, Followed, KeyOf as ReferredBy, KeyParts};
use crate::Collection;
use crate::driver::{Driver, FromFields, FromRow};
use crate::key::{GroupKey, SendsParts};
use crate::relation::{BelongsTo, BelongsToMany, HasMany, HasOne, Kind, Relation, WithLink};

/// A plan whose relations the driver `D` can follow: their keys can be sent and compared, their targets read.
// Each relation is asked alone. The machine is proven by the impls here, for every plan: asked of the machine of one
// plan, the compiler would go through all of its types in each program.
pub trait Runs<D: Driver, C>: Plan<C> {
    #[doc(hidden)]
    type Machine: Branches<D, C, Output = Self::Branches> + Default + Send + 'static;
}

impl<D: Driver, C: 'static> Runs<D, C> for () {
    type Machine = ();
}

impl<D, C, I, P> Runs<D, C> for (I, P)
where
    D: Driver,
    C: Collection,
    I: Include<Relation: Loadable<D, Source = C>> + 'static,
    I::Plan: Runs<D, <I::Relation as Kind>::Target>,
    P: Runs<D, C>,
{
    type Machine = Both<<I::Relation as Loadable<D>>::Machine<I::Plan>, P::Machine>;
}

/// A relation that the driver `D` can follow.
pub trait Loadable<D: Driver>: Relation {
    #[doc(hidden)]
    type Machine<P: Runs<D, Self::Target>>: Branches<D, Self::Source, Output = Related<Self, P::Node>>
        + Default
        + Send
        + 'static;
}

/// The values by which the relation `R` is followed.
type KeyOf<R> = <<R as Followed>::Key as KeyParts<<R as Declared>::Source>>::Values;

macro_rules! direct {
    ($($relation:ident)+) => {$(
        impl<D, R, T> Loadable<D> for $relation<R, T>
        where
            D: Driver,
            R: Declaration,
            T: Collection + FromRow<D> + Send,
            Self: Followed<Target = T, Key: SendsParts<D, <Self as Declared>::Source>>,
            KeyOf<Self>: GroupKey,
        {
            type Machine<P: Runs<D, T>> = Direct<D, Self, P>;
        }
    )+};
}

macro_rules! through {
    ($($relation:ty, $link:ty;)+) => {$(
        impl<D, R, T, L> Loadable<D> for $relation
        where
            D: Driver,
            R: Declaration,
            T: Collection + FromRow<D> + Send,
            L: Collection,
            $link: FromRow<D> + Send,
            BelongsToMany<R, T, L>: Followed<
                    Target = T,
                    Key: SendsParts<D, <BelongsToMany<R, T, L> as Declared>::Source>,
                    Presence: ReferredBy<T, Parts: SendsParts<D, T, Values: GroupKey + FromFields<D> + Send>>,
                >,
            KeyOf<BelongsToMany<R, T, L>>: GroupKey,
        {
            type Machine<P: Runs<D, T>> = Through<D, Self, P>;
        }
    )+};
}

direct!(BelongsTo HasOne HasMany);
through!(BelongsToMany<R, T, L>, (); WithLink<BelongsToMany<R, T, L>>, L;);
