//! The typed columns of a key.

use crate::Column;
use crate::column::column;

/// The columns of a key as a list: `(first, (second, ()))`.
pub trait ColumnList: Copy {
    type First;
    type Rest: ColumnList;

    fn first(self) -> Self::First;
    fn rest(self) -> Self::Rest;
}

impl<C, T, R: ColumnList> ColumnList for (Column<C, T>, R) {
    type First = Column<C, T>;
    type Rest = R;

    fn first(self) -> Column<C, T> {
        self.0
    }

    fn rest(self) -> R {
        self.1
    }
}

/// Past the end there is a column that fits any other: that the lengths differ is said elsewhere.
impl ColumnList for () {
    type First = Column<NoColumn, NoColumn>;
    type Rest = ();

    fn first(self) -> Self::First {
        column(0)
    }

    fn rest(self) {}
}

/// The type of a column that is not there.
pub enum NoColumn {}
