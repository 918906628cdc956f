//! What the rows in between say: which targets belong to which source.

use std::iter::{Take, Zip};
use std::vec::IntoIter;

use super::keys::{Distinct, Numbers};
use super::slots::NONE;
use crate::key::GroupKey;
use crate::key::number::is_number;
use crate::seam::{BindKey, Driver};

/// One entry a row and source. `K` is the target's key, `L` what is kept of the row.
pub struct Links<K, L> {
    /// The source, and the slot of the target's key.
    ends: Vec<(u32, u32)>,
    rows: Vec<L>,
    keys: Distinct<K>,
}

impl<K, L> Default for Links<K, L> {
    fn default() -> Self {
        Self { ends: Vec::new(), rows: Vec::new(), keys: Distinct::default() }
    }
}

impl<K: GroupKey, L> Links<K, L> {
    /// The slot of a target's key.
    #[inline]
    pub fn target<D: Driver>(&mut self, key: K) -> u32
    where
        K: BindKey<D>,
    {
        self.keys.slot::<D>(key)
    }

    #[inline]
    pub fn push(&mut self, source: u32, target: u32, row: L) {
        self.ends.push((source, target));
        self.rows.push(row);
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
    pub fn lists(self, found: &[u32], numbers: Option<&[i64]>, sources: usize) -> TargetLists<L> {
        let mut places = vec![NONE; self.keys.list().len()];
        for (place, slot) in (0..).zip(found) {
            places[*slot as usize] = place;
        }
        let ranks = numbers.map(ranks);
        // A link to a row that is not there leads nowhere.
        let links = (0..).zip(&self.ends).filter(|(_, (_, target))| places[*target as usize] != NONE);
        let links = links.map(|(link, (source, target))| {
            let rank = ranks.as_ref().map_or(0, |ranks| ranks[places[*target as usize] as usize]);
            (*source, (rank, link))
        });
        let (order, counts) = by_source(links, sources);
        let targets = order.iter().map(|(_, link)| places[self.ends[*link as usize].1 as usize]).collect::<Vec<_>>();
        TargetLists { counts: counts.into_iter(), links: targets.into_iter().zip(in_order(self.rows, &order)) }
    }
}

/// The rank and the number of a link: in the order of these the links of one source are.
type Ranked = (u32, u32);

/// The links of one source after the other, and how many each has.
fn by_source(links: impl Iterator<Item = (u32, Ranked)> + Clone, sources: usize) -> (Vec<Ranked>, Vec<u32>) {
    let mut counts = vec![0; sources];
    links.clone().for_each(|(source, _)| counts[source as usize] += 1);
    let mut nexts = Vec::with_capacity(sources);
    nexts.extend(counts.iter().scan(0, |next, count| Some(std::mem::replace(next, *next + *count))));
    let mut order = vec![(0, 0); nexts.last().zip(counts.last()).map_or(0, |(start, count)| (start + count) as usize)];
    for (source, link) in links {
        let next: &mut u32 = &mut nexts[source as usize];
        order[*next as usize] = link;
        *next += 1;
    }
    for (end, count) in nexts.iter().zip(&counts) {
        order[(end - count) as usize..*end as usize].sort_unstable();
    }
    (order, counts)
}

/// What is kept of the rows of these links.
fn in_order<L>(mut rows: Vec<L>, order: &[Ranked]) -> IntoIter<L> {
    if size_of::<L>() == 0 {
        // One is like the other.
        rows.truncate(order.len());
        return rows.into_iter();
    }
    let mut rows: Vec<_> = rows.into_iter().map(Some).collect();
    order.iter().filter_map(|(_, link)| rows[*link as usize].take()).collect::<Vec<_>>().into_iter()
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

/// The targets of one source after the other: their places, and what is kept of the rows in between.
pub struct TargetLists<L> {
    counts: IntoIter<u32>,
    links: Zip<IntoIter<u32>, IntoIter<L>>,
}

impl<L> TargetLists<L> {
    /// What becomes of the next source's targets.
    pub fn next<T>(&mut self, list: impl FnOnce(Take<&mut Zip<IntoIter<u32>, IntoIter<L>>>) -> T) -> Option<T> {
        let count = self.counts.next()?;
        Some(list(self.links.by_ref().take(count as usize)))
    }
}
