//! Keys that are sent as another type are read from a row in between by each library.

#![cfg(feature = "ref-cast")]

use super::{Driver, FromColumn, ReadError};
use crate::converted::{Converted, ConvertsKeyField};

/// The driver of a feature reads such a value from a row in between. Written for each: a driver that is not known reads every type.
macro_rules! reads_converted {
    ($($feature:literal $driver:ident),+) => {$(
        #[cfg(feature = $feature)]
        #[diagnostic::do_not_recommend]
        impl<T, F, C, P> FromColumn<super::$driver> for Converted<T, F, C, P>
        where
            C: ConvertsKeyField<P, T, F>,
            F: FromColumn<super::$driver>,
        {
            fn from_column(
                row: &<super::$driver as Driver>::Row<'_>,
                index: usize,
            ) -> Result<Self, ReadError<<super::$driver as Driver>::Error>> {
                Self::made(F::from_column(row, index)?)
            }
        }
    )+};
}

reads_converted!(
    "rusqlite" Rusqlite,
    "tokio-postgres" TokioPostgres,
    "sqlx-sqlite" SqlxSqlite,
    "sqlx-postgres" SqlxPostgres,
    "sqlx-mysql" SqlxMySql
);
