//! What runs statements: connections, and the drivers behind them.
//!
//! You use this module for [`Prepared`], [`Unprepared`], and for the bounds of a generic function, such as [`FromRow`].
//!
//! A driver is a small loop around a [`Machine`]. The loop runs the statement that the machine asks for, feeds the rows to the
//! machine, and returns the machine's output. The driver owns the loop, so a driver can be sync or async: see
//! [`Connection::Output`].
//!
//! [`Driver`] and [`Machine`] are not stable yet. You can implement a driver of your own, but a minor version may change these traits.

mod converted;
#[cfg(any(feature = "tokio-postgres", feature = "sqlx-postgres"))]
mod postgres;
#[cfg(feature = "rusqlite")]
mod rusqlite;
#[cfg(any(
    feature = "rusqlite",
    feature = "tokio-postgres",
    feature = "sqlx-sqlite",
    feature = "sqlx-postgres",
    feature = "sqlx-mysql"
))]
mod shown;
#[cfg(any(feature = "sqlx-sqlite", feature = "sqlx-postgres", feature = "sqlx-mysql"))]
mod sqlx;
#[cfg(feature = "tokio-postgres")]
mod tokio_postgres;

#[cfg(feature = "rusqlite")]
pub use self::rusqlite::Rusqlite;
#[cfg(feature = "sqlx-mysql")]
pub use self::sqlx::SqlxMySql;
#[cfg(feature = "sqlx-postgres")]
pub use self::sqlx::SqlxPostgres;
#[cfg(feature = "sqlx-sqlite")]
pub use self::sqlx::SqlxSqlite;
#[cfg(feature = "tokio-postgres")]
pub use self::tokio_postgres::{Prepared, PreparedTransaction, TokioPostgres};

/// What a driver is asked, without a language: for the [`Language`] of a driver of one's own.
#[doc(hidden)]
pub mod request {
    pub use crate::key::Subset;
    pub use crate::meta::Table;
    pub use crate::request::{Fields, Join, Keys, KnownRequest, Lead, Order, Read, Request, Side};
}

#[doc(hidden)]
#[cfg(feature = "ref-cast")]
pub use crate::converted::Converted;
#[doc(hidden)]
pub use crate::converted::{ConvertsKeyField, JsonText};
pub use crate::error::ReadError;
pub use crate::seam::{
    Access, Ask, BindKey, ColumnError, Connection, Driver, FromColumn, FromRow, Language, Machine, ReadPairs, Reading,
    Step, Steps, ToParameter, Unprepared,
};
