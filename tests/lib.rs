//! What the tests share.

pub mod acting;
pub mod counted;
pub mod numbers;
pub mod reference;
pub mod script;
pub mod writing;
