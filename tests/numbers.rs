//! Numbers for random graphs, the same in each run.

/// A linear congruence.
#[derive(Clone, Debug)]
pub struct Numbers(u64);

impl Numbers {
    /// Those of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next one, from 0, below this one.
    ///
    /// # Panics
    ///
    /// If there is none.
    pub fn below(&mut self, end: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).expect("31 bits fit") % end
    }

    /// A place in a list that is so long.
    ///
    /// # Panics
    ///
    /// If the list is empty.
    pub fn place(&mut self, length: usize) -> usize {
        let place = self.below(i64::try_from(length).expect("a list fits in memory"));
        usize::try_from(place).expect("a place in a list")
    }

    /// One below this one in two of three cases.
    ///
    /// # Panics
    ///
    /// If there is none.
    pub fn maybe(&mut self, end: i64) -> Option<i64> {
        (self.below(3) > 0).then(|| self.below(end))
    }
}
