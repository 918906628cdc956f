use std::fmt;
use std::marker::PhantomData;

use crate::{Collection, meta};

/// A column of the collection `C` whose field has the type `T`.
///
/// Found at [`Collection::COLUMNS`], under the name of the field:
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use relcore::{Collection, Column};
///
/// #[derive(Collection)]
/// struct Customer {
///     id: i64,
///     #[collection(column = "e_mail")]
///     email: Option<String>,
/// }
///
/// const EMAIL: Column<Customer, Option<String>> = Customer::COLUMNS.email;
/// assert_eq!(EMAIL.name(), "e_mail");
/// assert!(EMAIL.meta().nullable);
/// # }
/// ```
pub struct Column<C, T> {
    position: usize,
    of: PhantomData<fn() -> (C, T)>,
}

/// The column of the field at this place.
#[doc(hidden)]
#[must_use]
pub const fn column<C, T>(position: usize) -> Column<C, T> {
    Column { position, of: PhantomData }
}

impl<C: Collection, T> Column<C, T> {
    /// What is known of the column without its type.
    pub const fn meta(self) -> &'static meta::ColumnMeta {
        &C::FIELDS[self.position]
    }

    /// The column's name in the database.
    pub const fn name(self) -> &'static str {
        self.meta().name
    }

    /// The field's name in Rust.
    pub const fn field(self) -> &'static str {
        self.meta().field
    }
}

impl<C, T> Clone for Column<C, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C, T> Copy for Column<C, T> {}

impl<C: Collection, T> fmt::Debug for Column<C, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Column({}.{})", C::META.name, self.field())
    }
}
