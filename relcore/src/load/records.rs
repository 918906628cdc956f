//! What [`load`](super::load) takes: records, however they are held.

use std::sync::Arc;

use crate::Collection;
use crate::plan::Loaded;

/// Records of a collection: a list of them or one, owned or borrowed, alone or with what was loaded of them before.
///
/// `M` tells the forms apart, and is always inferred.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a record of a collection nor a list of records",
    label = "expected a `Vec` or a slice of records, or a reference to one"
)]
pub trait Records<M> {
    /// What they are records of.
    type Collection: Collection;
    /// One of them, owned or borrowed.
    type Record: RecordOf<Self::Collection>;

    /// A list, or one.
    #[doc(hidden)]
    type Given: Given;

    #[doc(hidden)]
    fn list(self) -> Vec<Self::Record>;
}

/// Records themselves.
#[doc(hidden)]
pub enum Whole {}

/// References to records.
#[doc(hidden)]
pub enum Referred {}

/// What is given for as many records as were handed in.
#[doc(hidden)]
pub trait Given {
    type Of<N>;

    fn of<N>(list: Vec<N>) -> Self::Of<N>;
}

/// A list of them.
#[doc(hidden)]
pub enum Many {}

/// The one.
#[doc(hidden)]
pub enum Alone {}

impl Given for Many {
    type Of<N> = Vec<N>;

    fn of<N>(list: Vec<N>) -> Vec<N> {
        list
    }
}

impl Given for Alone {
    type Of<N> = N;

    fn of<N>(list: Vec<N>) -> N {
        list.into_iter().next().expect("one for each record")
    }
}

macro_rules! records {
    ($([$($generics:tt)*] $marker:ty: $list:ty, $record:ty;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Records<$marker> for $list {
            type Collection = C;
            type Record = $record;
            type Given = Many;

            fn list(self) -> Vec<$record> {
                self.into_iter().collect()
            }
        }
    )+};
}

records! {
    [C: Collection] Whole: Vec<C>, C;
    ['r, C: Collection] Whole: &'r Vec<C>, &'r C;
    ['r, C: Collection] Whole: &'r [C], &'r C;
    ['r, C: Collection, const N: usize] Whole: &'r [C; N], &'r C;
    [C: Collection] Whole: Vec<Arc<C>>, Arc<C>;
    ['r, C: Collection] Whole: &'r Vec<Arc<C>>, &'r Arc<C>;
    ['r, C: Collection] Whole: &'r [Arc<C>], &'r Arc<C>;
    [C: Collection, L] Whole: Vec<Loaded<C, L>>, Loaded<C, L>;
    ['r, C: Collection, L] Whole: &'r Vec<Loaded<C, L>>, &'r Loaded<C, L>;
    ['r, C: Collection, L] Whole: &'r [Loaded<C, L>], &'r Loaded<C, L>;
    ['r, C: Collection] Referred: Vec<&'r C>, &'r C;
    ['r, C: Collection, L] Referred: Vec<&'r Loaded<C, L>>, &'r Loaded<C, L>;
}

macro_rules! references {
    ($([$($generics:tt)*] $list:ty;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<'l, 'r, $($generics)*> Records<Referred> for $list {
            type Collection = C;
            type Record = &'r C;
            type Given = Many;

            fn list(self) -> Vec<&'r C> {
                self.to_vec()
            }
        }
    )+};
}

references! {
    [C: Collection] &'l Vec<&'r C>;
    [C: Collection] &'l [&'r C];
    // No array of references: the compiler could not tell what `&[]` is.
}

macro_rules! one {
    ($([$($generics:tt)*] $record:ty;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<'r, $($generics)*> Records<Alone> for $record {
            type Collection = C;
            type Record = $record;
            type Given = Alone;

            fn list(self) -> Vec<$record> {
                vec![self]
            }
        }
    )+};
}

one! {
    [C: Collection] &'r C;
    [C: Collection, L] &'r Loaded<C, L>;
}

/// A record of `C`, in whichever way it is held.
#[doc(hidden)]
pub trait RecordOf<C> {
    /// It, with what is loaded of it now.
    type With<B>;

    fn record(&self) -> &C;

    fn with<B>(self, related: (B, ())) -> Self::With<B>;
}

/// Nothing was loaded with it, or it is not ours to add to.
macro_rules! alone {
    ($([$($generics:tt)*] $held:ty;)+) => {$(
        impl<$($generics)*> RecordOf<C> for $held {
            type With<B> = Loaded<Self, (B, ())>;

            fn record(&self) -> &C {
                self
            }

            fn with<B>(self, related: (B, ())) -> Self::With<B> {
                Loaded::new(self, related)
            }
        }
    )+};
}

alone! {
    [C: Collection] C;
    [C: Collection] &C;
    [C: Collection] Arc<C>;
    [C: Collection] &Arc<C>;
    [C: Collection, L] &Loaded<C, L>;
}

impl<C: Collection, L> RecordOf<C> for Loaded<C, L> {
    type With<B> = Loaded<C, (B, L)>;

    fn record(&self) -> &C {
        self
    }

    fn with<B>(self, (related, ()): (B, ())) -> Self::With<B> {
        let (record, before) = self.into_parts();
        Loaded::new(record, (related, before))
    }
}
