//! What generated code names beside the public traits. Not public: it changes without notice.

/// The rules over constants.
pub mod check {
    pub use crate::declared::check::*;
    pub use crate::relation::inverse;
}

/// Keys that were left out.
pub mod infer {
    pub use crate::declared::infer::*;
    pub use crate::declared::settled::*;
}

pub use core::option::Option::{None, Some};
pub use core::result::Result;
pub use core::{concat, module_path};

pub use crate::collection::{Contents, Lengths, MetaOf, Skipped, Used};
pub use crate::column::column;
pub use crate::converted::{ColumnOf, Converts, ConvertsKeyField, JsonText, NotMade, ReadsJson, Sent, SentByInto, Via};
pub use crate::declared::number::*;
pub use crate::declared::schema::{Declarations, MORE, More, RelationLiteral as Relation, Schema};
pub use crate::error::ReadError;
pub use crate::handle::{Handle, handle};
pub use crate::key::{
    After, ColumnList, FieldAt, Here, IsOption, Key, KeyFields, KeyOf, KeyParts, NoColumn, NotOption, Nullable,
    Optional, Presence, Present, Required, SendsKeyField,
};
pub use crate::kinds::{BelongsTo, BelongsToMany, HasMany, HasOne};
pub use crate::meta::{self, RelationKind};
pub use crate::relation::{
    At, Beside, Declaration, Declared, Direct, Followed, ForeignKeyOf, Is, Joined, Known, Leads, Link, RelationList,
    Resolve, Same, Target, relation,
};
pub use crate::seam::{ColumnError, Driver, FromColumn, FromFields, FromRow, ToParameter, Wide, read, try_read};
pub use crate::{Collection, Column, words};
