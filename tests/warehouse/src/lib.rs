//! Collections that live in another crate than those that relate to them.

use relcore::Collection;

/// Where goods are kept. Its fields are private: only relations and columns reach them from outside.
#[derive(Debug, Clone, PartialEq, Collection)]
#[has_many(Shelf, as = shelves)]
pub struct Depot {
    /// The code that other crates refer to.
    #[collection(primary_key)]
    code: String,
    city: String,
}

/// A place in a depot.
#[derive(Debug, Clone, PartialEq, Collection)]
#[belongs_to(Depot, foreign_key = depot_code)]
pub struct Shelf {
    id: i64,
    depot_code: String,
}

impl Depot {
    /// The city that it is in.
    #[must_use]
    pub fn city(&self) -> &str {
        &self.city
    }
}
