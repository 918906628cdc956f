//! The rules that one struct alone can tell. Each rule is a function, and the sentence above it is the rule. The rules
//! between structs are in `relcore::__private`; `collection/obligations` says which of them apply.

mod fields;
mod keys;
mod misnamed;
mod names;
mod relation;
mod shape;
mod words;

pub use fields::{columns_differ, field_options, no_json_in_keys};
pub use keys::{identifies, own_fields, primary_key, unique};
pub use misnamed::misnamed;
pub use names::relation_names;
pub use relation::{RelationHead, default_foreign_key, primary_key_length, same_length, through};
pub use shape::{crate_path, shape};
