//! The order of the primary key, where it is one whole number: those a program can compare as the database does, and need
//! not have it sort.

use std::any::{Any, TypeId};

use crate::__private::KeyFields;
use crate::Collection;

/// Whether the primary key is one whole number.
pub fn is_ordered_by_integer<C: Collection>() -> bool {
    let integers = [
        TypeId::of::<i64>(),
        TypeId::of::<i32>(),
        TypeId::of::<i16>(),
        TypeId::of::<i8>(),
        TypeId::of::<u64>(),
        TypeId::of::<u32>(),
        TypeId::of::<u16>(),
        TypeId::of::<u8>(),
    ];
    C::PRIMARY_KEY.len() == 1 && C::KeyFields::first_type().is_some_and(|first| integers.contains(&first))
}

/// Orders the records of each owner by their primary key, if that is one whole number. They mostly are in order.
pub fn sort_by_integer<C: Collection>(records: &mut Vec<C>, owners: &mut Vec<u32>) {
    if !is_ordered_by_integer::<C>() {
        return;
    }
    let place = |(record, owner): (&C, &u32)| (*owner, number(record));
    let mut places = records.iter().zip(&*owners).map(place);
    let Some(first) = places.next() else { return };
    if places.try_fold(first, |before, next| (before <= next).then_some(next)).is_some() {
        return;
    }
    let mut both: Vec<_> = records.drain(..).zip(owners.drain(..)).collect();
    both.sort_by_key(|(record, owner)| (*owner, number(record)));
    (*records, *owners) = both.into_iter().unzip();
}

/// The primary keys, if they are one whole number each.
pub fn numbers<C: Collection>(records: &[C]) -> Option<Vec<i128>> {
    is_ordered_by_integer::<C>().then(|| records.iter().map(number).collect())
}

/// The primary key as a number.
fn number<C: Collection>(record: &C) -> i128 {
    C::KeyFields::first(record.key_fields()).map_or(0, integer)
}

fn integer(value: &dyn Any) -> i128 {
    macro_rules! first_of {
        ($($integer:ty),+) => {
            $(if let Some(value) = value.downcast_ref::<$integer>() {
                return i128::from(*value);
            })+
        };
    }
    first_of!(i64, i32, i16, i8, u64, u32, u16, u8);
    0
}
