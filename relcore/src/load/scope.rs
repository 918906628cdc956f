//! Which rows a call means.

use crate::Collection;
use crate::driver::Driver;
use crate::error::Context;
use crate::key::{BindKey, Key};
use crate::sql::Filter;

/// Which rows are meant: known by its type, but for the values of the key, which a driver sends.
#[doc(hidden)]
pub trait Scope {
    /// The collection that the rows belong to.
    type Target: Collection;
    /// What a call for one row gives: an `Option` of it, or the row itself where it has to exist.
    type One<N>;

    const FILTER: Filter;
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
