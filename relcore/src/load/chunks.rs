//! How many keys are asked for in one statement.

use super::keys::Numbers;
use crate::key::{GroupKey, Subset, number};
use crate::request::{Keys, Order, Request};
use crate::seam::{Ask, BindKey, Driver, Language};

/// Fewer are asked for one by one: a database whose columns have no type reads the whole table for a range.
const FEW: usize = 16;

/// Goes through the slots, a statement at a time.
#[derive(Default)]
pub struct Chunks {
    /// How many arguments the connection takes, where that is fewer than its database mostly does.
    most_arguments: Option<usize>,
    /// In which order: of numbers the least first, so that a database finds each near the one before. Of a range only its
    /// ends.
    order: Vec<u32>,
    is_range: bool,
    start: usize,
    end: usize,
    /// The number of the last row, and its slot: rows of one key mostly come together.
    last: Option<(i64, Option<usize>)>,
}

/// The keys of one statement: their slots, and how they stand in it.
pub struct Chunk<'c> {
    slots: &'c [u32],
    is_range: bool,
    /// For how many keys the statement has places, and the values of each.
    places: usize,
    width: usize,
    /// Whether the keys, which are numbers, are one argument.
    is_array: bool,
}

impl Chunk<'_> {
    /// The slots of the keys that are its arguments.
    pub fn slots(&self) -> impl Iterator<Item = usize> + Clone {
        self.slots.iter().map(|slot| *slot as usize)
    }

    /// The question for the keys of its slots.
    pub fn ask<'s, D: Driver, K: BindKey<D> + GroupKey>(
        &self,
        request: &Request<'_>,
        keys: impl Iterator<Item = K::Refs<'s>> + Clone,
    ) -> Result<Ask<'s, D>, D::Error> {
        let (arguments, keys) = self.bind::<D, K>(keys)?;
        Ok(Ask { statement: D::Language::written::<K>(&Request { keys, ..*request }), arguments })
    }

    /// The arguments, and how they stand in the statement.
    fn bind<'s, D: Driver, K: BindKey<D> + GroupKey>(
        &self,
        mut keys: impl Iterator<Item = K::Refs<'s>> + Clone,
    ) -> Result<(D::Arguments<'s>, Keys), D::Error> {
        let mut arguments = D::Arguments::default();
        if self.is_range {
            keys.try_for_each(|key| K::bind(key, &mut arguments))?;
            return Ok((arguments, Keys::Between));
        }
        if self.is_array {
            let numbers = keys.filter_map(number::of_key::<K>).collect();
            D::add_numbers::<K::First>(numbers, &mut arguments)?;
            return Ok((arguments, Keys::Listed { places: self.places, shared: Subset::default() }));
        }
        K::bind_all(keys.clone(), self.places - self.slots.len(), &mut arguments)?;
        let mut shared = Subset::default();
        if let (Some(first), 2..) = (keys.next(), self.width) {
            shared = Subset::first(self.width);
            keys.for_each(|key| K::keep_same(first, key, &mut shared));
            K::bind_parts(first, shared, &mut arguments)?;
        }
        Ok((arguments, Keys::Listed { places: self.places, shared }))
    }
}

impl Chunks {
    /// Whether there is a next one, of so many slots in all.
    pub fn is_more(&self, slots: usize) -> bool {
        self.end < slots
    }

    /// The next slots, of so many in all; `width` values a key. `numbers` are the keys, where the statement tells which
    /// of them a row belongs to.
    ///
    /// Places past the end of the keys are left without a value, which is a null and finds nothing. Numbers without a gap are a
    /// range.
    pub fn next<D: Driver>(
        &mut self,
        slots: usize,
        width: usize,
        numbers: Option<&Numbers>,
        order: Order<'_>,
    ) -> Option<Chunk<'_>> {
        if !self.is_more(slots) {
            return None;
        }
        if self.end == 0 {
            self.begin(slots, numbers);
        }
        self.start = self.end;
        if self.is_range {
            self.end = slots;
            return Some(Chunk { slots: &self.order, is_range: true, places: 0, width, is_array: false });
        }
        let most = D::Language::most_keys(width, order.is_sorted(), self.most_arguments);
        self.end = slots.min(self.start + most);
        let places = D::Language::places(self.end - self.start);
        let is_array = D::Language::NUMBERS_ARE_ONE && numbers.is_some();
        Some(Chunk { slots: &self.order[self.start..self.end], is_range: false, places, width, is_array })
    }

    fn begin(&mut self, slots: usize, numbers: Option<&Numbers>) {
        let ends = numbers.filter(|_| slots >= FEW).and_then(Numbers::ends);
        self.is_range = ends.is_some();
        self.order = match (ends, numbers) {
            (Some(ends), _) => ends.to_vec(),
            (None, Some(numbers)) => numbers.ascending(),
            (None, None) => (0..).take(slots).collect(),
        };
    }

    /// The keys of the last statement are asked for again, with so many arguments at most.
    pub fn repeat(&mut self, most_arguments: Option<usize>) {
        self.most_arguments = most_arguments.or(self.most_arguments);
        self.end = self.start;
    }

    /// Begins with other keys, on the same connection.
    pub fn restart(&mut self) {
        *self = Self { most_arguments: self.most_arguments, ..Self::default() };
    }

    /// The slot of the key that a row was found by: its place in the statement, or the key itself if it is one of
    /// `numbers`, is at `index`. None if it is not one that was asked for.
    #[inline]
    pub fn slot<D: Driver>(
        &mut self,
        row: &D::Row<'_>,
        index: usize,
        numbers: Option<&Numbers>,
    ) -> Result<Option<usize>, D::Error> {
        let number = D::integer(row, index)?;
        Ok(match numbers {
            Some(numbers) => self.slot_of(number, numbers),
            None => usize::try_from(number).ok().map(|place| self.start + place).filter(|slot| *slot < self.end),
        })
    }

    /// The slot of a key that is a number. None if it is not one that was asked for.
    #[inline]
    pub fn slot_of(&mut self, number: i64, numbers: &Numbers) -> Option<usize> {
        match self.last {
            Some((last, slot)) if last == number => slot,
            _ => {
                let slot = numbers.get(number);
                self.last = Some((number, slot));
                slot
            }
        }
    }
}
