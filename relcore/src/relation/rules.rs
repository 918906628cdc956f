//! The rules between two collections that types can tell, and between a relation and a driver. Most are asked by generated code.

use std::marker::PhantomData;

use super::Relation;
use crate::declared::schema::{Declarations, Schema};
use crate::key::{ColumnList, Key, PrimaryColumns};
use crate::seam::{BindKey, Driver, SendsParts};
use crate::{Collection, Column};

/// Where a relation can lead to, or through: any collection. Generated code asks it and not [`Collection`] for
/// what it needs, always at the word that names the collection, so that one that is none is one error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a collection",
    label = "needs `#[derive(Collection)]`",
    note = "a relation leads to a struct that derives `Collection` itself"
)]
pub trait Target {
    #[doc(hidden)]
    type Columns;
    #[doc(hidden)]
    type Relations;
    #[doc(hidden)]
    type PrimaryKey: Key;
    #[doc(hidden)]
    type PrimaryColumns: ColumnList;
    #[doc(hidden)]
    const COLUMNS: Self::Columns;
    #[doc(hidden)]
    const RELATIONS: Self::Relations;
    #[doc(hidden)]
    const SCHEMA: &'static Schema;
    #[doc(hidden)]
    const DECLARATIONS: &'static Declarations;
    /// The typed columns of the primary key: of their types something is asked, and it is never run.
    #[doc(hidden)]
    fn primary_key() -> Self::PrimaryColumns {
        unreachable!("only its type is used")
    }
}

// Not recommended, so that the error does not list all collections there are.
#[diagnostic::do_not_recommend]
impl<T: Collection> Target for T {
    type Columns = T::Columns;
    type Relations = T::Relations;
    type PrimaryKey = T::PrimaryKey;
    type PrimaryColumns = <T::PrimaryKey as PrimaryColumns<T>>::Columns;
    const COLUMNS: T::Columns = T::COLUMNS;
    const RELATIONS: T::Relations = T::RELATIONS;
    const SCHEMA: &'static Schema = T::SCHEMA;
    const DECLARATIONS: &'static Declarations = T::DECLARATIONS;
}

/// A foreign key column of type `Self` that may refer to a key column of type `K` of the collection
/// `C`. Anything may where `SETTLED`: then the mistake, if there is one, is said elsewhere.
#[diagnostic::on_unimplemented(
    message = "this foreign key is `{Self}`, but the key of `{C}` that it refers to is `{K}`",
    label = "must be `{K}` or `Option<{K}>`"
)]
pub trait ForeignKeyOf<C, K, const SETTLED: bool>: Sized {
    #[doc(hidden)]
    fn holds() {}

    #[doc(hidden)]
    fn is<S>(_foreign_key: Column<S, Self>) {}

    #[doc(hidden)]
    fn check<S>(_key: Column<C, K>, _foreign_key: Column<S, Self>) {}
}

// Not recommended, so that the error is the one above and not one about `Agree`.
#[diagnostic::do_not_recommend]
impl<C, K, F, const SETTLED: bool> ForeignKeyOf<C, K, SETTLED> for F where KeyPair<K, F>: Agree<SETTLED> {}

/// The types of a key column and of a foreign key column.
#[doc(hidden)]
pub struct KeyPair<K, F>(PhantomData<(K, F)>);

#[doc(hidden)]
pub trait Agree<const SETTLED: bool> {}

impl<K, F> Agree<true> for KeyPair<K, F> {}

impl<T> Agree<false> for KeyPair<T, T> {}

impl<T> Agree<false> for KeyPair<T, Option<T>> {}

/// A unique column may be null itself.
impl<T> Agree<false> for KeyPair<Option<T>, T> {}

/// A relation whose key the driver `D` can send: derived for every driver that can send the fields of the source that
/// it is followed by.
pub trait SendsKey<D: Driver>: Relation<Key: BindKey<D>> {}

impl<D: Driver, R: Relation<Parts: SendsParts<D, R::Source>>> SendsKey<D> for R {}
