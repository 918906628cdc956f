//! Relations as values.

/// The value of a relation, of whichever kind.
#[doc(hidden)]
pub trait RelationValue {
    const VALUE: Self;
}

/// The value in `RELATIONS`.
#[doc(hidden)]
#[must_use]
pub const fn relation<V: RelationValue>() -> V {
    V::VALUE
}
