use super::{BindKey, Driver};
use crate::request::{KnownRequest, Request};

/// What a driver's database is asked in. It makes of a request, which has no language, what the driver runs.
pub trait Language<D: Driver> {
    /// What the driver runs.
    type Statement: Send + 'static;

    /// Whether many keys that are whole numbers are one argument, which [`Driver::add_numbers`] adds.
    const NUMBERS_ARE_ONE: bool;

    /// The statement of a request that is known when the program is compiled.
    fn known<Q: KnownRequest>() -> Self::Statement;

    /// The statement of any other request, whose keys are `K`s.
    fn written<K: BindKey<D>>(request: &Request<'_>) -> Self::Statement;

    /// How many keys of so many values each a statement takes, whose rows are sorted or not; `most_arguments` is the limit of
    /// the connection, where that is lower than its database's.
    fn most_keys(width: usize, is_sorted: bool, most_arguments: Option<usize>) -> usize;

    /// For how many keys a statement has places that is asked for so many.
    fn places(keys: usize) -> usize;
}
