//! The parts that the code of every derive is made of: types and rules of `relcore`, with errors that stand at the
//! user's words. Nothing here knows which derive is at work.

mod alias;
mod constant;
mod key_types;
mod numbers;
mod poison;
mod presence;
mod rule;
mod span;
mod unused;

pub use alias::CollectionAlias;
pub use constant::constant;
pub use key_types::{column_list, key_list, types_agree};
pub use numbers::{key_place, number};
pub use poison::Poisons;
pub use presence::{is_option, presence, value_type};
pub use rule::rule;
pub use span::{derived_trait, moved, underscore};
pub use unused::unused;
