//! Keys with their slots: the numbers that they are given, in the order in which they are met.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};

use super::asked::index;
use super::number;
use crate::key::{GroupKey, Key};

#[cfg(feature = "rustc-hash")]
pub type Hashing = rustc_hash::FxBuildHasher;
#[cfg(not(feature = "rustc-hash"))]
pub type Hashing = std::hash::RandomState;

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
    /// By their slots; the others are still in the map while more may come.
    keys: Vec<K>,
    others: HashMap<Owned<K>, u32, Hashing>,
    pub numbers: Numbers,
}

impl<K> Default for Distinct<K> {
    fn default() -> Self {
        Self { keys: Vec::new(), others: HashMap::default(), numbers: Numbers::default() }
    }
}

impl<K: GroupKey> Distinct<K> {
    /// The slot of a key, a new one if need be.
    #[inline]
    pub fn slot(&mut self, key: K) -> u32 {
        let Some(number) = number::of_key::<K>(key.refs()) else {
            let next = index(self.others.len());
            return *self.others.entry(Owned(key)).or_insert(next);
        };
        let slot = self.numbers.slot(number);
        if slot as usize == self.keys.len() {
            self.keys.push(key);
        }
        slot
    }

    /// All of them are there.
    pub fn settle(&mut self) {
        if !self.others.is_empty() {
            let mut others: Vec<_> = self.others.drain().collect();
            others.sort_unstable_by_key(|(_, slot)| *slot);
            self.keys = others.into_iter().map(|(Owned(key), _)| key).collect();
        }
    }
}

impl<K> Distinct<K> {
    /// By their slots, once all are there.
    pub fn list(&self) -> &[K] {
        &self.keys
    }
}

/// A key, to be found in a map.
struct Owned<K>(K);

impl<K: GroupKey> Hash for Owned<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        K::hash(self.0.refs(), state);
    }
}

impl<K: GroupKey> PartialEq for Owned<K> {
    fn eq(&self, other: &Self) -> bool {
        K::same(self.0.refs(), other.0.refs())
    }
}

impl<K: GroupKey> Eq for Owned<K> {}

/// The values of a key, to be found in a map.
pub struct KeyRefs<'s, K: Key>(pub K::Refs<'s>);

impl<K: GroupKey> Hash for KeyRefs<'_, K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        K::hash(self.0, state);
    }
}

impl<K: GroupKey> PartialEq for KeyRefs<'_, K> {
    fn eq(&self, other: &Self) -> bool {
        K::same(self.0, other.0)
    }
}

impl<K: GroupKey> Eq for KeyRefs<'_, K> {}

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
