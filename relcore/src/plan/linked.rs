use std::ops::Deref;
use std::sync::Arc;

/// A target of a `belongs_to_many` with the row in between that links it: from
/// [`with_link`](crate::relation::BelongsToMany::with_link). It derefs to the target.
///
/// With the feature `serde` it is serialized as the target, with the row as one more field, `link`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Linked<N, L> {
    /// The target, shared by all that are linked to it.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub target: Arc<N>,
    /// The row in between.
    pub link: L,
}

impl<N, L> Deref for Linked<N, L> {
    type Target = N;

    fn deref(&self) -> &N {
        &self.target
    }
}
