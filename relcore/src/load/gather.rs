//! What becomes of the rows of one statement.

use crate::ErrorKind;
use crate::seam::{ColumnError, Driver, FromRow};

/// What is asked of the rows.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    /// All of them, in the order of the primary key.
    Ordered,
    /// All of them, as the database gives them.
    Unordered,
    /// The first by the primary key.
    First,
    /// How many there are.
    Count,
    /// Whether there are any.
    Exists,
}

/// Takes the rows of one statement.
pub(crate) trait Gather<D: Driver> {
    /// What they end in.
    type Output;

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), ColumnError<D::Error>>;

    /// The output.
    ///
    /// # Errors
    ///
    /// More rows than there may be, or fewer.
    fn finish(self) -> Result<Self::Output, ErrorKind>;
}

/// Which statement a gatherer needs.
pub(crate) trait Shaped {
    const SHAPE: Shape;
    /// Whether the rows are records, and no answer about them.
    const IS_OF_RECORDS: bool = true;
}

/// What a statement's rows end in, and what that becomes when more is loaded with each.
pub(crate) trait Outcome<C> {
    type Of<N>;

    fn into_records(self) -> Vec<C>;
    fn of<N>(nodes: Vec<N>) -> Self::Of<N>;
}

impl<C> Outcome<C> for Vec<C> {
    type Of<N> = Vec<N>;

    fn into_records(self) -> Vec<C> {
        self
    }

    fn of<N>(nodes: Vec<N>) -> Vec<N> {
        nodes
    }
}

impl<C> Outcome<C> for Option<C> {
    type Of<N> = Option<N>;

    fn into_records(self) -> Vec<C> {
        self.into_iter().collect()
    }

    fn of<N>(mut nodes: Vec<N>) -> Option<N> {
        nodes.pop()
    }
}

/// All rows; `ORDERED` by the primary key.
pub(crate) struct Rows<T, const ORDERED: bool>(pub Vec<T>);

impl<T, const ORDERED: bool> Shaped for Rows<T, ORDERED> {
    const SHAPE: Shape = if ORDERED { Shape::Ordered } else { Shape::Unordered };
}

impl<T, const ORDERED: bool> Rows<T, ORDERED> {
    /// For so many records the first memory is taken: a KiB, of which an allocator has some at hand. A short list
    /// then need not grow.
    const FIRST: usize = match 1024_usize.checked_div(size_of::<T>()) {
        Some(records @ 4..) => records,
        _ => 4,
    };
}

impl<D: Driver, T: FromRow<D>, const ORDERED: bool> Gather<D> for Rows<T, ORDERED> {
    type Output = Vec<T>;

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), ColumnError<D::Error>> {
        if self.0.capacity() == 0 {
            self.0.reserve_exact(Self::FIRST);
        }
        self.0.push(T::from_row(row, 0)?);
        Ok(())
    }

    /// What was set aside for more rows than there are is given back.
    fn finish(mut self) -> Result<Vec<T>, ErrorKind> {
        if self.0.len() <= self.0.capacity() / 2 {
            self.0.shrink_to_fit();
        }
        Ok(self.0)
    }
}

/// The first row by the primary key, if there is one.
pub(crate) struct First<T>(pub Option<T>);

impl<T> Shaped for First<T> {
    const SHAPE: Shape = Shape::First;
}

impl<D: Driver, T: FromRow<D>> Gather<D> for First<T> {
    type Output = Option<T>;

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), ColumnError<D::Error>> {
        self.0 = Some(T::from_row(row, 0)?);
        Ok(())
    }

    fn finish(self) -> Result<Option<T>, ErrorKind> {
        Ok(self.0)
    }
}

/// The only row, if there is one: a key that is unique finds no second.
pub(crate) struct Sole<T> {
    row: Option<T>,
    several: bool,
    /// Whether there has to be one.
    is_required: bool,
}

impl<T> Sole<T> {
    pub fn new(is_required: bool) -> Self {
        Self { row: None, several: false, is_required }
    }
}

impl<T> Shaped for Sole<T> {
    const SHAPE: Shape = Shape::Unordered;
}

impl<D: Driver, T: FromRow<D>> Gather<D> for Sole<T> {
    type Output = Option<T>;

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), ColumnError<D::Error>> {
        self.several = self.row.is_some();
        self.row = Some(T::from_row(row, 0)?);
        Ok(())
    }

    fn finish(self) -> Result<Option<T>, ErrorKind> {
        match self.row {
            _ if self.several => Err(ErrorKind::Several),
            None if self.is_required => Err(ErrorKind::Missing),
            row => Ok(row),
        }
    }
}

/// How many rows there are.
pub(crate) struct Count(pub u64);

impl Shaped for Count {
    const SHAPE: Shape = Shape::Count;
    const IS_OF_RECORDS: bool = false;
}

impl<D: Driver> Gather<D> for Count {
    type Output = u64;

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), ColumnError<D::Error>> {
        self.0 = answer(D::integer(row, 0))?.unsigned_abs();
        Ok(())
    }

    fn finish(self) -> Result<u64, ErrorKind> {
        Ok(self.0)
    }
}

/// Whether there is a row.
pub(crate) struct Exists(pub bool);

impl Shaped for Exists {
    const SHAPE: Shape = Shape::Exists;
    const IS_OF_RECORDS: bool = false;
}

impl<D: Driver> Gather<D> for Exists {
    type Output = bool;

    fn row(&mut self, row: &D::Row<'_>) -> Result<(), ColumnError<D::Error>> {
        self.0 = answer(D::boolean(row, 0))?;
        Ok(())
    }

    fn finish(self) -> Result<bool, ErrorKind> {
        Ok(self.0)
    }
}

/// The answer stands in the first column.
fn answer<T, E>(read: Result<T, E>) -> Result<T, ColumnError<E>> {
    read.map_err(|error| ColumnError { position: 0, error: error.into() })
}
