//! The attributes, one file each: which keys each takes and what it reads. The other files read any attribute.
//!
//! From the top: `arguments` makes one value of an attribute; `items` goes through its items, `item` reads one of them,
//! and `reader` is what both share. `value` has the values of keys, and `expression` tells what an expression is.

mod arguments;
mod belongs_to;
mod belongs_to_many;
mod collection;
mod expression;
mod field;
mod form;
mod has;
mod item;
mod items;
mod options;
mod reader;
mod value;

pub use arguments::Arguments;
pub use belongs_to::BelongsToOptions;
pub use belongs_to_many::BelongsToManyOptions;
pub use collection::CollectionOptions;
pub use field::FieldOptions;
pub use has::HasOptions;
pub use options::RelationOptions;
pub use value::{GivenDatabaseName, GivenKey, GivenName, GivenPath};
