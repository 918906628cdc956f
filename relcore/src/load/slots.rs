//! Distinct keys by their slots: the numbers that they are given, in the order in which they are met.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};

#[cfg(feature = "rustc-hash")]
pub use rustc_hash::FxBuildHasher as Hashing;
#[cfg(not(feature = "rustc-hash"))]
pub use std::hash::RandomState as Hashing;

/// No slot, or nothing further.
pub const NONE: u32 = u32::MAX;

/// The number of a source or a slot. There is not the memory for more records.
pub fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}

/// Finds the slot of a key by its hash. Whoever owns the keys compares them.
#[derive(Default)]
pub struct Slots {
    hashing: Hashing,
    /// The first slot of each hash.
    firsts: HashMap<u64, u32, Hashing>,
    /// The next slot of the same hash, of each slot.
    nexts: Vec<u32>,
}

impl Slots {
    pub fn reserve(&mut self, keys: usize) {
        self.firsts.reserve(keys);
        self.nexts.reserve(keys);
    }

    /// The slot of a key, a new one if none of those with its hash is that key's.
    #[inline]
    pub fn slot(
        &mut self,
        hash: impl FnOnce(&mut <Hashing as BuildHasher>::Hasher),
        is: impl Fn(usize) -> bool,
    ) -> u32 {
        let mut hasher = self.hashing.build_hasher();
        hash(&mut hasher);
        let next = index(self.nexts.len());
        let mut slot = *self.firsts.entry(hasher.finish()).or_insert(next);
        if slot != next {
            while !is(slot as usize) {
                let following = &mut self.nexts[slot as usize];
                if *following == NONE {
                    *following = next;
                    self.nexts.push(NONE);
                    return next;
                }
                slot = *following;
            }
            return slot;
        }
        self.nexts.push(NONE);
        next
    }
}
