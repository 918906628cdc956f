//! What a relation is, put together from the little that the derive writes of it: only where a rule, a
//! statement or the metadata asks, so that a program pays for what it uses.

use core::marker::PhantomData;

use crate::Collection;
use crate::collection::Used;
use crate::declared::check;
use crate::declared::ends::{EndKeys, Ends};
use crate::declared::number::Number;
use crate::declared::schema::Declarations;
use crate::key::{KeyParts, Presence};
use crate::meta::{self, ColumnMeta, Hop, Table};

/// What the derive writes for one relation, on the type that stands for its name.
pub trait Declaration: 'static {
    /// An [`Is`].
    type Is: Starts;
}

/// The relation at the place `N` of the source `S`, followed by the parts `K` of its keys; `P` says
/// whether there may be no target.
pub struct Is<S, N, K, P>(PhantomData<(S, N, K, P)>);

/// The collection that a relation starts at, without anything else that is known of it.
pub struct At<C>(PhantomData<C>);

/// Where the relation of this name starts, as an [`At`].
pub type Start<R> = <<R as Declaration>::Is as Starts>::At;

/// Whether the relation of this name may have no target.
pub type PresenceOf<R> = <<R as Declaration>::Is as Starts>::Presence;

/// It says where it starts, and whether there may be no target.
pub trait Starts {
    /// An [`At`].
    type At;
    type Presence: Presence;
}

impl<S, N, K, P: Presence> Starts for Is<S, N, K, P> {
    type At = At<S>;
    type Presence = P;
}

/// Where a relation leads: what its type has as parameters, because an associated type may not be less
/// visible than the source.
pub trait Leads: 'static {
    /// The type that stands for its name.
    type Name: Declaration;
    type Target: Collection;
    /// The collection in between, or [`Direct`].
    type Link: Link;
}

/// There is no collection in between.
pub enum Direct {}

/// The collection in between, if there is one.
pub trait Link: 'static {
    const DECLARATIONS: Option<&'static Declarations>;
    const LINK_FIELDS: &'static [ColumnMeta];
    const THROUGH: Option<meta::Through>;
}

impl Link for Direct {
    const DECLARATIONS: Option<&'static Declarations> = None;
    const LINK_FIELDS: &'static [ColumnMeta] = &[];
    const THROUGH: Option<meta::Through> = None;
}

impl<C: Collection> Link for C {
    const DECLARATIONS: Option<&'static Declarations> = Some(C::DECLARATIONS);
    const LINK_FIELDS: &'static [ColumnMeta] = C::FIELDS;
    const THROUGH: Option<meta::Through> = Some(meta::Through {
        path: C::SCHEMA.path,
        schema: C::SCHEMA.within(),
        table: C::TABLE,
        collection: C::meta::<Used>,
    });
}

/// What follows from a declaration.
pub trait Declared: 'static {
    type Source: Collection;
    type Target: Collection;

    /// The collections, and what is declared between them.
    const ENDS: &'static Ends;
    const KEYS: &'static EndKeys;
    const HOPS: &'static [Hop];
    const META: meta::RelationMeta;
}

impl<R, S, K, P, const N: usize> Declared for R
where
    R: Leads,
    R::Name: Declaration<Is = Is<S, Number<N>, K, P>>,
    S: Collection,
{
    type Source = S;
    type Target = <R as Leads>::Target;

    const ENDS: &'static Ends = &Ends::of(
        S::DECLARATIONS,
        N,
        match R::Link::DECLARATIONS {
            Some(link) => link,
            None => <R::Target as Collection>::DECLARATIONS,
        },
    );
    const KEYS: &'static EndKeys =
        &EndKeys::of(Self::ENDS, S::FIELDS, R::Link::LINK_FIELDS, <R::Target as Collection>::FIELDS);
    const HOPS: &'static [Hop] = {
        let (keys, target) = (Self::KEYS, <R::Target as Collection>::SCHEMA.stored_in());
        match R::Link::THROUGH {
            Some(link) => &[
                Hop {
                    from: keys.source.list(),
                    table: Table { schema: link.schema, name: link.table },
                    to: keys.foreign.list(),
                },
                Hop { from: keys.other.list(), table: target, to: keys.target.list() },
            ],
            None if Self::ENDS.relation.is_belongs_to() => {
                &[Hop { from: keys.foreign.list(), table: target, to: keys.target.list() }]
            }
            None => &[Hop { from: keys.source.list(), table: target, to: keys.foreign.list() }],
        }
    };
    const META: meta::RelationMeta = meta::RelationMeta {
        name: Self::ENDS.relation.name,
        kind: Self::ENDS.relation.kind,
        target_path: <R::Target as Collection>::SCHEMA.path,
        foreign_key: Self::KEYS.foreign.list(),
        source_key: Self::KEYS.source.list(),
        target_key: Self::KEYS.target.list(),
        other_key: Self::KEYS.other.list(),
        through: R::Link::THROUGH,
        declared_inverse: Self::ENDS.inverse(),
        hops: Self::HOPS,
        target_name: <R::Target as Collection>::SCHEMA.name,
        target_digest: <R::Target as Collection>::SCHEMA.digest,
        source: S::meta::<Used>,
        target: <R::Target as Collection>::meta::<Used>,
    };
}

/// What it is followed by. Apart from [`Declared`], because the rules and the metadata do not ask for it.
pub trait Followed: Declared {
    /// Which of the source's values it is followed by.
    type Key: KeyParts<Self::Source>;
    type Presence: Presence;
}

impl<R, S, N, K, P> Followed for R
where
    R: Declared<Source = S> + Leads,
    R::Name: Declaration<Is = Is<S, N, K, P>>,
    K: KeyParts<S>,
    P: Presence,
{
    type Key = K;
    type Presence = P;
}

/// The inverse that a relation names leads back over the same keys.
#[track_caller]
pub const fn inverse<R: Declared>(inverse: &meta::RelationMeta) {
    check::leads_back_to(R::ENDS.source, &R::META, inverse);
}
