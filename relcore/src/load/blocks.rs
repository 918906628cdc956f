//! Many records, kept in blocks.

use std::vec::IntoIter;

/// Records of one block.
const SIZE: usize = 1024;

/// Records in the order in which they came. To grow moves none of them, and when they move on, each block is freed
/// as soon as it is empty: so no record takes its memory twice.
pub struct Blocks<T>(Vec<Vec<T>>);

impl<T> Blocks<T> {
    /// Adds one at the end.
    #[inline]
    pub fn push(&mut self, record: T) {
        match self.0.last_mut() {
            Some(last) if last.len() < SIZE => last.push(record),
            Some(_) => {
                let mut block = Vec::with_capacity(SIZE);
                block.push(record);
                self.0.push(block);
            }
            None => self.0.push(vec![record]),
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().flatten()
    }

    /// All of them, to own so many at a time.
    pub fn into_stretches(self) -> Stretches<T> {
        Stretches { blocks: self.0.into_iter(), block: Vec::new().into_iter() }
    }

    /// All of them, each to own.
    pub fn into_records(self) -> impl Iterator<Item = T> {
        self.0.into_iter().flatten()
    }
}

impl<T> Default for Blocks<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Extend<T> for Blocks<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, records: I) {
        records.into_iter().for_each(|record| self.push(record));
    }
}

/// Records that move on, one block after the other.
pub struct Stretches<T> {
    blocks: IntoIter<Vec<T>>,
    block: IntoIter<T>,
}

impl<T> Stretches<T> {
    /// Moves the next ones, so many, to the end of a list.
    pub fn move_to(&mut self, list: &mut Vec<T>, length: usize) {
        let mut left = length;
        while left > 0 {
            if self.block.len() == 0 {
                let Some(block) = self.blocks.next() else { return };
                self.block = block.into_iter();
            }
            let here = left.min(self.block.len());
            list.extend(self.block.by_ref().take(here));
            left -= here;
        }
    }
}

/// Records that something is loaded with: a list of them, or blocks.
pub trait Sources<S> {
    /// How many there are.
    fn count(&self) -> usize;

    /// The one at this place.
    fn at(&self, place: usize) -> &S;

    /// Hands over all of them, one after the other.
    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s S));
}

impl<S> Sources<S> for Vec<S> {
    fn count(&self) -> usize {
        self.len()
    }

    fn at(&self, place: usize) -> &S {
        &self[place]
    }

    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s S)) {
        self.iter().for_each(take);
    }
}

impl<S> Sources<S> for Blocks<S> {
    fn count(&self) -> usize {
        self.0.last().map_or(0, |last| (self.0.len() - 1) * SIZE + last.len())
    }

    fn at(&self, place: usize) -> &S {
        &self.0[place / SIZE][place % SIZE]
    }

    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s S)) {
        self.iter().for_each(take);
    }
}

#[cfg(test)]
mod tests {
    use super::{Blocks, SIZE, Sources};

    #[test]
    fn records_keep_their_places_over_blocks() {
        let mut blocks = Blocks::default();
        assert_eq!(blocks.count(), 0);
        blocks.extend(0..=SIZE * 2);
        assert_eq!(blocks.count(), SIZE * 2 + 1);
        assert_eq!([*blocks.at(0), *blocks.at(SIZE), *blocks.at(SIZE * 2)], [0, SIZE, SIZE * 2]);
        assert!(blocks.into_records().eq(0..=SIZE * 2));
    }

    #[test]
    fn stretches_go_on_over_blocks() {
        let mut blocks = Blocks::default();
        blocks.extend(0..=SIZE * 2);
        let (mut stretches, mut lists) = (blocks.into_stretches(), [Vec::new(), Vec::new()]);
        stretches.move_to(&mut lists[0], 3);
        stretches.move_to(&mut lists[1], SIZE * 2 - 3);
        stretches.move_to(&mut lists[0], 1);
        assert_eq!(lists[0], [0, 1, 2, SIZE * 2]);
        assert!(lists[1].iter().copied().eq(3..SIZE * 2));
    }
}
