//! Which keys are asked for, each once, and whose they are.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};

use crate::key::GroupKey;

/// No slot, or no further source.
const NONE: u32 = u32::MAX;

#[cfg(feature = "rustc-hash")]
type Hashing = rustc_hash::FxBuildHasher;
#[cfg(not(feature = "rustc-hash"))]
type Hashing = std::hash::RandomState;

/// The distinct keys of some sources, each with a slot, in the order in which they are met.
#[derive(Default)]
#[doc(hidden)]
pub struct Asked {
    /// The slot of each source; none where its key is null.
    slots: Vec<u32>,
    /// The first source of each slot.
    firsts: Vec<u32>,
    /// The next source of the same slot, of each source; empty where no two have the same key.
    nexts: Vec<u32>,
    /// The slots of the keys that are whole numbers.
    numbers: HashMap<i64, u32, Hashing>,
}

impl Asked {
    /// The keys of all sources; none where a part is null.
    pub fn of<'s, K: GroupKey>(keys: impl ExactSizeIterator<Item = Option<K::Refs<'s>>>) -> Self {
        let mut this = Self { slots: Vec::with_capacity(keys.len()), ..Self::default() };
        // The last source of each slot.
        let mut lasts = Vec::with_capacity(keys.len());
        if K::is_number() {
            this.numbers.reserve(keys.len());
            for key in keys {
                let found =
                    key.and_then(K::number).map(|number| *this.numbers.entry(number).or_insert(index(lasts.len())));
                this.add(found, &mut lasts);
            }
            return this;
        }
        let mut found: HashMap<KeyRefs<'s, K>, u32, Hashing> =
            HashMap::with_capacity_and_hasher(keys.len(), Hashing::default());
        for key in keys {
            let slot = key.map(|key| *found.entry(KeyRefs(key)).or_insert(index(lasts.len())));
            this.add(slot, &mut lasts);
        }
        this
    }

    /// The next source, whose key has this slot: a new one, or one that has sources already.
    fn add(&mut self, slot: Option<u32>, lasts: &mut Vec<u32>) {
        let source = index(self.slots.len());
        self.slots.push(slot.unwrap_or(NONE));
        let Some(slot) = slot else { return };
        let Some(last) = lasts.get_mut(slot as usize) else {
            lasts.push(source);
            return self.firsts.push(source);
        };
        self.nexts.resize(source as usize + 1, NONE);
        self.nexts[*last as usize] = source;
        *last = source;
    }

    /// How many sources there are.
    pub fn sources_len(&self) -> usize {
        self.slots.len()
    }

    /// How many distinct keys there are.
    pub fn keys_len(&self) -> usize {
        self.firsts.len()
    }

    /// The slot of each source.
    pub fn slots(&self) -> impl ExactSizeIterator<Item = Option<usize>> {
        self.slots.iter().map(|&slot| (slot != NONE).then_some(slot as usize))
    }

    /// The slot of a key that is a whole number.
    #[inline]
    pub fn slot(&self, number: i64) -> Option<usize> {
        self.numbers.get(&number).map(|slot| *slot as usize)
    }

    /// A source that has the key of this slot.
    pub fn first(&self, slot: usize) -> usize {
        self.firsts[slot] as usize
    }

    /// The sources that have it.
    pub fn sources(&self, slot: usize) -> impl Iterator<Item = u32> {
        let next = |source: &u32| self.nexts.get(*source as usize).copied().filter(|&next| next != NONE);
        std::iter::successors(Some(self.firsts[slot]), next)
    }
}

/// The number of a source or a slot. There is not the memory for more records.
pub fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}

/// The values of a key, to be found in a map.
struct KeyRefs<'s, K: GroupKey>(K::Refs<'s>);

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
