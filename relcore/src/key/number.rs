//! Whole numbers: those a program can compare as the database does, so it need not have it sort by them, nor say which
//! row belongs to which.

use std::any::{Any, TypeId};

use crate::key::{GroupKey, Key};

/// Whether a key is one whole number.
#[inline]
pub fn is_number<K: Key>() -> bool {
    is_single::<K>() && is_integer(TypeId::of::<K::First>())
}

/// The number that a key is.
#[inline]
pub fn of_key<K: GroupKey>(key: K::Refs<'_>) -> Option<i64> {
    if is_single::<K>() { integer(K::first(key)) } else { None }
}

/// How many bytes the number that a key is has, if it has a sign and more than one: those that every database has.
pub fn bytes<K: Key>() -> Option<usize> {
    if is_single::<K>() { signed_bytes(TypeId::of::<K::First>()) } else { None }
}

/// The key that is this number, if it has so [many bytes](bytes).
#[inline]
pub fn to_key<K: Key>(number: i64) -> Option<K> {
    let mut key: Option<K> = None;
    let place: &mut dyn Any = &mut key;
    *place.downcast_mut::<Option<(K::First,)>>()? = Some((of_integer(number)?,));
    key
}

/// The pairs in a text such as `1 5,1 7`, as a database writes numbers.
pub fn pairs(text: &str) -> impl Iterator<Item = (i64, i64)> {
    let mut bytes = text.bytes();
    let mut number = move || {
        let mut byte = bytes.next()?;
        let is_negative = byte == b'-';
        if is_negative {
            byte = bytes.next()?;
        }
        let mut number = 0_i64;
        while byte.is_ascii_digit() {
            number = number.wrapping_mul(10).wrapping_add(i64::from(byte - b'0'));
            let Some(next) = bytes.next() else { break };
            byte = next;
        }
        Some(if is_negative { number.wrapping_neg() } else { number })
    };
    std::iter::from_fn(move || Some((number()?, number()?)))
}

/// Whether a key has one column.
#[inline]
fn is_single<K: Key>() -> bool {
    TypeId::of::<K>() == TypeId::of::<(K::First,)>()
}

/// Whether a type is one of the language's whole numbers, of those that a database has, too: 64 bits with a sign. Not of
/// one byte: PostgreSQL keeps those as letters, which it puts into another order.
#[inline]
pub fn is_integer(ty: TypeId) -> bool {
    macro_rules! one_of {
        ($($integer:ty),+) => {
            // Not a list that is searched: the compiler knows the answer of each comparison.
            false $(|| ty == TypeId::of::<$integer>())+
        };
    }
    one_of!(i64, i32, i16, u32, u16)
}

/// The value, if it is one of those or an `Option` of one.
#[inline]
pub fn integer<T: 'static>(value: &T) -> Option<i64> {
    let value: &dyn Any = value;
    macro_rules! first_of {
        ($($integer:ty),+) => {
            $(if let Some(value) = value.downcast_ref::<$integer>() {
                return Some(i64::from(*value));
            }
            if let Some(value) = value.downcast_ref::<Option<$integer>>() {
                return value.map(i64::from);
            })+
        };
    }
    first_of!(i64, i32, i16, u32, u16);
    None
}

/// How many bytes a whole number of this type has, if it has a sign and more than one: those that every database has.
fn signed_bytes(ty: TypeId) -> Option<usize> {
    let types = [(TypeId::of::<i64>(), 8), (TypeId::of::<i32>(), 4), (TypeId::of::<i16>(), 2)];
    types.iter().find(|(integer, _)| *integer == ty).map(|(_, bytes)| *bytes)
}

/// The number as a value of a type that has so many bytes.
#[inline]
fn of_integer<T: 'static>(number: i64) -> Option<T> {
    let mut value: Option<T> = None;
    let place: &mut dyn Any = &mut value;
    if let Some(place) = place.downcast_mut::<Option<i64>>() {
        *place = Some(number);
    } else if let Some(place) = place.downcast_mut::<Option<i32>>() {
        *place = number.try_into().ok();
    } else if let Some(place) = place.downcast_mut::<Option<i16>>() {
        *place = number.try_into().ok();
    }
    value
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn a_text_has_pairs_of_any_numbers() {
        let all = |text| pairs(text).collect::<Vec<_>>();
        assert_eq!(all(""), []);
        assert_eq!(all("1 5"), [(1, 5)]);
        assert_eq!(all("-10 0,70 -7,1 5"), [(-10, 0), (70, -7), (1, 5)]);
        assert_eq!(all(&format!("{} {}", i64::MIN, i64::MAX)), [(i64::MIN, i64::MAX)]);
    }
}
