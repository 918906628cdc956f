//! What the tests share.

pub mod acting;
pub mod counted;
pub mod script;
