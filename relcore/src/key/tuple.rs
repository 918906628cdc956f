//! What a tuple can do as a key.

use std::any::TypeId;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use crate::__private::{ColumnList, NoColumn};
use crate::Column;
use crate::driver::{Driver, ToParameter};
use crate::sql::{ListTypes, Parts};

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

/// A key whose values the driver `D` can send.
pub trait BindKey<D: Driver>: Key {
    /// Adds each value to the arguments of a statement.
    ///
    /// # Errors
    ///
    /// The driver's, where it can't encode a value.
    fn bind<'a>(refs: Self::Refs<'a>, arguments: &mut D::Arguments<'a>) -> Result<(), D::Error>;

    /// Adds the values of many keys, one by one, and fills the places that are left.
    ///
    /// # Errors
    ///
    /// The driver's, where it can't encode a value.
    #[doc(hidden)]
    fn bind_all<'a>(
        keys: impl Iterator<Item = Self::Refs<'a>> + Clone,
        left: usize,
        arguments: &mut D::Arguments<'a>,
    ) -> Result<(), D::Error>;

    /// Adds the values of these parts.
    #[doc(hidden)]
    fn bind_parts<'a>(refs: Self::Refs<'a>, parts: Parts, arguments: &mut D::Arguments<'a>) -> Result<(), D::Error>;

    /// Whether keys that are the same in Rust are sent as the same, too.
    #[doc(hidden)]
    fn are_sent_alike(left: Self::Refs<'_>, right: Self::Refs<'_>) -> bool;

    /// The values as a person reads them.
    #[doc(hidden)]
    fn shown(refs: Self::Refs<'_>) -> Vec<Option<String>>;

    /// The types that the parts have to be given in a list.
    #[doc(hidden)]
    fn list_types() -> ListTypes;
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
    fn keep_same(left: Self::Refs<'_>, right: Self::Refs<'_>, parts: &mut Parts);
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

impl<D: Driver> BindKey<D> for () {
    fn bind<'a>((): Self::Refs<'a>, _: &mut D::Arguments<'a>) -> Result<(), D::Error> {
        Ok(())
    }

    fn bind_all<'a>(
        _: impl Iterator<Item = Self::Refs<'a>> + Clone,
        _: usize,
        _: &mut D::Arguments<'a>,
    ) -> Result<(), D::Error> {
        Ok(())
    }

    fn bind_parts<'a>((): Self::Refs<'a>, _: Parts, _: &mut D::Arguments<'a>) -> Result<(), D::Error> {
        Ok(())
    }

    fn are_sent_alike((): Self::Refs<'_>, (): Self::Refs<'_>) -> bool {
        true
    }

    fn shown((): Self::Refs<'_>) -> Vec<Option<String>> {
        Vec::new()
    }

    fn list_types() -> ListTypes {
        ListTypes::default()
    }
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

            fn keep_same(left: Self::Refs<'_>, right: Self::Refs<'_>, parts: &mut Parts) {
                $(if left.$index != right.$index {
                    parts.remove($index);
                })+
            }

            #[inline]
            fn first(refs: Self::Refs<'_>) -> &Self::First {
                refs.0
            }
        }

        impl<D: Driver, $($part: ToParameter<D> + 'static),+> BindKey<D> for ($($part,)+) {
            fn bind<'a>(refs: Self::Refs<'a>, arguments: &mut D::Arguments<'a>) -> Result<(), D::Error> {
                let ($($value,)+) = refs;
                $($value.add_to(arguments)?;)+
                Ok(())
            }

            fn bind_all<'a>(
                mut keys: impl Iterator<Item = Self::Refs<'a>> + Clone,
                left: usize,
                arguments: &mut D::Arguments<'a>,
            ) -> Result<(), D::Error> {
                keys.try_for_each(|key| <Self as BindKey<D>>::bind(key, arguments))?;
                for _ in 0..left {
                    $($part::add_nulls_to(1, arguments)?;)+
                }
                Ok(())
            }

            fn bind_parts<'a>(
                refs: Self::Refs<'a>,
                parts: Parts,
                arguments: &mut D::Arguments<'a>,
            ) -> Result<(), D::Error> {
                $(if parts.has($index) {
                    refs.$index.add_to(arguments)?;
                })+
                Ok(())
            }

            fn are_sent_alike(left: Self::Refs<'_>, right: Self::Refs<'_>) -> bool {
                $(sends_alike::<D, $part>(left.$index, right.$index))&&+
            }

            fn shown(refs: Self::Refs<'_>) -> Vec<Option<String>> {
                vec![$(refs.$index.sent()),+]
            }

            fn list_types() -> ListTypes {
                let mut types = ListTypes::default();
                $(types[$index] = $part::list_type();)+
                types
            }
        }
    };
}

/// Whether two values that are the same in Rust are sent as the same.
fn sends_alike<D: Driver, T: ToParameter<D> + 'static>(left: &T, right: &T) -> bool {
    is_exact(TypeId::of::<T>()) || matches!((left.sent(), right.sent()), (Some(left), Some(right)) if left == right)
}

/// Whether equal values of a type have nothing that tells them apart: the language's own that can be keys.
#[inline]
fn is_exact(ty: TypeId) -> bool {
    macro_rules! one_of {
        ($($exact:ty),+) => {
            false $(|| ty == TypeId::of::<$exact>())+
        };
    }
    one_of!(i64, i32, i16, i8, u64, u32, u16, u8, bool, String, Vec<u8>)
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
