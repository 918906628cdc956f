//! Keys with their slots: the numbers that they are given, in the order in which they are met.

use std::collections::HashMap;

use super::slots::{Hashing, Slots, index};
use crate::key::{GroupKey, number};
use crate::seam::{BindKey, Driver};

/// The slots of keys that are whole numbers.
#[derive(Default)]
pub struct Numbers {
    slots: HashMap<i64, u32, Hashing>,
    /// The least number and the greatest.
    ends: Option<(i64, i64)>,
}

impl Numbers {
    pub fn reserve(&mut self, numbers: usize) {
        self.slots.reserve(numbers);
    }

    /// The slot of a number, a new one if need be.
    #[inline]
    pub fn slot(&mut self, number: i64) -> u32 {
        let next = index(self.slots.len());
        let slot = *self.slots.entry(number).or_insert(next);
        if slot == next {
            self.ends = self
                .ends
                .map_or(Some((number, number)), |(least, greatest)| Some((least.min(number), greatest.max(number))));
        }
        slot
    }

    /// The slot of a number, if it has one.
    #[inline]
    pub fn get(&self, number: i64) -> Option<usize> {
        self.slots.get(&number).map(|slot| *slot as usize)
    }

    /// The slots, by their numbers.
    pub fn ascending(&self) -> Vec<u32> {
        let mut numbers: Vec<(i64, u32)> = self.slots.iter().map(|(number, slot)| (*number, *slot)).collect();
        numbers.sort_unstable();
        numbers.into_iter().map(|(_, slot)| slot).collect()
    }

    /// The slots of the least number and the greatest, if all between them are here as well.
    pub fn ends(&self) -> Option<[u32; 2]> {
        let (least, greatest) = self.ends?;
        let is_whole = greatest.checked_sub(least)?.checked_add(1)? == i64::try_from(self.slots.len()).ok()?;
        let slot = |number| self.slots.get(&number).copied();
        if is_whole { Some([slot(least)?, slot(greatest)?]) } else { None }
    }
}

/// Distinct keys, each with its slot.
pub struct Distinct<K> {
    /// By their slots.
    keys: Vec<K>,
    slots: Slots,
    pub numbers: Numbers,
}

impl<K> Default for Distinct<K> {
    fn default() -> Self {
        Self { keys: Vec::new(), slots: Slots::default(), numbers: Numbers::default() }
    }
}

impl<K: GroupKey> Distinct<K> {
    /// The slot of a key, a new one if need be.
    #[inline]
    pub fn slot<D: Driver>(&mut self, key: K) -> u32
    where
        K: BindKey<D>,
    {
        let Some(number) = number::of_key::<K>(key.refs()) else {
            let (keys, refs) = (&self.keys, key.refs());
            let slot = self.slots.slot(|state| K::hash(refs, state), |slot| is_same::<D, K>(keys[slot].refs(), refs));
            return self.keep(slot, key);
        };
        let slot = self.numbers.slot(number);
        self.keep(slot, key)
    }

    fn keep(&mut self, slot: u32, key: K) -> u32 {
        if slot as usize == self.keys.len() {
            self.keys.push(key);
        }
        slot
    }
}

impl<K> Distinct<K> {
    /// By their slots.
    pub fn list(&self) -> &[K] {
        &self.keys
    }
}

/// Whether two keys are one: the same in Rust, and sent as the same.
#[inline]
pub fn is_same<D: Driver, K: GroupKey + BindKey<D>>(left: K::Refs<'_>, right: K::Refs<'_>) -> bool {
    K::same(left, right) && K::are_sent_alike(left, right)
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    fn of(numbers: &[i64]) -> Numbers {
        let mut all = Numbers::default();
        for number in numbers {
            all.slot(*number);
        }
        all
    }

    fn ends(numbers: &[i64]) -> Option<[u32; 2]> {
        of(numbers).ends()
    }

    #[test]
    fn slots_by_their_numbers() {
        assert_eq!(of(&[30, -2, 30, 4]).ascending(), [1, 2, 0]);
    }

    #[test]
    fn numbers_without_a_gap_have_ends() {
        assert_eq!(ends(&[3, 2, 4, 3]), Some([1, 2]));
        assert_eq!(ends(&[-1]), Some([0, 0]));
        assert_eq!(ends(&[2, 4]), None);
        assert_eq!(ends(&[]), None);
        assert_eq!(ends(&[i64::MIN, i64::MAX]), None, "nor does their distance overflow");
    }
}
