//! What a user of `relcore` relies on, over the reference: tables in memory, requests without a language. Nothing of the shared tests is
//! left out.

mod driver;
#[path = "../shared/mod.rs"]
mod shared;
mod types;
