//! Which rows a call means.

use crate::Collection;
use crate::error::Context;
use crate::key::Key;
use crate::meta::{ColumnMeta, Hop, Table};
use crate::request::{Join, Keys};
use crate::seam::{BindKey, Driver};

/// Which rows are meant: known by its type, but for the values of the key, which a driver sends.
#[doc(hidden)]
pub trait Scope {
    /// The collection that the rows belong to.
    type Target: Collection;
    /// What a call for one row gives: an `Option` of it, or the row itself where it has to exist.
    type One<N>;

    const MEANT: Meant;
    const CONTEXT: Context;
    /// Whether the one row has to exist.
    const IS_REQUIRED: bool;

    /// What becomes of the one row, or `None` if it has to exist and does not.
    fn one<N>(row: Option<N>) -> Option<Self::One<N>>;
}

/// A scope whose key the driver `D` can send.
#[doc(hidden)]
pub trait SendsScope<D: Driver>: Scope + Send {
    /// The values that the statement is given.
    type Key: BindKey<D>;

    /// The values, or `None` if one of them is null: then there are no such rows.
    fn key(&self) -> Option<<Self::Key as Key>::Refs<'_>>;
}

/// The rows of a scope, as a request says it.
#[derive(Clone, Copy)]
pub struct Meant {
    /// The table that the key is compared in.
    pub table: Table,
    /// The columns that are compared.
    pub key: &'static [&'static ColumnMeta],
    /// One key, or none where all rows are meant.
    pub keys: Keys,
    /// The table of the rows, where it is another one.
    pub join: Option<Join<'static>>,
}

impl Meant {
    /// All rows of a collection.
    pub const fn whole<C: Collection>() -> Self {
        Self { table: C::SCHEMA.stored_in(), key: &[], keys: Keys::Whole, join: None }
    }

    /// The row with a primary key.
    pub const fn one<C: Collection>() -> Self {
        Self { table: C::SCHEMA.stored_in(), key: C::PRIMARY_KEY, keys: Keys::One, join: None }
    }

    /// The rows at the end of one or two hops.
    ///
    /// # Panics
    ///
    /// Where there are more: no relation has them.
    pub const fn along(hops: &'static [Hop]) -> Self {
        match hops {
            [Hop { table, to, .. }] => Self { table: *table, key: to, keys: Keys::One, join: None },
            [first, Hop { from, table, to }] => {
                let join = Some(Join { from, table: *table, to });
                Self { table: first.table, key: first.to, keys: Keys::One, join }
            }
            _ => panic!("a relation has one hop or two"),
        }
    }
}
