//! The targets of each source as lists of their size.

use super::order::sort_by_integers;
use super::slots::index;
use super::{Blocks, Fault, Gathered, Runs, Sources};
use crate::record::Record;
use crate::seam::Driver;

/// A list for each source, in the order of their primary keys where those are numbers.
pub struct Lists<T> {
    /// As they come, until all have.
    targets: Blocks<T>,
    /// Whose they are: so many after one another are of that source.
    runs: Vec<(u32, u32)>,
    /// One for each source, made when all have come, so that their memory lies together and not between that of their
    /// texts: an allocator takes longer over holes of many sizes.
    each: Vec<Vec<T>>,
    /// The place of the first of each list among all.
    starts: Vec<usize>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { targets: Blocks::default(), runs: Vec::new(), each: Vec::new(), starts: Vec::new() }
    }
}

impl<T: Record> Gathered<T> for Lists<T> {
    type Each<N> = Vec<N>;

    const IS_SHARED: bool = false;

    #[inline]
    fn push(&mut self, owner: usize, target: T) {
        self.targets.push(target);
        match self.runs.last_mut() {
            Some((last, length)) if *last as usize == owner => *length += 1,
            _ => self.runs.push((index(owner), 1)),
        }
    }

    fn settle(&mut self, sources: usize) {
        let mut lengths = vec![0; sources];
        self.each.resize_with(sources, Vec::new);
        for (owner, length) in &self.runs {
            lengths[*owner as usize] += *length as usize;
        }
        let mut targets = std::mem::take(&mut self.targets).into_stretches();
        for (owner, length) in std::mem::take(&mut self.runs) {
            let (list, whole) = (&mut self.each[owner as usize], lengths[owner as usize]);
            if list.is_empty() {
                // Not all at first: while a list takes its records, those before them are freed.
                list.reserve_exact(whole);
            }
            targets.move_to(list, length as usize);
            if list.len() == whole {
                sort_by_integers(list);
            }
        }
        self.starts.reserve_exact(lengths.len());
        self.starts.extend(lengths.iter().scan(0, |next, length| Some(std::mem::replace(next, *next + *length))));
    }

    fn fault(&self, _: usize, _: bool) -> Option<Fault> {
        None
    }

    fn into_nodes<D: Driver, C, P: Runs<D, C, Row = T>>(
        self,
        mut branches: Box<dyn Iterator<Item = P::Branches>>,
    ) -> impl Iterator<Item = (usize, Vec<P::Node>)> {
        self.each.into_iter().map(move |list| P::list(list, &mut *branches)).enumerate()
    }
}

impl<T> Sources<T> for Lists<T> {
    fn count(&self) -> usize {
        self.starts.last().zip(self.each.last()).map_or(0, |(start, list)| start + list.len())
    }

    fn at(&self, place: usize) -> &T {
        let list = self.starts.partition_point(|start| *start <= place) - 1;
        &self.each[list][place - self.starts[list]]
    }

    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s T)) {
        self.each.iter().flatten().for_each(take);
    }
}

#[cfg(test)]
mod tests {
    use super::{Gathered, Lists, Sources};
    use crate::seam::Either;

    #[derive(crate::Collection)]
    #[collection(crate = crate)]
    struct Item {
        id: i64,
    }

    /// The lists of four sources, the first of which has no targets.
    fn gathered(targets: &[(usize, i64)]) -> Lists<Item> {
        let mut lists = Lists::default();
        for (owner, id) in targets {
            lists.push(*owner, Item { id: *id });
        }
        lists.settle(4);
        lists
    }

    fn ids(lists: Lists<Item>) -> Vec<Vec<i64>> {
        lists
            .into_nodes::<Either, Item, ()>(Box::new(std::iter::empty()))
            .map(|(_, list)| list.iter().map(|item| item.id).collect())
            .collect()
    }

    #[test]
    fn each_list_is_in_order_and_of_its_size() {
        let sorted = [vec![], vec![3, 5, 7], vec![2, 9], vec![1]];
        assert_eq!(ids(gathered(&[(1, 5), (1, 3), (1, 7), (3, 1), (2, 9), (2, 2)])), sorted);
        let apart = || gathered(&[(1, 7), (2, 2), (1, 5), (3, 1), (2, 9), (1, 3)]);
        assert_eq!(ids(apart()), sorted);
        assert!(
            apart()
                .into_nodes::<Either, Item, ()>(Box::new(std::iter::empty()))
                .all(|(_, list)| list.capacity() == list.len())
        );
    }

    #[test]
    fn a_target_is_found_at_its_place_among_all() {
        let lists = gathered(&[(2, 8), (2, 9), (3, 4)]);
        assert_eq!((0..lists.count()).map(|place| lists.at(place).id).collect::<Vec<_>>(), [8, 9, 4]);
        let mut ids = Vec::new();
        lists.each(&mut |item| ids.push(item.id));
        assert_eq!(ids, [8, 9, 4]);
        assert_eq!(gathered(&[]).count(), 0);
    }
}
