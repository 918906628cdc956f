//! Whether a field is an `Option`, decided by its type, so that aliases work.

use core::marker::PhantomData;

use crate::declared::number::Number;

/// `IsOption::<F>::NULLABLE`: the inherent constant where `F` is an `Option`, else the trait's.
pub struct IsOption<F>(PhantomData<F>);

impl<T> IsOption<Option<T>> {
    pub const NULLABLE: bool = true;
}

/// The constant of every other type; must be in scope where it is asked.
pub trait NotOption {
    const NULLABLE: bool = false;
}

impl<F> NotOption for IsOption<F> {}

/// Whether a target has to exist.
pub trait Presence: 'static {
    type One<T>;

    /// The result, or `None` if a target that has to exist is missing.
    fn one<T>(row: Option<T>) -> Option<Self::One<T>>;
}

/// The foreign key is `Option`, if `NULLABLE`.
pub enum Nullable<const NULLABLE: bool> {}

/// The foreign key always has a value.
pub type Required = Nullable<false>;

/// There may be no target.
pub type Optional = Nullable<true>;

impl Presence for Nullable<true> {
    type One<T> = Option<T>;

    fn one<T>(row: Option<T>) -> Option<Option<T>> {
        Some(row)
    }
}

impl Presence for Nullable<false> {
    type One<T> = T;

    fn one<T>(row: Option<T>) -> Option<T> {
        row
    }
}

/// Not known, because of a mistake: an array whose length is the error.
impl<const N: usize> Presence for [(); N] {
    type One<T> = Unknown<T, N>;

    fn one<T>(_: Option<T>) -> Option<Unknown<T, N>> {
        None
    }
}

/// A `T`, or an `Option` of it; the compiler says nothing of what is done with it.
pub struct Unknown<T, const N: usize>(PhantomData<T>);

/// Of a `belongs_to_many`, which needs no such word: which of the target's keys the other key refers to.
impl<const N: usize> Presence for Number<N> {
    type One<T> = Option<T>;

    fn one<T>(row: Option<T>) -> Option<Option<T>> {
        Some(row)
    }
}
