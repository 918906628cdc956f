//! What the tests share.

pub mod counted;
pub mod script;
