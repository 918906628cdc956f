//! What a user of `relcore` relies on, over SQLite through sqlx.

#[path = "../sqlx/access.rs"]
mod access;
#[path = "../sqlx/busy_pools.rs"]
mod busy_pools;
mod closed;
mod driver;
#[path = "../sqlx/handles.rs"]
mod handles;
#[path = "../sqlite/json.rs"]
mod json;
#[path = "../sqlx/own_statements.rs"]
mod own_statements;
#[path = "../shared/mod.rs"]
mod shared;
#[path = "../sqlx.rs"]
mod sqlx_driver;
mod types;
