//! The rules between two collections that types can tell. They are asked by generated code.

use std::marker::PhantomData;

use crate::{Collection, Column};

/// Where a relation can lead to, or through: any collection.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a collection",
    label = "needs `#[derive(Collection)]`",
    note = "a relation leads to a struct that derives `Collection` itself"
)]
pub trait Target {
    #[doc(hidden)]
    const IS_COLLECTION: bool = true;
}

// Not recommended, so that the error does not list all collections there are.
#[diagnostic::do_not_recommend]
impl<T: Collection> Target for T {}

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
    fn check<S>(_key: Column<C, K>, _foreign_key: Column<S, Self>) {}
}

// Not recommended, so that the error is the one above and not one about `Agree`.
#[diagnostic::do_not_recommend]
impl<C, K, F, const SETTLED: bool> ForeignKeyOf<C, K, SETTLED> for F where Ends<K, F>: Agree<SETTLED> {}

/// The types of a key column and of a foreign key column.
#[doc(hidden)]
pub struct Ends<K, F>(PhantomData<(K, F)>);

#[doc(hidden)]
pub trait Agree<const SETTLED: bool> {}

impl<K, F> Agree<true> for Ends<K, F> {}

impl<T> Agree<false> for Ends<T, T> {}

impl<T> Agree<false> for Ends<T, Option<T>> {}

/// A unique column may be null itself.
impl<T> Agree<false> for Ends<Option<T>, T> {}
