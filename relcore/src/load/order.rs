//! Sorting by primary keys that are whole numbers, which the database then need not.

use std::cmp::Ordering;

use super::Blocks;
use crate::Collection;
use crate::key::KeyFields;
use crate::key::number::is_integer;
use crate::record::Record;

/// Whether the primary key is one whole number.
pub fn is_ordered_by_integer<C: Collection>() -> bool {
    C::PRIMARY_KEY.len() == 1 && is_ordered_by_integers::<C>()
}

/// Whether the primary key is whole numbers, one or several.
pub fn is_ordered_by_integers<C: Collection>() -> bool {
    let is_one = |place| C::KeyFields::type_at(place).is_some_and(is_integer);
    !C::PRIMARY_KEY.is_empty() && (0..C::PRIMARY_KEY.len()).all(is_one)
}

/// Orders records by their primary key, if that is whole numbers. They mostly are in order.
pub fn sort_by_integers<T: Record>(records: &mut [T]) {
    if is_ordered_by_integer::<T::Of>() {
        if !records.is_sorted_by_key(number) {
            records.sort_by_key(number);
        }
    } else if is_ordered_by_integers::<T::Of>() && !records.is_sorted_by(|one, next| compare(one, next).is_le()) {
        records.sort_by(compare);
    }
}

/// Part by part.
fn compare<T: Record>(one: &T, other: &T) -> Ordering {
    let parts = (0..T::Of::PRIMARY_KEY.len()).map(|place| one.integer(place).cmp(&other.integer(place)));
    parts.fold(Ordering::Equal, Ordering::then)
}

/// The primary keys, if they are one whole number each.
pub fn numbers<T: Record>(records: &Blocks<T>) -> Option<Vec<i64>> {
    is_ordered_by_integer::<T::Of>().then(|| records.iter().map(number).collect())
}

/// The primary key as a number.
#[inline]
fn number<T: Record>(record: &T) -> i64 {
    record.integer(0).unwrap_or_default()
}
