//! The numbers that the derive and `relcore` have to agree on. `relcore` says them in its file `declared/limits.rs`,
//! under the same names. A test compares the two files.

/// How many fields a key has at most. `relcore` implements the traits of keys for tuples of up to this length, one by
/// one.
pub const MOST_PARTS: usize = 8;

/// How many elements one tuple has at most. `relcore` implements `FromFields` for tuples of up to this many fields and
/// `RelationList` for as many relations; `Wide` and `Joined` hold longer lists in pieces of exactly this length.
pub const TUPLE: usize = 16;

/// How many numbers have a short name, `N0` to one less than this. `relcore` defines these names; a larger number is
/// written `Number<…>`.
pub const NUMBERS: usize = 32;
