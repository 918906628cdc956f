//! JSON in a column.

use super::ColumnOf;
use crate::seam::ColumnError;

/// The text of a JSON value.
pub struct JsonText(pub Vec<u8>);

/// A field of the type `T` that is kept as JSON; on `Nullable`, which says whether the field is an `Option`.
#[cfg_attr(
    feature = "json",
    diagnostic::on_unimplemented(
        message = "`{T}` cannot be read from JSON",
        label = "`{T}` is no `serde::Deserialize`",
        note = "`json` needs `#[derive(serde::Deserialize)]` on the field's type, or on the type in its `Option`"
    )
)]
#[cfg_attr(
    not(feature = "json"),
    diagnostic::on_unimplemented(
        message = "fields that are kept as JSON need the feature `json` of relcore",
        label = "switch on relcore's feature `json`"
    )
)]
pub trait ReadsJson<T>: ColumnOf<JsonText> {
    /// The value of the field at this place.
    ///
    /// # Errors
    ///
    /// serde's.
    fn read_json<E>(column: Self::Column, position: usize) -> Result<T, ColumnError<E>>;
}

/// By serde.
#[cfg(feature = "json")]
mod by_serde {
    use serde::de::DeserializeOwned;

    use super::{JsonText, ReadsJson};
    use crate::error::ReadError;
    use crate::key::Nullable;
    use crate::seam::ColumnError;

    #[diagnostic::do_not_recommend]
    impl<T: DeserializeOwned> ReadsJson<T> for Nullable<false> {
        fn read_json<E>(column: JsonText, position: usize) -> Result<T, ColumnError<E>> {
            read(&column, position)
        }
    }

    #[diagnostic::do_not_recommend]
    impl<T: DeserializeOwned> ReadsJson<Option<T>> for Nullable<true> {
        fn read_json<E>(column: Option<JsonText>, position: usize) -> Result<Option<T>, ColumnError<E>> {
            // JSON has a null of its own, beside the database's.
            Ok(column.map(|column| read(&column, position)).transpose()?.flatten())
        }
    }

    fn read<T: DeserializeOwned, E>(column: &JsonText, position: usize) -> Result<T, ColumnError<E>> {
        serde_json::from_slice(&column.0)
            .map_err(|error| ColumnError { position, error: ReadError::Conversion(error.into()) })
    }
}
