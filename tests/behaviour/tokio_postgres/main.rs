//! What a user of `relcore` relies on, over PostgreSQL through tokio-postgres.
//!
//! Without `RELCORE_POSTGRES_URL` there is nothing of it but a test whose name says so.

#[cfg(postgres)]
mod access;
#[cfg(postgres)]
#[path = "../postgres/changed_tables.rs"]
mod changed_tables;
#[cfg(postgres)]
#[path = "../decimals.rs"]
mod decimals;
#[cfg(postgres)]
mod driver;
#[cfg(postgres)]
mod errors;
#[cfg(postgres)]
mod faults;
#[cfg(postgres)]
mod handles;
#[cfg(postgres)]
#[path = "../postgres/json.rs"]
mod json;
#[cfg(postgres)]
#[path = "../postgres/link_pairs.rs"]
mod link_pairs;
#[cfg(postgres)]
mod partitions;
#[cfg(postgres)]
mod schemas;
#[cfg(postgres)]
#[path = "../shared/mod.rs"]
mod shared;
#[cfg(postgres)]
mod types;

#[cfg(not(postgres))]
#[test]
fn left_out_because_relcore_postgres_url_is_not_set() {}
