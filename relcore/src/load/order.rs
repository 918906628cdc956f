//! Sorting by primary keys that are whole numbers, which the database then need not.

use super::Blocks;
use super::number::{integer, is_integer};
use crate::__private::KeyFields;
use crate::Collection;

/// Whether the primary key is one whole number.
pub fn is_ordered_by_integer<C: Collection>() -> bool {
    C::PRIMARY_KEY.len() == 1 && C::KeyFields::first_type().is_some_and(is_integer)
}

/// Orders the records of each owner by their primary key, if that is one whole number. They mostly are in order: only
/// those of the owners whose are not change places.
pub fn sort_by_integer<C: Collection>(records: &mut Blocks<C>, owners: &[u32], sources: usize) {
    if !is_ordered_by_integer::<C>() {
        return;
    }
    let mut lasts = vec![Some(i64::MIN); sources];
    for (record, owner) in records.iter().zip(owners) {
        let last = &mut lasts[*owner as usize];
        *last = last.filter(|last| *last <= number(record)).map(|_| number(record));
    }
    let is_moved = |owner: u32| lasts[owner as usize].is_none();
    let places = (0..).zip(records.iter().zip(owners)).filter(|(_, (_, owner))| is_moved(**owner));
    let mut wanted: Vec<(u32, i64, u32)> =
        places.map(|(place, (record, owner))| (*owner, number(record), place)).collect();
    let mut places: Vec<(u32, u32)> = wanted.iter().map(|(owner, _, place)| (*owner, *place)).collect();
    places.sort_unstable();
    wanted.sort_unstable();
    // Which of the places the record is at that is to come to each.
    let from: Vec<usize> =
        wanted.iter().filter_map(|(owner, _, place)| places.binary_search(&(*owner, *place)).ok()).collect();
    for (at, source) in from.iter().enumerate() {
        let mut source = *source;
        // It has changed places with one that is in its own already.
        while source < at {
            source = from[source];
        }
        records.swap(places[at].1 as usize, places[source].1 as usize);
    }
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

#[cfg(test)]
mod tests {
    use super::{Blocks, sort_by_integer};
    use crate::Collection;

    #[derive(crate::Collection)]
    #[collection(crate = crate)]
    struct Item {
        id: i64,
    }

    #[test]
    fn the_records_of_each_owner_are_put_in_order_in_their_places() {
        let (ids, owners) = ([5, 9, 3, 8, 1, 7, 2], [0, 1, 0, 2, 0, 2, 1]);
        let mut records = Blocks::default();
        records.extend(ids.map(|id| Item { id }));
        sort_by_integer(&mut records, &owners, 3);
        assert!(records.into_records().map(|item| item.id).eq([1, 2, 3, 7, 5, 8, 9]));
        assert_eq!(Item::TABLE, "items");
    }
}
