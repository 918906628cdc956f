//! Which keys are asked for, each once, and whose they are.

use super::Sources;
use super::keys::{Numbers, is_same};
use super::slots::{NONE, Slots, index};
use crate::key::{GroupKey, number};
use crate::seam::{BindKey, Driver};

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
    pub(super) numbers: Numbers,
}

impl Asked {
    /// The keys of the sources; none where a part is null.
    pub fn of<'s, D: Driver, K: GroupKey + BindKey<D>, S>(
        sources: &'s dyn Sources<S>,
        key: impl Fn(&'s S) -> Option<K::Refs<'s>>,
    ) -> Self {
        let count = sources.count();
        let mut this = Self { slots: Vec::with_capacity(count), ..Self::default() };
        this.firsts.reserve(count);
        // The last source of each slot.
        let mut lasts = Vec::with_capacity(count);
        if number::is_number::<K>() {
            this.numbers.reserve(count);
            sources.each(&mut |source| {
                let number = key(source).and_then(number::of_key::<K>);
                let slot = number.map(|number| this.numbers.slot(number));
                this.add(slot, &mut lasts);
            });
            return this;
        }
        let (mut slots, mut distinct) = (Slots::default(), Vec::with_capacity(count));
        slots.reserve(count);
        sources.each(&mut |source| {
            let slot = key(source).map(|key| {
                let slot = slots.slot(|state| K::hash(key, state), |slot| is_same::<D, K>(distinct[slot], key));
                if slot as usize == distinct.len() {
                    distinct.push(key);
                }
                slot
            });
            this.add(slot, &mut lasts);
        });
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
    pub fn into_slots(self) -> impl Iterator<Item = Option<usize>> {
        self.slots.into_iter().map(|slot| (slot != NONE).then_some(slot as usize))
    }

    /// Whether each source has a slot for which `holds`; those without a key are not asked.
    pub fn all(&self, holds: impl Fn(usize) -> bool) -> bool {
        self.slots.iter().all(|&slot| slot == NONE || holds(slot as usize))
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
