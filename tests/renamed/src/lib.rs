//! Depends on relcore under another name, and re-exports it: `crate = …` says where it is.

pub mod vendor {
    //! Where this crate keeps what it re-exports.

    pub use relations;
}

use relations::Collection;

/// Names the dependency.
#[derive(Debug, Collection)]
#[collection(crate = relations)]
#[has_many(Song)]
pub struct Band {
    /// Its number.
    pub id: i64,
}

/// Names a path inside the crate.
#[derive(Debug, Collection)]
#[collection(crate = crate::vendor::relations)]
#[belongs_to(Band)]
pub struct Song {
    /// Its number.
    pub id: i64,
    /// Who plays it.
    pub band_id: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::{Band, Collection, Song};

    #[test]
    fn both_find_each_other() {
        assert_eq!(Band::META.relations[0].target().name, "Song");
        assert_eq!(Band::META.relations[0].foreign_key, [Song::COLUMNS.band_id.meta()]);
        assert_eq!(Song::META.relations[0].inverse().map(|relation| relation.name), Some("songs"));
    }
}
