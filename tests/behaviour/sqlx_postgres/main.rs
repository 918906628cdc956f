//! What a user of `relcore` relies on, over PostgreSQL through sqlx.
//!
//! Without `RELCORE_POSTGRES_URL` there is nothing of it but a test whose name says so.

#[cfg(postgres)]
#[path = "../sqlx/access.rs"]
mod access;
#[cfg(postgres)]
#[path = "../sqlx/busy_pools.rs"]
mod busy_pools;
#[cfg(postgres)]
#[path = "../postgres/changed_tables.rs"]
mod changed_tables;
#[cfg(postgres)]
#[path = "../decimals.rs"]
mod decimals;
#[cfg(postgres)]
mod driver;
#[cfg(postgres)]
#[path = "../sqlx/faults.rs"]
mod faults;
#[cfg(postgres)]
#[path = "../sqlx/handles.rs"]
mod handles;
#[cfg(postgres)]
#[path = "../postgres/json.rs"]
mod json;
#[cfg(postgres)]
#[path = "../postgres/link_pairs.rs"]
mod link_pairs;
#[cfg(postgres)]
#[path = "../sqlx/own_statements.rs"]
mod own_statements;
#[cfg(postgres)]
#[path = "../sqlx/pools.rs"]
mod pools;
#[cfg(postgres)]
mod server;
#[cfg(postgres)]
#[path = "../shared/mod.rs"]
mod shared;
#[cfg(postgres)]
#[path = "../sqlx.rs"]
mod sqlx_driver;
#[cfg(postgres)]
mod types;

#[cfg(not(postgres))]
#[test]
fn left_out_because_relcore_postgres_url_is_not_set() {}
