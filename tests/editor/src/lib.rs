//! Drives rust-analyzer over the language server protocol against a small workspace, and asks it what a
//! person asks in an editor. The tests are in `tests/editor`, the workspace in `fixture`.

// A harness: what fails in it fails the test.
#![allow(clippy::missing_panics_doc)]

mod answers;
mod client;
mod place;
mod session;
mod workspace;

pub use answers::Diagnostic;
pub use place::Place;
pub use session::{Editor, program};
pub use workspace::{Edits, Workspace};
