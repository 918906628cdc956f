//! Sorting by primary keys that are whole numbers, which the database then need not.

use std::cmp::Ordering;

use super::Blocks;
use super::number::is_integer;
use crate::__private::KeyFields;
use crate::Collection;

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
pub fn sort_by_integers<C: Collection>(records: &mut [C]) {
    if is_ordered_by_integer::<C>() {
        if !records.is_sorted_by_key(number) {
            records.sort_by_key(number);
        }
    } else if is_ordered_by_integers::<C>() && !records.is_sorted_by(|one, next| compare(one, next).is_le()) {
        records.sort_by(compare);
    }
}

/// Part by part.
fn compare<C: Collection>(one: &C, other: &C) -> Ordering {
    let part = |record: &C, place| C::KeyFields::integer(record.key_fields(), place);
    let parts = (0..C::PRIMARY_KEY.len()).map(|place| part(one, place).cmp(&part(other, place)));
    parts.fold(Ordering::Equal, Ordering::then)
}

/// The primary keys, if they are one whole number each.
pub fn numbers<C: Collection>(records: &Blocks<C>) -> Option<Vec<i64>> {
    is_ordered_by_integer::<C>().then(|| records.iter().map(number).collect())
}

/// The primary key as a number.
#[inline]
fn number<C: Collection>(record: &C) -> i64 {
    C::KeyFields::integer(record.key_fields(), 0).unwrap_or_default()
}
