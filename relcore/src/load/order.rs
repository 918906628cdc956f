//! Sorting by primary keys that are whole numbers, which the database then need not.

use super::Blocks;
use super::number::is_integer;
use crate::__private::KeyFields;
use crate::Collection;

/// Whether the primary key is one whole number.
pub fn is_ordered_by_integer<C: Collection>() -> bool {
    C::PRIMARY_KEY.len() == 1 && C::KeyFields::first_type().is_some_and(is_integer)
}

/// Orders records by their primary key, if that is one whole number. They mostly are in order.
pub fn sort_by_integer<C: Collection>(records: &mut [C]) {
    if is_ordered_by_integer::<C>() && !records.is_sorted_by_key(number) {
        records.sort_by_key(number);
    }
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
