//! What is read of the rows of a collection's table.

use crate::Collection;
use crate::key::{Key, KeyFields};
use crate::meta::ColumnMeta;
use crate::relation::Relation;

/// What is read of a row: a collection reads all of its columns.
// Machines know a record by this trait alone, and a collection by its constants. So what reads some of the columns of a collection is
// another record of it.
pub trait Record: Sized + 'static {
    /// The collection whose row it is.
    type Of: Collection;

    /// The columns that it is read from, in this order.
    const COLUMNS: &'static [ColumnMeta];

    /// Where a column of the collection is among those, if it is read.
    fn index_of(column: &ColumnMeta) -> Option<usize>;

    /// The whole number in the key field at this place, if it has one; the first ones are the primary key.
    fn integer(&self, key_field: usize) -> Option<i64>;
}

impl<C: Collection> Record for C {
    type Of = C;

    const COLUMNS: &'static [ColumnMeta] = C::FIELDS;

    #[inline]
    fn index_of(column: &ColumnMeta) -> Option<usize> {
        Some(column.position)
    }

    #[inline]
    fn integer(&self, key_field: usize) -> Option<i64> {
        C::KeyFields::integer(self.key_fields(), key_field)
    }
}

/// A record that has the values by which the relation `R` is followed.
pub trait Follows<R: Relation> {
    /// The values, or `None` if one of them is null.
    fn key(&self) -> Option<<R::Key as Key>::Refs<'_>>;
}

impl<R: Relation> Follows<R> for R::Source {
    #[inline]
    fn key(&self) -> Option<<R::Key as Key>::Refs<'_>> {
        R::key(self)
    }
}
