//! Whole numbers: those a program can compare as the database does, so it need not have it sort by them, nor say which
//! row belongs to which.

use std::any::{Any, TypeId};

use super::Blocks;
use crate::__private::KeyFields;
use crate::Collection;

/// Whether the primary key is one whole number.
pub fn is_ordered_by_integer<C: Collection>() -> bool {
    C::PRIMARY_KEY.len() == 1 && C::KeyFields::first_type().is_some_and(is_integer)
}

/// Orders the records of each owner by their primary key, if that is one whole number. They mostly are in order.
pub fn sort_by_integer<C: Collection>(records: &mut Blocks<C>, owners: &mut Vec<u32>, sources: usize) {
    if !is_ordered_by_integer::<C>() {
        return;
    }
    let mut lasts = vec![i64::MIN; sources];
    let is_next = |(record, owner): (&C, &u32)| {
        let number = number(record);
        std::mem::replace(&mut lasts[*owner as usize], number) <= number
    };
    if records.iter().zip(&*owners).all(is_next) {
        return;
    }
    let mut both: Vec<_> = std::mem::take(records).into_records().zip(owners.drain(..)).collect();
    both.sort_by_key(|(record, owner)| (*owner, number(record)));
    (*records, *owners) = both.into_iter().unzip();
}

/// The primary keys, if they are one whole number each.
pub fn numbers<C: Collection>(records: &Blocks<C>) -> Option<Vec<i64>> {
    is_ordered_by_integer::<C>().then(|| records.iter().map(number).collect())
}

/// The primary key as a number.
#[inline]
fn number<C: Collection>(record: &C) -> i64 {
    C::KeyFields::first(record.key_fields()).and_then(integer).unwrap_or_default()
}

/// Whether a type is one of the language's whole numbers, of those that a database has, too: 64 bits with a sign.
#[inline]
pub fn is_integer(ty: TypeId) -> bool {
    macro_rules! one_of {
        ($($integer:ty),+) => {
            // Not a list that is searched: the compiler knows the answer of each comparison.
            false $(|| ty == TypeId::of::<$integer>())+
        };
    }
    one_of!(i64, i32, i16, i8, u32, u16, u8)
}

/// The value, if it is one of those.
#[inline]
pub fn integer(value: &dyn Any) -> Option<i64> {
    macro_rules! first_of {
        ($($integer:ty),+) => {
            $(if let Some(value) = value.downcast_ref::<$integer>() {
                return Some(i64::from(*value));
            })+
        };
    }
    first_of!(i64, i32, i16, i8, u32, u16, u8);
    None
}
