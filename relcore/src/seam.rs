//! Between what is asked and who runs it: what a driver is, and the machine that it drives.

mod access;
mod bind;
mod column;
mod connection;
mod driver;
mod fields;
mod language;
mod machine;
mod reading;
mod row;
mod sends;
#[cfg(feature = "tracing")]
mod traced;
mod unknown;

pub use access::Access;
pub use bind::{BindKey, ListTypes};
pub use column::{FromColumn, ToParameter};
pub(crate) use connection::run;
pub use connection::{Connection, Unprepared};
pub use driver::{Driver, ReadPairs};
pub use fields::{FromFields, Wide, read, try_read};
pub use language::Language;
pub use machine::{Ask, Machine, Step, Steps};
pub(crate) use reading::Place;
pub use reading::Reading;
pub use row::{ColumnError, FromRow};
#[cfg(feature = "ref-cast")]
pub use sends::SentAs;
pub use sends::{SendsKeyField, SendsParts, SendsPrimaryKey};
#[cfg(test)]
pub(crate) use unknown::Either;
