//! What a relation is, put together from the little that the derive writes of it: only where a rule, a
//! statement or the metadata asks, so that a program pays for what it uses.

use core::marker::PhantomData;

use super::fields::KeyColumns;
use super::infer::{self, Wanted};
use super::keys::KeyParts;
use super::lists::{Number, Used};
use super::presence::Presence;
use super::schema::{Declarations, Relation, Schema};
use crate::Collection;
use crate::meta::{self, Column};

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
    const LINK_FIELDS: &'static [Column];
    const THROUGH: Option<meta::Through>;
}

impl Link for Direct {
    const DECLARATIONS: Option<&'static Declarations> = None;
    const LINK_FIELDS: &'static [Column] = &[];
    const THROUGH: Option<meta::Through> = None;
}

impl<C: Collection> Link for C {
    const DECLARATIONS: Option<&'static Declarations> = Some(C::DECLARATIONS);
    const LINK_FIELDS: &'static [Column] = C::FIELDS;
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
    const COLUMNS: &'static Columns;
    const META: meta::Relation;
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
    const COLUMNS: &'static Columns =
        &Columns::of(Self::ENDS, S::FIELDS, R::Link::LINK_FIELDS, <R::Target as Collection>::FIELDS);
    const META: meta::Relation = meta::Relation {
        name: Self::ENDS.relation.name,
        kind: Self::ENDS.relation.kind,
        target_path: <R::Target as Collection>::SCHEMA.path,
        foreign_key: Self::COLUMNS.foreign.list(),
        source_key: Self::COLUMNS.source.list(),
        target_key: Self::COLUMNS.target.list(),
        other_key: Self::COLUMNS.other.list(),
        through: R::Link::THROUGH,
        declared_inverse: Self::ENDS.inverse(),
        target_schema: <R::Target as Collection>::SCHEMA,
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

/// The collections of a relation, without their types.
pub struct Ends {
    pub relation: &'static Relation,
    pub source: &'static Schema,
    pub target: &'static Schema,
    /// The one with the foreign key, of a relation that is no `belongs_to`.
    pub holder: &'static Declarations,
}

/// The keys, those that were left out found; empty where there is none.
impl Ends {
    /// Those of the relation at the place `number`, whose foreign key is in `holder`.
    pub const fn of(source: &'static Declarations, number: usize, holder: &'static Declarations) -> Self {
        let relation = &source.relations[number];
        Self { relation, source: source.schema, target: relation.target, holder }
    }

    pub const fn back(&self) -> Wanted {
        Wanted::back(self.source, self.relation)
    }

    pub const fn on(&self) -> Wanted {
        Wanted::on(self.target, self.relation)
    }

    pub const fn foreign_key(&self) -> &'static str {
        if self.relation.is_belongs_to() {
            return self.relation.foreign_key;
        }
        infer::foreign_key(self.holder.relations, self.back())
    }

    pub const fn source_key(&self) -> &'static str {
        if self.relation.is_belongs_to() {
            return "";
        }
        infer::referred_key(self.holder.relations, self.back())
    }

    pub const fn other_key(&self) -> &'static str {
        if !self.relation.is_linked() {
            return "";
        }
        infer::foreign_key(self.holder.relations, self.on())
    }

    pub const fn target_key(&self) -> &'static str {
        if self.relation.is_belongs_to() {
            return self.relation.key();
        }
        if !self.relation.is_linked() {
            return "";
        }
        infer::referred_key(self.holder.relations, self.on())
    }

    const fn inverse(&self) -> Option<&'static str> {
        if self.relation.more().inverse.is_empty() { None } else { Some(self.relation.more().inverse) }
    }
}

/// The columns of the keys.
pub struct Columns {
    foreign: KeyColumns,
    source: KeyColumns,
    other: KeyColumns,
    target: KeyColumns,
}

impl Columns {
    const fn of(ends: &Ends, source: &'static [Column], link: &'static [Column], target: &'static [Column]) -> Self {
        let holder = match (ends.relation.is_belongs_to(), ends.relation.is_linked()) {
            (true, _) => source,
            (false, true) => link,
            (false, false) => target,
        };
        Self {
            foreign: KeyColumns::of(ends.foreign_key(), holder),
            source: KeyColumns::of(ends.source_key(), source),
            other: KeyColumns::of(ends.other_key(), link),
            target: KeyColumns::of(ends.target_key(), target),
        }
    }
}
