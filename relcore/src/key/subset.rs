//! Some of the parts of a key.

use crate::declared::limits::MOST_PARTS;

/// Some of the parts of a key, by their places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Subset(u8);

const _: () = assert!(MOST_PARTS == u8::BITS as usize, "a bit for each part");

impl Subset {
    /// All of the first so many.
    pub const fn first(parts: usize) -> Self {
        Self(if parts >= MOST_PARTS { u8::MAX } else { (1 << parts) - 1 })
    }

    /// Whether this is one of them.
    pub const fn has(self, part: usize) -> bool {
        self.0 & (1 << part) != 0
    }

    /// Leaves it out.
    pub const fn remove(&mut self, part: usize) {
        self.0 &= !(1 << part);
    }
}
