//! What a relation is, put together from the little that the derive writes of it: only where a rule, a
//! statement or the metadata asks, so that a program pays for what it uses.

use core::marker::PhantomData;

use super::contents::{Contents, Used};
use super::fields::KeyColumns;
use super::infer::{self, Wanted};
use super::keys::KeyParts;
use super::presence::Presence;
use super::schema::{Reference, Relation, Schema};
use crate::Collection;
use crate::meta::{self, Column, RelationKind};

/// What the derive writes for one relation, on the type that stands for its name.
pub trait Declaration: 'static {
    /// An [`Is`].
    type Is;
}

/// The relation at the place `N` of the source `S`, followed by the parts `K` of its keys; `P` says
/// whether there may be no target.
pub struct Is<S, const N: usize, K, P>(PhantomData<(S, K, P)>);

/// Where a relation leads: what its type has as parameters, because an associated type may not be less
/// visible than the source.
pub trait Leads: Sized + 'static {
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
    const LINK: Option<Holder>;
    const LINK_FIELDS: &'static [Column];
    const THROUGH: Option<meta::Through>;
}

impl Link for Direct {
    const LINK: Option<Holder> = None;
    const LINK_FIELDS: &'static [Column] = &[];
    const THROUGH: Option<meta::Through> = None;
}

impl<C: Collection> Link for C {
    const LINK: Option<Holder> = Some(Holder::of::<C>());
    const LINK_FIELDS: &'static [Column] = C::FIELDS;
    const THROUGH: Option<meta::Through> =
        Some(meta::Through { path: C::SCHEMA.path, table: C::TABLE, collection: C::meta::<Used> });
}

/// A collection with a foreign key.
#[derive(Clone, Copy)]
pub struct Holder {
    pub schema: &'static Schema,
    pub references: &'static [Reference],
}

impl Holder {
    const fn of<C: Collection>() -> Self {
        Self { schema: C::SCHEMA, references: C::REFERENCES }
    }
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
    R::Name: Declaration<Is = Is<S, N, K, P>>,
    S: Collection,
{
    type Source = S;
    type Target = <R as Leads>::Target;

    const ENDS: &'static Ends = &Ends {
        relation: &S::SCHEMA.relations[N],
        source: S::SCHEMA,
        target: <R::Target as Collection>::SCHEMA,
        holder: match R::Link::LINK {
            Some(link) => link,
            None => Holder::of::<R::Target>(),
        },
    };
    const COLUMNS: &'static Columns = &Columns::of(Self::ENDS, S::FIELDS, R::Link::LINK_FIELDS, R::Target::FIELDS);
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
        target: R::Target::meta::<Used>,
    };
}

/// What it is followed by. Apart from [`Declared`], because the rules and the metadata do not ask for it.
pub trait Followed: Declared {
    /// Which of the source's values it is followed by.
    type Key: KeyParts<Self::Source>;
    type Presence: Presence;
}

impl<R, S, K, P, const N: usize> Followed for R
where
    R: Leads,
    R::Name: Declaration<Is = Is<S, N, K, P>>,
    S: Collection,
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
    pub holder: Holder,
}

/// The keys, those that were left out found; empty where there is none.
impl Ends {
    /// Those of the relation at the place `number` of `S` to `T`, whose foreign key is in `H`.
    pub const fn of<S: Collection, H: Collection, T: Collection>(number: usize) -> Self {
        Self { relation: &S::SCHEMA.relations[number], source: S::SCHEMA, target: T::SCHEMA, holder: Holder::of::<H>() }
    }

    const fn is_linked(&self) -> bool {
        matches!(self.relation.kind, RelationKind::BelongsToMany)
    }

    pub const fn is_belongs_to(&self) -> bool {
        matches!(self.relation.kind, RelationKind::BelongsTo)
    }

    pub const fn back(&self) -> Wanted {
        Wanted::back(self.source, self.relation)
    }

    pub const fn on(&self) -> Wanted {
        Wanted::on(self.target, self.relation)
    }

    pub const fn foreign_key(&self) -> &'static str {
        if self.is_belongs_to() {
            return self.relation.foreign_key;
        }
        infer::foreign_key(self.holder.references, self.back())
    }

    pub const fn source_key(&self) -> &'static str {
        if self.is_belongs_to() {
            return "";
        }
        infer::referred_key(self.holder.references, self.back())
    }

    pub const fn other_key(&self) -> &'static str {
        if !self.is_linked() {
            return "";
        }
        infer::foreign_key(self.holder.references, self.on())
    }

    pub const fn target_key(&self) -> &'static str {
        if self.is_belongs_to() {
            return Reference { relation: self.relation, target: self.target }.key();
        }
        if !self.is_linked() {
            return "";
        }
        infer::referred_key(self.holder.references, self.on())
    }

    const fn inverse(&self) -> Option<&'static str> {
        if self.relation.inverse.is_empty() { None } else { Some(self.relation.inverse) }
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
        let holder = match (ends.is_belongs_to(), ends.is_linked()) {
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

/// The number of the key of `S` that its relation at the place `number` is followed by, where the
/// foreign key is in `H`.
pub const fn source_key_number<S: Collection, H: Collection>(number: usize) -> usize {
    infer::key_number(H::REFERENCES, Wanted::back(S::SCHEMA, &S::SCHEMA.relations[number]))
}
