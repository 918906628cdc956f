//! Which machine follows each kind.

use super::{BelongsTo, BelongsToMany, HasMany, HasOne, WithLink};
use crate::Collection;
use crate::key::{GroupKey, KeyOf as ReferredBy, KeyParts};
use crate::load::{LoadDirect, LoadThrough, Loadable, Runs};
use crate::relation::{Declaration, Declared, Followed};
use crate::seam::{Driver, FromFields, FromRow, SendsParts};

/// The values by which the relation `R` is followed.
type KeyOf<R> = <<R as Followed>::Key as KeyParts<<R as Declared>::Source>>::Values;

macro_rules! direct {
    ($($relation:ident)+) => {$(
        impl<D, R, T> Loadable<D> for $relation<R, T>
        where
            D: Driver,
            R: Declaration,
            T: Collection,
            Self: Followed<Target = T, Key: SendsParts<D, <Self as Declared>::Source>>,
            KeyOf<Self>: GroupKey,
        {
            type Machine<P: Runs<D, T>> = LoadDirect<D, Self, P>;
        }
    )+};
}

macro_rules! through {
    ($($relation:ty, $link:ty;)+) => {$(
        impl<D, R, T, L> Loadable<D> for $relation
        where
            D: Driver,
            R: Declaration,
            T: Collection,
            L: Collection,
            $link: FromRow<D> + Send,
            BelongsToMany<R, T, L>: Followed<
                    Target = T,
                    Key: SendsParts<D, <BelongsToMany<R, T, L> as Declared>::Source>,
                    Presence: ReferredBy<T, Parts: SendsParts<D, T, Values: GroupKey + FromFields<D> + Send>>,
                >,
            KeyOf<BelongsToMany<R, T, L>>: GroupKey,
        {
            type Machine<P: Runs<D, T>> = LoadThrough<D, Self, P>;
        }
    )+};
}

direct!(BelongsTo HasOne HasMany);
through!(BelongsToMany<R, T, L>, (); WithLink<BelongsToMany<R, T, L>>, L;);
