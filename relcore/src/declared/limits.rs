//! How many there may be of what is written out by number. The derive has the same constants, and a test compares them.

/// The most columns of a key.
pub const MOST_PARTS: usize = 8;

/// The most elements of one tuple: of fields that are read, and of relations in a list. More are nested.
pub const TUPLE: usize = 16;

/// So many numbers have a type alias, from `N0`.
pub const NUMBERS: usize = 32;
