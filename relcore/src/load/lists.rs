//! The targets of each source as lists of their size, gathered while they come.

use super::order::sort_by_integer;
use super::{Asked, Blocks, Gathered, Plan, Sources};
use crate::Collection;

/// A list for each source, in the order of their primary keys where those are numbers.
pub struct Lists<T> {
    lists: Vec<Vec<T>>,
    /// What has come for one source without a break, and for which one: its list is made when that ends.
    run: Vec<T>,
    owner: usize,
    /// What came for sources whose lists had been made by then; and for which, each.
    late: Blocks<T>,
    late_owners: Vec<u32>,
    is_late: bool,
    /// The places of the first of each list among them all.
    starts: Vec<usize>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self {
            lists: Vec::new(),
            run: Vec::new(),
            owner: usize::MAX,
            late: Blocks::default(),
            late_owners: Vec::new(),
            is_late: false,
            starts: Vec::new(),
        }
    }
}

impl<T: Collection> Lists<T> {
    /// Another source's targets come.
    fn turn_to(&mut self, owner: usize) {
        self.end_run();
        self.owner = owner;
        self.is_late = !self.lists[owner].is_empty();
    }

    fn end_run(&mut self) {
        if self.run.is_empty() {
            return;
        }
        sort_by_integer(&mut self.run);
        let mut list = Vec::with_capacity(self.run.len());
        list.append(&mut self.run);
        self.lists[self.owner] = list;
    }

    /// Adds to the lists what came too late for them.
    fn end_late(&mut self) {
        let mut counts = vec![0; self.lists.len()];
        for owner in &self.late_owners {
            counts[*owner as usize] += 1;
        }
        for (list, count) in self.lists.iter_mut().zip(&counts) {
            list.reserve_exact(*count);
        }
        let late = std::mem::take(&mut self.late).into_records();
        for (owner, target) in std::mem::take(&mut self.late_owners).into_iter().zip(late) {
            self.lists[owner as usize].push(target);
        }
        let late = self.lists.iter_mut().zip(counts).filter(|(_, count)| *count > 0);
        late.for_each(|(list, _)| sort_by_integer(list));
    }
}

impl<T: Collection> Gathered<T> for Lists<T> {
    type Each<N> = Vec<N>;

    const IS_SHARED: bool = false;

    fn begin(&mut self, asked: &Asked) {
        self.lists.resize_with(asked.sources_len(), Vec::new);
    }

    #[inline]
    fn push(&mut self, owner: usize, target: T) {
        if owner != self.owner {
            self.turn_to(owner);
        }
        if self.is_late {
            self.late.push(target);
            self.late_owners.push(super::asked::index(owner));
        } else {
            self.run.push(target);
        }
    }

    fn settle(&mut self) {
        self.end_run();
        self.run = Vec::new();
        if !self.late_owners.is_empty() {
            self.end_late();
        }
        let starts = self.lists.iter().scan(0, |next, list| Some(std::mem::replace(next, *next + list.len())));
        self.starts = starts.collect();
    }

    fn into_nodes<P: Plan<T>>(
        self,
        mut branches: impl Iterator<Item = P::Branches>,
    ) -> impl Iterator<Item = (usize, Vec<P::Node>)> {
        self.lists.into_iter().map(move |list| P::roots(list, branches.by_ref())).enumerate()
    }
}

impl<T> Sources<T> for Lists<T> {
    fn count(&self) -> usize {
        self.starts.last().zip(self.lists.last()).map_or(0, |(start, list)| start + list.len())
    }

    fn at(&self, place: usize) -> &T {
        let list = self.starts.partition_point(|start| *start <= place) - 1;
        &self.lists[list][place - self.starts[list]]
    }

    fn all<'s>(&'s self) -> impl Iterator<Item = &'s T>
    where
        T: 's,
    {
        self.lists.iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, Gathered, Lists, Sources};

    #[derive(crate::Collection)]
    #[collection(crate = crate)]
    struct Item {
        id: i64,
    }

    /// The lists of four sources, the first of which has no targets.
    fn gathered(targets: &[(usize, i64)]) -> Lists<Item> {
        let keys = [1, 2, 3, 4];
        let mut lists = Lists::default();
        lists.begin(&Asked::of::<(i64,)>(keys.len(), keys.iter().map(|key| Some((key,)))));
        for (owner, id) in targets {
            lists.push(*owner, Item { id: *id });
        }
        lists.settle();
        lists
    }

    fn ids(lists: Lists<Item>) -> Vec<Vec<i64>> {
        lists.into_nodes::<()>(std::iter::empty()).map(|(_, list)| list.iter().map(|item| item.id).collect()).collect()
    }

    #[test]
    fn each_list_is_in_order_and_of_its_size() {
        let sorted = [vec![], vec![3, 5, 7], vec![2, 9], vec![1]];
        assert_eq!(ids(gathered(&[(1, 5), (1, 3), (1, 7), (3, 1), (2, 9), (2, 2)])), sorted);
        let apart = || gathered(&[(1, 7), (2, 2), (1, 5), (3, 1), (2, 9), (1, 3)]);
        assert_eq!(ids(apart()), sorted);
        assert!(apart().into_nodes::<()>(std::iter::empty()).all(|(_, list)| list.capacity() == list.len()));
    }

    #[test]
    fn a_target_is_found_at_its_place_among_all() {
        let lists = gathered(&[(2, 8), (2, 9), (3, 4)]);
        assert_eq!((0..lists.count()).map(|place| lists.at(place).id).collect::<Vec<_>>(), [8, 9, 4]);
        assert_eq!(lists.all().map(|item| item.id).collect::<Vec<_>>(), [8, 9, 4]);
        assert_eq!(gathered(&[]).count(), 0);
    }
}
