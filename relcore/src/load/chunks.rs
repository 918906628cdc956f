//! How many keys are asked for in one statement.

use std::ops::Range;

use super::asked::Asked;
use crate::driver::Driver;

/// More in one statement gains nothing: its text grows, and each is kept.
const MOST: usize = 1024;

/// Goes through the slots, a statement at a time.
#[derive(Default)]
pub struct Chunks {
    start: usize,
    end: usize,
}

impl Chunks {
    /// The next slots, of so many in all, and for how many the statement has places; `width` values a key.
    ///
    /// Few different statements exist, so that each is prepared once: the places are a power of two, and those past the end
    /// are left without a value, which is a null and finds nothing.
    pub fn next<D: Driver>(&mut self, slots: usize, width: usize) -> Option<(Range<usize>, usize)> {
        self.start = self.end;
        if self.start == slots {
            return None;
        }
        let most = (D::DIALECT.most_arguments / width.max(1)).clamp(1, MOST);
        let most = if most.is_power_of_two() { most } else { most.next_power_of_two() / 2 };
        self.end = slots.min(self.start + most);
        Some((self.start..self.end, (self.end - self.start).next_power_of_two()))
    }

    /// The slot of the key that a row was found by: its place in the statement stands in front of the row, or the
    /// key itself where it `is_number`. None if it is not one that was asked for.
    pub fn slot<D: Driver>(&self, row: &D::Row<'_>, asked: &Asked, is_number: bool) -> Result<Option<usize>, D::Error> {
        let number = D::integer(row, 0)?;
        Ok(if is_number { asked.slot(number) } else { usize::try_from(number).ok().map(|place| self.start + place) })
    }
}
