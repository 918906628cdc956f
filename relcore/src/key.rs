//! Keys as tuples of column values, none of them null: what [`Collection::find`](crate::Collection::find) takes.

mod sends;
mod tuple;

pub use tuple::IntoKey;

#[doc(hidden)]
pub use sends::{SendsKeyField, SendsParts, SendsPrimaryKey, SentKey};
#[doc(hidden)]
pub use tuple::{After, BindKey, GroupKey, Here, Key, PrimaryColumns};
