//! What a tuple can do as a key.

use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use super::{ColumnList, NoColumn, Subset};
use crate::Column;

/// A place in a list: the first.
pub enum Here {}

/// The place after `P`.
pub struct After<P>(PhantomData<P>);

/// The values of a key's columns: a tuple of one to eight.
pub trait Key: 'static {
    /// The same values, borrowed from a record.
    type Refs<'a>: Copy;
    #[doc(hidden)]
    type First: 'static;

    /// Borrows each value.
    fn refs(&self) -> Self::Refs<'_>;
}

/// A primary key of `C`.
#[doc(hidden)]
pub trait PrimaryColumns<C> {
    /// Its typed columns, as a list.
    type Columns: ColumnList;
    /// The places of its fields: they are the first of those that are part of a key.
    type Parts;
}

/// A key by which records are brought together.
#[diagnostic::on_unimplemented(
    message = "records cannot be loaded by the key `{Self}`, because its values cannot be compared",
    note = "derive `PartialEq`, `Eq` and `Hash` for the types of the key's fields"
)]
pub trait GroupKey: Key {
    #[doc(hidden)]
    fn same(left: Self::Refs<'_>, right: Self::Refs<'_>) -> bool;
    #[doc(hidden)]
    fn hash<H: Hasher>(refs: Self::Refs<'_>, state: &mut H);
    /// Leaves those parts that are the same in both; nothing of a key of one part.
    #[doc(hidden)]
    fn keep_same(left: Self::Refs<'_>, right: Self::Refs<'_>, parts: &mut Subset);
    /// The first value.
    #[doc(hidden)]
    fn first(refs: Self::Refs<'_>) -> &Self::First;
}

/// No columns: the key of a whole table.
impl Key for () {
    type Refs<'a> = ();
    type First = NoColumn;

    fn refs(&self) -> Self::Refs<'_> {}
}

/// As many places as there are columns.
macro_rules! places {
    ([$($places:ty),*] $place:ty;) => { ($($places,)*) };
    ([$($places:ty),*] $place:ty; $first:ident $($rest:ident)*) => {
        places!([$($places,)* $place] After<$place>; $($rest)*)
    };
}

macro_rules! columns {
    () => { () };
    (@first $first:ident $($rest:ident)*) => {
        $first
    };
    ($first:ident $($rest:ident)*) => { (Column<Z, $first>, columns!($($rest)*)) };
}

macro_rules! key {
    ($($part:ident $value:ident $index:tt),+) => {
        impl<$($part: 'static),+> Key for ($($part,)+) {
            type Refs<'a> = ($(&'a $part,)+);
            type First = columns!(@first $($part)+);

            fn refs(&self) -> Self::Refs<'_> {
                let ($($value,)+) = self;
                ($($value,)+)
            }
        }

        impl<Z, $($part: 'static),+> PrimaryColumns<Z> for ($($part,)+) {
            type Columns = columns!($($part)+);
            type Parts = places!([] Here; $($part)+);
        }

        #[diagnostic::do_not_recommend]
        impl<$($part: Eq + Hash + 'static),+> GroupKey for ($($part,)+) {
            fn same(left: Self::Refs<'_>, right: Self::Refs<'_>) -> bool {
                left == right
            }

            fn hash<S: Hasher>(refs: Self::Refs<'_>, state: &mut S) {
                refs.hash(state);
            }

            fn keep_same(left: Self::Refs<'_>, right: Self::Refs<'_>, parts: &mut Subset) {
                $(if left.$index != right.$index {
                    parts.remove($index);
                })+
            }

            #[inline]
            fn first(refs: Self::Refs<'_>) -> &Self::First {
                refs.0
            }
        }

    };
}

key!(A a 0);
key!(A a 0, B b 1);
key!(A a 0, B b 1, C c 2);
key!(A a 0, B b 1, C c 2, E e 3);
key!(A a 0, B b 1, C c 2, E e 3, F f 4);
key!(A a 0, B b 1, C c 2, E e 3, F f 4, G g 5);
key!(A a 0, B b 1, C c 2, E e 3, F f 4, G g 5, H h 6);
key!(A a 0, B b 1, C c 2, E e 3, F f 4, G g 5, H h 6, I i 7);

/// What [`Collection::find`](crate::Collection::find) takes for the primary key `K`: the value
/// itself (or a `&str` for a `String`), a tuple of them for a composite key.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the primary key of this collection: that is `{K}`",
    label = "expected `{K}`",
    note = "a key of one column is given as the value itself, one of several as a tuple"
)]
pub trait IntoKey<K> {
    /// The key as a tuple.
    fn into_key(self) -> K;
}

impl<K> IntoKey<K> for K {
    fn into_key(self) -> K {
        self
    }
}

impl<K> IntoKey<(K,)> for K {
    fn into_key(self) -> (K,) {
        (self,)
    }
}

impl IntoKey<(String,)> for &str {
    fn into_key(self) -> (String,) {
        (self.to_owned(),)
    }
}
