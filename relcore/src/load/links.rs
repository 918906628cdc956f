//! What the rows in between say: which targets belong to which source.

use std::iter::{Take, Zip};
use std::vec::IntoIter;

use super::keys::{Distinct, Numbers};
use super::number::is_number;
use crate::key::GroupKey;

/// No such target.
const NONE: u32 = u32::MAX;

/// One entry a row and source. `K` is the target's key, `L` what is kept of the row.
pub struct Links<K, L> {
    sources: Vec<u32>,
    /// The slot of each target's key.
    targets: Vec<u32>,
    rows: Vec<L>,
    keys: Distinct<K>,
}

impl<K, L> Default for Links<K, L> {
    fn default() -> Self {
        Self { sources: Vec::new(), targets: Vec::new(), rows: Vec::new(), keys: Distinct::default() }
    }
}

impl<K: GroupKey, L> Links<K, L> {
    /// The slot of a target's key.
    #[inline]
    pub fn target(&mut self, key: K) -> u32 {
        self.keys.slot(key)
    }

    #[inline]
    pub fn push(&mut self, source: u32, target: u32, row: L) {
        self.sources.push(source);
        self.targets.push(target);
        self.rows.push(row);
    }

    /// All of them are there.
    pub fn settle(&mut self) {
        self.keys.settle();
    }

    /// The targets' keys by their slots, once all are there.
    pub fn keys(&self) -> &[K] {
        self.keys.list()
    }

    /// The keys that are numbers.
    pub fn numbers(&self) -> Option<&Numbers> {
        is_number::<K>().then_some(&self.keys.numbers)
    }
}

impl<K, L> Links<K, L> {
    /// The targets of each of so many sources, in the order of their numbers, else as they came. `found` has the slots of
    /// the targets that there are.
    pub fn lists(self, found: &[u32], numbers: Option<&[i64]>, sources: usize) -> Lists<L> {
        let mut places = vec![NONE; self.keys.list().len()];
        for (place, slot) in (0..).zip(found) {
            places[*slot as usize] = place;
        }
        let place = |link: u32| places[self.targets[link as usize] as usize];
        // A link to a row that is not there leads nowhere.
        let mut order: Vec<u32> = (0..).take(self.targets.len()).filter(|link| place(*link) != NONE).collect();
        if let Some(numbers) = numbers {
            let ranks = ranks(numbers);
            order = by(&order, ranks.len(), |link| ranks[place(link) as usize]).0;
        }
        let (order, counts) = by(&order, sources, |link| self.sources[link as usize]);
        let targets: Vec<u32> = order.iter().map(|link| place(*link)).collect();
        let mut rows: Vec<_> = self.rows.into_iter().map(Some).collect();
        let rows: Vec<L> = order.iter().filter_map(|link| rows[*link as usize].take()).collect();
        Lists { counts: counts.into_iter(), links: targets.into_iter().zip(rows) }
    }
}

/// The place of each number among them all.
fn ranks(numbers: &[i64]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..).take(numbers.len()).collect();
    order.sort_by_key(|place| numbers[*place as usize]);
    let mut ranks = vec![0; numbers.len()];
    for (rank, place) in (0..).zip(order) {
        ranks[place as usize] = rank;
    }
    ranks
}

/// The items by their group, those of one as they were; and how many each group has.
fn by(items: &[u32], groups: usize, group: impl Fn(u32) -> u32) -> (Vec<u32>, Vec<u32>) {
    let mut counts = vec![0; groups];
    for item in items {
        counts[group(*item) as usize] += 1;
    }
    let mut nexts = Vec::with_capacity(groups);
    nexts.extend(counts.iter().scan(0, |next, count| Some(std::mem::replace(next, *next + *count))));
    let mut sorted = vec![0; items.len()];
    for item in items {
        let next: &mut u32 = &mut nexts[group(*item) as usize];
        sorted[*next as usize] = *item;
        *next += 1;
    }
    (sorted, counts)
}

/// The targets of one source after the other: their places, and what is kept of the rows in between.
pub struct Lists<L> {
    counts: IntoIter<u32>,
    links: Zip<IntoIter<u32>, IntoIter<L>>,
}

impl<L> Lists<L> {
    /// What becomes of the next source's targets.
    pub fn next<T>(&mut self, list: impl FnOnce(Take<&mut Zip<IntoIter<u32>, IntoIter<L>>>) -> T) -> Option<T> {
        let count = self.counts.next()?;
        Some(list(self.links.by_ref().take(count as usize)))
    }
}
