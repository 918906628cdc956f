//! What the compiler shall evaluate only where it is used.

use super::declaration::Declared;
use super::schema::Reference;
use crate::{Collection, meta};

/// The lists of a collection. The derive writes them for any `U`, which is always [`Used`]: constants without
/// a parameter would be evaluated for each struct whenever the crate is checked, used or not.
pub trait Contents<U> {
    const FIELDS: &'static [meta::Column];
    /// The keys beside the primary key.
    const UNIQUE: &'static [&'static [&'static meta::Column]] = &[];
    const RELATION_LIST: &'static [meta::Relation] = &[];
    /// Each `belongs_to`: what the other side infers its own keys from. Apart from `RELATIONS`, because those
    /// name the other side, and the two would wait for each other.
    const REFERENCES: &'static [Reference] = &[];
}

/// They are used.
pub enum Used {}

/// `META`, by way of a type that a generic function does not know yet.
pub trait MetaOf<C> {
    const META: &'static meta::Collection;
}

impl<C: Collection> MetaOf<C> for Used {
    const META: &'static meta::Collection = C::META;
}

/// A relation in such a list.
pub trait Listed<U>: Declared {
    const META: meta::Relation = <Self as Declared>::META;
}

impl<R: Declared, U> Listed<U> for R {}
