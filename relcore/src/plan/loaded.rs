//! A record with what was loaded with it.

use std::fmt;
use std::ops::Deref;

use crate::key::{After, Here};
use crate::relation::{Kind, Relation};

/// A record of the collection `C` together with the relations that were loaded with it, the list `L`.
///
/// `.with(…)` on a query makes it. It derefs to the record. [`related`](Self::related) returns what was loaded along a relation; to
/// ask for a relation that was not loaded does not compile.
///
/// With the feature `serde` it is serialized as the record, with one more field for each relation. The field is named as the relation, in
/// the case that the struct's own `#[serde(rename_all = …)]` has.
pub struct Loaded<C, L> {
    pub(super) record: C,
    pub(super) related: L,
}

impl<C, L> Loaded<C, L> {
    pub(crate) const fn new(record: C, related: L) -> Self {
        Self { record, related }
    }

    /// The records that were loaded along a relation: a slice, an `Option` of a reference, or a reference, by the kind of the relation.
    pub fn related<'l, R, I, O>(&'l self, _: R) -> O
    where
        R: LoadedIn<'l, C, L, I, Shown = O>,
    {
        R::find_in_list(&self.related)
    }

    /// The record alone, owned.
    pub fn into_record(self) -> C {
        self.record
    }

    /// The record and the list of what was loaded, both owned. The last `.with(…)` comes first:
    /// `let (customer, (address, (orders, ()))) = loaded.into_parts()`. [`into_inner`](Related::into_inner) unwraps each.
    pub fn into_parts(self) -> (C, L) {
        (self.record, self.related)
    }
}

impl<C, L> Deref for Loaded<C, L> {
    type Target = C;

    fn deref(&self) -> &C {
        &self.record
    }
}

/// What was loaded along the relation `R`. Each target is an `N`.
pub struct Related<R: Kind, N>(pub(super) R::Stored<N>);

impl<R: Kind, N> Related<R, N> {
    pub(crate) const fn new(stored: R::Stored<N>) -> Self {
        Self(stored)
    }
}

impl<R: Kind, N> Related<R, N> {
    /// The targets, as they are shown.
    pub(crate) fn shown(&self) -> R::Ref<'_, N> {
        R::show(&self.0)
    }

    /// The targets, owned: a `Vec`, an `Option`, or one.
    pub fn into_inner(self) -> R::Owned<N> {
        R::own(self.0)
    }
}

/// A relation that was loaded with a `C`: it is in the list `L`, at the place `I`.
#[diagnostic::on_unimplemented(
    message = "this relation was not loaded here",
    label = "add `.with(…)` of this relation where the `{C}` is loaded",
    note = "what is loaded with a `{C}` is part of its type"
)]
pub trait LoadedIn<'l, C, L, I> {
    /// A slice, an `Option` of a reference, or a reference.
    type Shown;

    // A collection has no function of this name. Where a user imports this trait, the compiler would go through all impls of the trait
    // for a name that both have, such as `find`, and never end.
    #[doc(hidden)]
    fn find_in_list(list: &'l L) -> Self::Shown;
}

impl<'l, C, R: Kind, N: 'l, P> LoadedIn<'l, C, (Related<R, N>, P), Here> for R {
    type Shown = R::Ref<'l, N>;

    fn find_in_list(list: &'l (Related<R, N>, P)) -> R::Ref<'l, N> {
        list.0.shown()
    }
}

#[diagnostic::do_not_recommend]
impl<'l, C, R: LoadedIn<'l, C, P, I>, F, P, I> LoadedIn<'l, C, (F, P), After<I>> for R {
    type Shown = R::Shown;

    fn find_in_list(list: &'l (F, P)) -> R::Shown {
        R::find_in_list(&list.1)
    }
}

impl<C: fmt::Debug, L: ShownFields> fmt::Debug for Loaded<C, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Loaded");
        shown.field("record", &self.record);
        self.related.show(&mut shown);
        shown.finish()
    }
}

/// A list of relations that can be shown.
#[doc(hidden)]
pub trait ShownFields {
    fn show(&self, shown: &mut fmt::DebugStruct<'_, '_>);
}

impl ShownFields for () {
    fn show(&self, _: &mut fmt::DebugStruct<'_, '_>) {}
}

impl<R: Relation<Stored<N>: fmt::Debug>, N, P: ShownFields> ShownFields for (Related<R, N>, P) {
    fn show(&self, shown: &mut fmt::DebugStruct<'_, '_>) {
        self.1.show(shown);
        shown.field(R::META.name, &self.0.0);
    }
}

impl<C: Clone, L: Clone> Clone for Loaded<C, L> {
    fn clone(&self) -> Self {
        Self { record: self.record.clone(), related: self.related.clone() }
    }
}

impl<C: PartialEq, L: PartialEq> PartialEq for Loaded<C, L> {
    fn eq(&self, other: &Self) -> bool {
        self.record == other.record && self.related == other.related
    }
}

impl<R: Kind<Stored<N>: Clone>, N> Clone for Related<R, N> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<R: Kind<Stored<N>: PartialEq>, N> PartialEq for Related<R, N> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<R: Kind<Stored<N>: fmt::Debug>, N> fmt::Debug for Related<R, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
