//! Keys as tuples of column values, none of them null: what [`Collection::find`](crate::Collection::find) takes.

#[allow(missing_docs, reason = "only generated code names it")]
mod columns;
#[allow(missing_docs, reason = "only generated code names it")]
mod fields;
pub(crate) mod number;
mod parts;
#[allow(missing_docs, reason = "only generated code names it")]
mod presence;
mod subset;
mod tuple;

pub use tuple::IntoKey;

#[doc(hidden)]
pub use crate::seam::{BindKey, SendsKeyField, SendsParts, SendsPrimaryKey};

#[doc(hidden)]
pub use columns::{ColumnList, NoColumn};
#[doc(hidden)]
pub use fields::{FieldAt, KeyFields, Present};
#[doc(hidden)]
pub use parts::{KeyOf, KeyParts};
#[doc(hidden)]
pub use presence::{IsOption, NotOption, Nullable, Optional, Presence, Required};
#[doc(hidden)]
pub use subset::Subset;
#[doc(hidden)]
pub use tuple::{After, GroupKey, Here, Key, PrimaryColumns};
