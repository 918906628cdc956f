//! Keys that a driver can send.

use std::any::TypeId;

use super::{Driver, ToParameter};
use crate::declared::limits::MOST_PARTS;
use crate::key::{Key, Subset};

/// The types that the parts of a key have to be given in a list.
pub type ListTypes = [Option<&'static str>; MOST_PARTS];

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
    fn bind_parts<'a>(refs: Self::Refs<'a>, parts: Subset, arguments: &mut D::Arguments<'a>) -> Result<(), D::Error>;

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

    fn bind_parts<'a>((): Self::Refs<'a>, _: Subset, _: &mut D::Arguments<'a>) -> Result<(), D::Error> {
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

macro_rules! bind_key {
    ($($part:ident $value:ident $index:tt),+) => {
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
                parts: Subset,
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

bind_key!(A a 0);
bind_key!(A a 0, B b 1);
bind_key!(A a 0, B b 1, C c 2);
bind_key!(A a 0, B b 1, C c 2, E e 3);
bind_key!(A a 0, B b 1, C c 2, E e 3, F f 4);
bind_key!(A a 0, B b 1, C c 2, E e 3, F f 4, G g 5);
bind_key!(A a 0, B b 1, C c 2, E e 3, F f 4, G g 5, H h 6);
bind_key!(A a 0, B b 1, C c 2, E e 3, F f 4, G g 5, H h 6, I i 7);
