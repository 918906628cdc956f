//! Numbers as types.

/// A number as a type.
pub struct Number<const N: usize>;

macro_rules! numbers {
    ($($name:ident = $number:literal),+) => {
        $(pub type $name = Number<$number>;)+

        const _: () = assert!([$($number),+].len() == super::limits::NUMBERS);
    };
}

// For the compiler a path is less work than a number in a type's parameters, which it treats like a constant.
numbers!(
    N0 = 0,
    N1 = 1,
    N2 = 2,
    N3 = 3,
    N4 = 4,
    N5 = 5,
    N6 = 6,
    N7 = 7,
    N8 = 8,
    N9 = 9,
    N10 = 10,
    N11 = 11,
    N12 = 12,
    N13 = 13,
    N14 = 14,
    N15 = 15,
    N16 = 16,
    N17 = 17,
    N18 = 18,
    N19 = 19,
    N20 = 20,
    N21 = 21,
    N22 = 22,
    N23 = 23,
    N24 = 24,
    N25 = 25,
    N26 = 26,
    N27 = 27,
    N28 = 28,
    N29 = 29,
    N30 = 30,
    N31 = 31
);
